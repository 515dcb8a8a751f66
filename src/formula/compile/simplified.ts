import type { KernelName } from "../program/kernels";
import { isVarying, type Value } from "./symbol";

/**
 * What a kernel's result is where constants among its arguments change nothing: x + 0, x · 1, SUM(x, 0), AND(x, TRUE).
 * Undefined where a step is needed. Errors stay: x · 0 is no such case.
 */
export function simplified(op: KernelName, args: readonly Value[]): Value | undefined {
  switch (op) {
    case "+":
    case "settled +":
    case "SUM":
      return onlyOther(args, [0, false], "number");
    case "*":
      return onlyOther(args, [1, true], "number");
    case "-":
    case "settled -":
      return args[1] === 0 ? numberIn(args[0]!) : undefined;
    case "/":
      return args[1] === 1 ? numberIn(args[0]!) : undefined;
    case "MIN":
    case "MAX":
      return args.length === 1 ? numberIn(args[0]!) : undefined;
    case "number":
      return numberIn(args[0]!);
    case "AND":
      return onlyOther(args, [true], "truth");
    case "OR":
      return onlyOther(args, [false], "truth");
    default:
      return undefined;
  }
}

const numberIn = (value: Value): Value | undefined => onlyOther([value], [], "number");

/** The only one of the values that is not a neutral one, where it holds what the result holds. */
function onlyOther(
  args: readonly Value[],
  neutral: readonly Value[],
  type: "number" | "truth",
): Value | undefined {
  const others = args.filter((arg) => !neutral.includes(arg));
  const [only] = others;
  return others.length === 1 && isVarying(only) && only.type === type ? only : undefined;
}
