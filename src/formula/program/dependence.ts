import type { Register, Step } from "./program";

/** The registers a step takes from those before it. */
export function readsOf(step: Step): Register[] {
  switch (step.op) {
    case "evaluate":
      return step.reads.map(({ register }) => register);
    case "least": {
      const own = new Set(writesOf(step));
      const taken = [step.minimum, ...step.steps.flatMap(readsOf), step.fits];
      return taken.filter((register) => !own.has(register));
    }
    default:
      return step.args.flat().filter((register): register is Register => register !== null);
  }
}

/** The registers a step writes; those of a search's own steps, which nothing else reads, come last. */
export function writesOf(step: Step): readonly Register[] {
  if (step.op === "least") return [step.out, step.trial, ...step.steps.flatMap(writesOf)];
  return "outs" in step ? step.outs : [step.out];
}

/** All steps, a search's own behind it. */
export const everyStep = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => (step.op === "least" ? [step, ...everyStep(step.steps)] : step));

/** The steps that some registers need, and the registers that these need; both with what they were given. */
export function neededFor(
  registers: readonly Register[],
  steps: readonly Step[],
): { steps: Step[]; needed: ReadonlySet<Register> } {
  const needed = new Set(registers);
  const kept = [...steps].reverse().filter((step) => {
    if (!writesOf(step).some((out) => needed.has(out))) return false;
    for (const register of readsOf(step)) needed.add(register);
    return true;
  });
  return { steps: kept.reverse(), needed };
}

/** Steps apart: those whose results a register decides, and the others. */
export function decidedBy(register: Register, steps: readonly Step[]): { decided: Step[]; others: Step[] } {
  const reached = new Set([register]);
  const decided: Step[] = [];
  const others: Step[] = [];
  for (const step of steps) {
    const isReached = readsOf(step).some((read) => reached.has(read));
    (isReached ? decided : others).push(step);
    if (isReached) for (const written of writesOf(step)) reached.add(written);
  }
  return { decided, others };
}
