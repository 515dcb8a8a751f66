import { isNeutral } from "../neutral";
import type { KernelName } from "../program/kernels";
import { isVarying, type Value } from "./symbol";

/** Kernels that give their only operand, where it is of this type; a settled sum is a sum. */
const givesOnly: Partial<
  Record<KernelName, { readonly operation: string; readonly type: "number" | "truth" }>
> = {
  "+": { operation: "+", type: "number" },
  "settled +": { operation: "+", type: "number" },
  "-": { operation: "-", type: "number" },
  "settled -": { operation: "-", type: "number" },
  "*": { operation: "*", type: "number" },
  "/": { operation: "/", type: "number" },
  SUM: { operation: "SUM", type: "number" },
  MIN: { operation: "MIN", type: "number" },
  MAX: { operation: "MAX", type: "number" },
  number: { operation: "number", type: "number" },
  AND: { operation: "AND", type: "truth" },
  OR: { operation: "OR", type: "truth" },
};

/**
 * What a kernel's result is where constants among its arguments change nothing: x + 0, x · 1, SUM(x, 0), AND(x, TRUE).
 * Undefined where a step is needed. Errors stay: x · 0 is no such case.
 */
export function simplified(op: KernelName, args: readonly Value[]): Value | undefined {
  const kernel = givesOnly[op];
  if (!kernel) return undefined;
  const others = args.filter((arg, place) => !isNeutral(kernel.operation, arg, place));
  const [only] = others;
  return others.length === 1 && isVarying(only) && only.type === kernel.type ? only : undefined;
}
