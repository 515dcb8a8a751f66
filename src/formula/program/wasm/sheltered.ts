import type { KernelStep, Register } from "../program";

/**
 * Registers whose trouble need not be the segment's: a condition may leave them out, as the quotient in
 * IF(x = 0, 0, MIN(1, y / x)). In a lane that is beyond plain arithmetic such a register is no number at all, and the
 * flag is raised only where that is looked at. What IFERROR looks at is not among them, since to it no number at all
 * means an error.
 */
export function sheltered(steps: readonly KernelStep[]): ReadonlySet<Register> {
  const chosen = new Set<Register>();
  const replaced = new Set<Register>();
  for (const { op, out, args } of [...steps].reverse()) {
    if (op === "IF") for (const branch of args.slice(1)) chosen.add(branch);
    if (op === "IFERROR") replaced.add(args[0]!);
    for (const register of args) {
      if (chosen.has(out)) chosen.add(register);
      if (replaced.has(out)) replaced.add(register);
    }
  }
  for (const register of replaced) chosen.delete(register);
  return chosen;
}
