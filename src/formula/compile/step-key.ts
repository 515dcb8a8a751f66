import { writesOf } from "../program/dependence";
import type { FunctionStep, KernelStep, LeastStep, Register, Step } from "../program/program";

/** A step before it is known where its results go. */
export type Unplaced = Omit<KernelStep, "out"> | Omit<FunctionStep, "outs"> | Omit<LeastStep, "out">;

/** What a step does and to what, so that two of one key give the same. */
export function stepKey(step: Unplaced | Step, named: (register: Register) => string = String): string {
  switch (step.op) {
    case "evaluate":
      return `evaluate ${step.outs.join()}`;
    case "least": {
      const own = step.steps.map((each) => stepKey(each, named));
      return `least(${named(step.minimum)},${named(step.fits)}){${own.join(";")}}`;
    }
    case "function": {
      const args = step.args.map((arg) =>
        typeof arg === "number" ? named(arg) : arg === null ? "" : `{${arg.map(named).join()}}`,
      );
      return `${step.name}(${args.join()})`;
    }
    default:
      return `${step.op}(${step.args.map(named).join()})`;
  }
}

/** The same for a search, whatever registers its own steps use. */
export function searchKey(search: Omit<LeastStep, "out">): string {
  const own = new Map<Register, string>();
  for (const register of [search.trial, ...search.steps.flatMap(writesOf)]) own.set(register, `t${own.size}`);
  return stepKey(search, (register) => own.get(register) ?? String(register));
}
