import type { Body } from "../body";
import { type Code, f64x2, v128 } from "../instructions";

/** What a plain column holds. */
export type Plain = "number" | "truth";

/** What is known of an argument before anything runs. */
export interface Known {
  /** Undefined for a column of texts, blanks, errors, or of several kinds. */
  readonly type: Plain | undefined;
  /** Its value when it never changes. */
  readonly constant?: number | boolean | undefined;
}

/** An argument while a segment is lowered. */
export interface Operand {
  /** Reads it: doubles where it is a number, a mask where it is a truth value. */
  readonly code: Code;
  readonly type: Plain;
  /** True when no lane can be infinite or no number. */
  readonly finite: boolean;
  /** True when no lane is below 0; -0 is not. */
  readonly nonNegative: boolean;
  readonly constant?: number | boolean | undefined;
}

export type Result = Omit<Operand, "constant">;

/**
 * How a kernel's plain case is written in WebAssembly. A finite number in a lane is bit for bit the kernel's; an
 * infinite one, or none at all, stands for an error of the kernel's; a raised flag for whatever else it may give.
 */
export interface Rule {
  /** What the result holds; undefined where the arguments are beyond plain arithmetic. */
  readonly type: (args: readonly Known[]) => Plain | undefined;
  readonly lower: (args: readonly Operand[], body: Body) => Result;
}

export const ZERO = f64x2.both(0);

/** What holds of all lanes of a number, as far as it is known. */
export type Bounds = Partial<Pick<Result, "finite" | "nonNegative">>;

export const number = (code: Code, { finite = false, nonNegative = false }: Bounds = {}): Result => ({
  code,
  type: "number",
  finite,
  nonNegative,
});

export const truth = (code: Code): Result => ({ code, type: "truth", finite: true, nonNegative: true });

/** True when no lane of any of them is below 0. */
export const areNonNegative = (args: readonly Operand[]): boolean =>
  args.every(({ nonNegative }) => nonNegative);

/** The size of a number, for comparing: the size of -0 may be -0. */
export const sizeOf = (operand: Operand): Code =>
  operand.nonNegative ? asNumber(operand) : f64x2.abs(asNumber(operand));

/** The argument in numbers: TRUE is 1. */
export const asNumber = ({ code, type }: Result): Code =>
  type === "number" ? code : v128.and(code, f64x2.both(1));

/** The argument as a number that can't hide an overflow from what reads it. */
export function asFinite(operand: Operand, body: Body): Code {
  const code = asNumber(operand);
  if (!operand.finite) body.flagUnlessFinite(code);
  return code;
}

/** The argument as a condition: a number is true unless it is 0. */
export const asMask = (operand: Operand, body: Body): Code =>
  operand.type === "truth" ? operand.code : f64x2.ne(asFinite(operand, body), ZERO);

/** The type of a result that is a number when all arguments are plain. */
export const numbers = (args: readonly Known[]): Plain | undefined =>
  args.every(({ type }) => type !== undefined) ? "number" : undefined;

/** The type of a result that is a truth value when all arguments are plain. */
export const truths = (args: readonly Known[]): Plain | undefined => numbers(args) && "truth";
