import type { Dated } from "../dates";
import type { ColumnFunctions } from "../program/column-function";
import { decidedBy, eachRead, neededFor, readsOfSearch } from "../program/dependence";
import type { KernelName } from "../program/kernels";
import type { EvaluateStep, Program, Register, Step } from "../program/program";
import { isError, type Scalar } from "../value";
import { folded } from "./folded";
import { simplified } from "./simplified";
import { searchKey, stepKey, type Unplaced } from "./step-key";
import { isVarying, type Value, Varying } from "./symbol";

/** Writes a program's steps; the same step is written once, and none whose result is known at once. */
export class Emitter {
  private readonly steps: Step[] = [];
  private readonly constants = new Map<Register, Scalar>();
  private readonly constantRegisters = new Map<string, Register>();
  private readonly results = new Map<string, readonly Value[]>();
  private next: Register;

  /** @param inputs how many registers the inputs take, the first ones */
  constructor(
    inputs: number,
    private readonly columnFunctions: ColumnFunctions,
    private readonly dated: Dated = {},
  ) {
    this.next = inputs;
  }

  /** A kernel's result. */
  kernel(op: KernelName, args: readonly Value[], type: Varying["type"]): Value {
    const simple = simplified(op, args);
    if (simple !== undefined) return simple;
    const step = { op, args: args.map((arg) => this.register(arg)) };
    return this.once(stepKey(step), step, 1, type)[0]!;
  }

  /** The results of an add-in's function over columns; a list is given as its values, what is left out as undefined. */
  call(
    name: string,
    args: readonly (Value | readonly Value[] | undefined)[],
    results: number,
  ): readonly Value[] {
    const given = args.map((arg) => {
      if (arg === undefined) return null;
      return isList(arg) ? arg.map((each) => this.register(each)) : this.register(arg);
    });
    const step = { op: "function", name, args: given } as const;
    return this.once(stepKey(step), step, results, "number");
  }

  /**
   * The least whole number, from a minimum (rounded up, at least 1) on, that fits; #N/A where none up to 1,048,576
   * does. What is larger than a number that fits must fit as well.
   * @param fits writes the steps from a number that is tried to whether it fits; only what those steps have to do with
   * that number is done again for each. Values that depend on it mean nothing elsewhere
   */
  least(minimum: Value, fits: (trial: Varying) => Value): Value {
    const trial = this.next++;
    const before = this.steps.length;
    const fitting = this.register(fits(new Varying(trial, "number")));
    const { decided, others } = decidedBy(trial, this.steps.splice(before));
    for (const other of others) this.steps.push(other);
    const { steps } = neededFor([fitting], decided);
    const search = { minimum: this.register(minimum), trial, fits: fitting, steps };
    const step = { op: "least", ...search, reads: readsOfSearch(search) } as const;
    return this.once(searchKey(step), step, 1, "number")[0]!;
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
    const key = constantKey(value);
    const known = this.constantRegisters.get(key);
    if (known !== undefined) return known;
    const register = this.next++;
    this.constantRegisters.set(key, register);
    this.constants.set(register, value);
    return register;
  }

  /** What is left after the steps that no output needs are dropped. */
  program(parts: Pick<Program, "inputs" | "outputs">): Omit<Program, "extract"> {
    const outputs = parts.outputs.map(({ register }) => register);
    const { steps, needed } = neededFor(outputs, this.steps);
    const constants = [...this.constants]
      .filter(([register]) => needed.has(register))
      .map(([register, value]) => ({ register, value }));
    return { ...parts, registers: this.next, constants, steps };
  }

  /** A step's results: those it had before under this key, known ones where it takes nothing but constants. */
  private once(key: string, step: Unplaced, results: number, type: Varying["type"]): readonly Value[] {
    const known = this.results.get(key);
    if (known) return known;
    const out = this.next;
    this.next += results;
    const outs = results === 1 ? [out] : Array.from({ length: results }, (_, k) => out + k);
    const placed: Step = step.op === "function" ? { ...step, outs } : { ...step, out };
    const values = this.isKnown(placed)
      ? folded(placed, this.constants, this.columnFunctions, this.dated)
      : outs.map((register) => new Varying(register, type));
    if (values.some(isVarying)) this.steps.push(placed);
    this.results.set(key, values);
    return values;
  }

  /** True for a step that takes nothing but constants. */
  private isKnown(step: Step): boolean {
    let known = true;
    eachRead(step, (register) => (known &&= this.constants.has(register)));
    return known;
  }
}

const isList = (arg: Value | readonly Value[]): arg is readonly Value[] => Array.isArray(arg);

function constantKey(value: Scalar): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  return isError(value) ? value.error : JSON.stringify(value);
}
