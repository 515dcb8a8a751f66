import { readsOf, writesOf } from "../program/allocate";
import { newBlock, scalarAt, settle, store, MIXED } from "../program/block";
import { Texts } from "../program/texts";
import { kernels, type KernelName } from "../program/kernels";
import type { EvaluateStep, FunctionStep, KernelStep, Program, Register, Step } from "../program/program";
import { isError, type Scalar } from "../value";
import { isVarying, type Value, Varying } from "./symbol";

/** Writes a program's steps; the same step is written once. */
export class Emitter {
  readonly steps: Step[] = [];
  readonly constants: { register: Register; value: Scalar }[] = [];
  private readonly known = new Map<string, readonly Register[]>();
  private next: Register;

  /** @param inputs how many registers the inputs take, the first ones */
  constructor(inputs: number) {
    this.next = inputs;
  }

  get registers(): number {
    return this.next;
  }

  /** A kernel's result; known at once when all that it takes is. */
  kernel(op: KernelName, args: readonly Value[], type: Varying["type"]): Value {
    if (!args.some(isVarying)) return folded(op, args as readonly Scalar[]);
    const registers = args.map((arg) => this.register(arg));
    const [out] = this.once(`${op}(${registers.join()})`, 1, ([out]) => {
      const step: KernelStep = { op, out: out!, args: registers };
      return step;
    });
    return new Varying(out!, type);
  }

  /** The results of an add-in's function over columns. */
  call(name: string, args: readonly (Value | readonly Value[] | undefined)[], results: number): Varying[] {
    const given = args.map((arg) => {
      if (arg === undefined) return null;
      return isList(arg) ? arg.map((each) => this.register(each)) : this.register(arg);
    });
    const outs = this.once(`${name}${JSON.stringify(given)}`, results, (outs): FunctionStep => {
      return { op: "function", name, outs, args: given };
    });
    return outs.map((out) => new Varying(out, "number"));
  }

  /** The results of a formula, or a part of one, evaluated scenario by scenario. */
  evaluation(step: Omit<EvaluateStep, "op" | "outs">, results: number, type: Varying["type"]): Varying[] {
    const outs = Array.from({ length: results }, () => this.next++);
    this.steps.push({ ...step, op: "evaluate", outs });
    return outs.map((out) => new Varying(out, type));
  }

  /** The register that holds a value; a constant gets one of its own. */
  register(value: Value): Register {
    if (isVarying(value)) return value.register;
    const [register] = this.once(`constant ${constantKey(value)}`, 1, undefined, value);
    return register!;
  }

  /** What is left after the steps that no output needs are dropped. */
  program(parts: Pick<Program, "inputs" | "outputs">): Omit<Program, "extract"> {
    const needed = new Set(parts.outputs.map(({ register }) => register));
    const kept = [...this.steps].reverse().filter((step) => {
      if (!writesOf(step).some((out) => needed.has(out))) return false;
      for (const register of readsOf(step)) needed.add(register);
      return true;
    });
    const constants = this.constants.filter(({ register }) => needed.has(register));
    return { ...parts, registers: this.next, constants, steps: kept.reverse() };
  }

  private once(
    key: string,
    results: number,
    step: ((outs: Register[]) => Step) | undefined,
    value: Scalar = null,
  ): readonly Register[] {
    const known = this.known.get(key);
    if (known) return known;
    const outs = Array.from({ length: results }, () => this.next++);
    this.known.set(key, outs);
    if (step) this.steps.push(step(outs));
    else this.constants.push({ register: outs[0]!, value });
    return outs;
  }
}

const isList = (arg: Value | readonly Value[]): arg is readonly Value[] => Array.isArray(arg);

function constantKey(value: Scalar): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  return isError(value) ? value.error : JSON.stringify(value);
}

/** A kernel over one lane of constants. */
function folded(op: KernelName, args: readonly Scalar[]): Scalar {
  const texts = new Texts();
  const blocks = args.map((value) => {
    const block = newBlock(1);
    block.kind = MIXED;
    store(block, 0, value, texts);
    settle(block, 1);
    return block;
  });
  const out = newBlock(1);
  kernels[op](1, out, blocks, texts);
  return scalarAt(out, 0, texts);
}
