import type { FunctionTable } from "../scope";
import type { BoundStep } from "./bind";
import { type Block, MIXED, newBlock, NUMBER, settle, store } from "./block";
import { Texts } from "./texts";
import type { ColumnFunctions } from "./column-function";
import { surroundingsOf } from "./extract";
import { close } from "./finite";
import { laneCount } from "./lane-count";
import { bindPart, planned, type RunOptions } from "./plan";
import type { Program } from "./program";

export { laneCount };

/**
 * A program tied to its registers: runs a block of scenarios at a time, plain arithmetic in WebAssembly where the
 * machine allows it, the rest by kernels.
 */
export class Runner {
  private readonly blocks: Block[];
  private readonly slots: Int32Array;
  private readonly steps: BoundStep[];
  /** Texts that lanes of the current block point at. */
  readonly texts: Texts;

  constructor(
    readonly program: Program,
    columnFunctions: ColumnFunctions,
    functions: FunctionTable,
    options: RunOptions = {},
  ) {
    const { slots, numbers, parts } = planned(program, options);
    this.slots = slots;
    const constants = new Set(program.constants.map(({ register }) => slots[register]));
    this.blocks = numbers.map((values, slot) => newBlock(laneCount, constants.has(slot), values));
    this.texts = new Texts(
      program.constants.flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
    );
    for (const { register, value } of program.constants) {
      const block = this.block(register);
      block.kind = MIXED;
      for (let lane = 0; lane < laneCount; lane++) store(block, lane, value, this.texts);
      settle(block, laneCount);
    }
    const reads = program.steps.flatMap((step) => (step.op === "evaluate" ? step.reads : []));
    const binding = {
      block: (register: number) => this.block(register),
      texts: this.texts,
      functions: columnFunctions,
      book: surroundingsOf(program.extract, reads, functions),
    };
    this.steps = parts.flatMap((part) => bindPart(part, binding));
  }

  /** Runs n scenarios, at most laneCount: column k of `inputs`, from `start` on, is the program's input k. */
  run(n: number, inputs: readonly Float64Array[], start = 0): void {
    this.texts.reset();
    inputs.forEach((column, k) => {
      const block = this.block(k);
      block.values.set(column.subarray(start, start + n));
      block.kind = NUMBER;
    });
    for (const step of this.steps) step(n);
    for (let k = 0; k < this.program.outputs.length; k++) if (this.output(k).open) close(this.output(k), n);
  }

  /** The lanes of output k after a run. */
  output(k: number): Block {
    return this.block(this.program.outputs[k]!.register);
  }

  private block(register: number): Block {
    return this.blocks[this.slots[register]!]!;
  }
}
