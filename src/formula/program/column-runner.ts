import type { Binding, BoundStep } from "./bind";
import { type Block, MIXED, newBlock, NUMBER, settle, store } from "./block";
import type { ColumnFunctions } from "./column-function";
import type { BindEvaluation } from "./evaluation";
import { close } from "./finite";
import { bindPart, planned, type RunOptions } from "./plan";
import type { Program, Register } from "./program";
import { Texts } from "./texts";

/**
 * A program tied to its registers: runs a block of scenarios at a time, plain arithmetic in WebAssembly where the
 * machine allows it, the rest by kernels.
 */
export class ColumnRunner {
  private readonly blocks: readonly Block[];
  private readonly slots: Int32Array;
  private readonly steps: readonly BoundStep[];
  /** Texts that lanes of the current block point at. */
  readonly texts: Texts;

  /** @param evaluation evaluates the parts of formulas that have no kernel; a program without such parts needs none */
  constructor(
    readonly program: Program,
    functions: ColumnFunctions,
    options: RunOptions = {},
    evaluation?: BindEvaluation,
  ) {
    const { slots, numbers, parts } = planned(program, options);
    const constants = new Set(program.constants.map(({ register }) => slots[register]));
    this.slots = slots;
    this.blocks = numbers.map((values, slot) => newBlock(values.length, constants.has(slot), values));
    this.texts = new Texts(
      program.constants.flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
      program.extract,
    );
    this.fillConstants();
    const block = (register: Register): Block => this.block(register);
    const binding: Binding = { block, texts: this.texts, functions, evaluation };
    this.steps = parts.flatMap((part) => bindPart(part, binding));
  }

  /** Runs n scenarios, at most as many as were planned for: column k of `inputs`, from `start` on, is input k. */
  run(n: number, inputs: readonly Float64Array[], start = 0): void {
    this.texts.reset();
    for (let k = 0; k < this.program.inputs.length; k++) {
      const block = this.block(k);
      copy(inputs[k]!, start, n, block.values);
      block.kind = NUMBER;
    }
    for (const step of this.steps) step(n);
    for (let k = 0; k < this.program.outputs.length; k++) settleOutput(this.output(k), n);
  }

  /** The lanes of output k after a run. */
  output(k: number): Block {
    return this.block(this.program.outputs[k]!.register);
  }

  private block(register: Register): Block {
    return this.blocks[this.slots[register]!]!;
  }

  private fillConstants(): void {
    for (const { register, value } of this.program.constants) {
      const block = this.block(register);
      const lanes = block.values.length;
      block.kind = MIXED;
      for (let lane = 0; lane < lanes; lane++) store(block, lane, value, this.texts);
      settle(block, lanes);
    }
  }
}

/** What cells can hold: no overflow, no negative zero. */
function settleOutput(block: Block, n: number): void {
  if (block.open) close(block, n);
  for (let i = 0; i < n; i++) block.values[i]! += 0;
}

/** Copies n numbers; a single one without a view of it. */
function copy(column: Float64Array, start: number, n: number, to: Float64Array): void {
  if (n === 1) to[0] = column[start]!;
  else to.set(column.subarray(start, start + n));
}
