import type { LeastStep, Register, Step } from "./program";

/** Sees each register that a step takes from those before it; one that it takes twice, twice. */
export function eachRead(step: Step, see: (register: Register) => void): void {
  switch (step.op) {
    case "evaluate":
      for (const { register } of step.reads) see(register);
      break;
    case "least":
      step.reads.forEach(see);
      break;
    case "function":
      for (const arg of step.args)
        if (typeof arg === "number") see(arg);
        else arg?.forEach(see);
      break;
    default:
      step.args.forEach(see);
  }
}

/** Sees each register that a step writes; those of a search's own steps, which nothing else reads, come last. */
export function eachWritten(step: Step, see: (register: Register) => void): void {
  switch (step.op) {
    case "evaluate":
    case "function":
      step.outs.forEach(see);
      break;
    case "least":
      see(step.out);
      see(step.trial);
      for (const own of step.steps) eachWritten(own, see);
      break;
    default:
      see(step.out);
  }
}

/** The registers a step takes from those before it. */
export function readsOf(step: Step): Register[] {
  const reads: Register[] = [];
  eachRead(step, (register) => reads.push(register));
  return reads;
}

/** The registers a step writes. */
export function writesOf(step: Step): Register[] {
  const writes: Register[] = [];
  eachWritten(step, (register) => writes.push(register));
  return writes;
}

/** What a search takes from the steps before it, each register once. */
export function readsOfSearch({
  minimum,
  trial,
  fits,
  steps,
}: Omit<LeastStep, "op" | "out" | "reads">): Register[] {
  const taken = new Set([minimum, fits]);
  for (const step of steps) eachRead(step, (register) => taken.add(register));
  for (const step of steps) eachWritten(step, (register) => taken.delete(register));
  taken.delete(trial);
  return [...taken];
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
    eachRead(step, (register) => needed.add(register));
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
