import { everyStep } from "../dependence";
import { kernelFacts } from "../kernels/facts";
import type { Program, Register, Step } from "../program";
import { type Known, rules } from "./rules";

/** Arguments of one kernel beyond which it is left as it is: a function holds so many locals. */
const MOST_ARGUMENTS = 1000;

/** What is known of a program's registers before it runs, and which of its steps are plain arithmetic of them. */
export interface Knowledge {
  readonly of: (register: Register) => Known;
  readonly isPlain: (step: Step) => boolean;
}

/**
 * Goes through a program once. Where a kernel's arguments are beyond a rule its result still has the type it has for
 * plain ones, and a function, a search or an evaluation is taken to give numbers: what lanes hold is looked at when they run.
 */
export function knowledgeOf({ registers, constants, steps }: Program): Knowledge {
  const known = new Array<Known>(registers).fill({ type: "number" });
  for (const { register, value } of constants) {
    const plain = typeof value === "number" || typeof value === "boolean";
    known[register] = plain
      ? { type: typeof value === "number" ? "number" : "truth", constant: value }
      : { type: undefined };
  }
  const plain = new Set<unknown>();
  for (const step of everyStep(steps)) {
    if (step.op === "function" || step.op === "evaluate" || step.op === "least") continue;
    const args = step.args.map((register) => known[register]!);
    const type = rules[step.op]?.type(args);
    known[step.out] = { type: type ?? kernelFacts[step.op].gives };
    if (type && args.length <= MOST_ARGUMENTS) plain.add(step);
  }
  return { of: (register) => known[register]!, isPlain: (step) => plain.has(step) };
}
