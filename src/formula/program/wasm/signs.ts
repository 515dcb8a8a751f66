import { kernelFacts } from "../kernels/facts";
import type { KernelStep, Register } from "../program";

/**
 * Registers to take to be nowhere below 0. A sum of what is not below 0 can't cancel out and need not be settled, so
 * it is worth knowing of what goes into one, straight or through steps that keep the sign. That is guessed of what a
 * segment takes and of its settled sums; differences are often below 0, and of the rest it follows.
 */
export function guessedSigns(steps: readonly KernelStep[]): ReadonlySet<Register> {
  const matter = new Set<Register>();
  for (const { op, out, args } of [...steps].reverse())
    if (op === "settled +" || (matter.has(out) && !kernelFacts[op].hasOwnSign))
      for (const register of args) matter.add(register);
  for (const { op, out } of steps) if (op !== "settled +") matter.delete(out);
  return matter;
}
