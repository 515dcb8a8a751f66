import type { Dated } from "./dates";
import { VALUE } from "./errors";
import { numberText } from "./numberText";
import { numberIn } from "./textNumber";
import { type CellError, isError, type Scalar } from "./value";

/**
 * A value where a number is wanted: blank is 0, TRUE is 1, a text the number it reads as, else #VALUE!.
 * @param book says by which date system a text that is a date counts: the 1900 one when left out
 */
export function toNumber(value: Scalar, book?: Dated): number | CellError {
  switch (typeof value) {
    case "number":
      return value;
    case "boolean":
      return value ? 1 : 0;
    case "string":
      return numberIn(value, book) ?? VALUE;
    default:
      return value ?? 0;
  }
}

/** A value where a text is wanted: blank is "", a number its 15 digits. */
export function toText(value: Scalar): string | CellError {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return numberText(value);
    case "boolean":
      return value ? "TRUE" : "FALSE";
    default:
      return value ?? "";
  }
}

/** A value where TRUE or FALSE is wanted: a number is TRUE unless 0, blank is FALSE, "true" and "false" are read. */
export function toBoolean(value: Scalar): boolean | CellError {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "string": {
      const word = value.toUpperCase();
      return word === "TRUE" ? true : word === "FALSE" ? false : VALUE;
    }
    default:
      return value ?? false;
  }
}

/** Numbers before texts before truth values. */
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/**
 * Negative, zero or positive as Excel orders two values: numbers before texts before FALSE before TRUE; a blank is
 * the other side's 0, "" or FALSE; texts without regard to case; numbers to 15 digits. An error comes out itself.
 */
export function compare(left: Scalar, right: Scalar): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const order = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  if (order !== 0) return order;
  if (typeof a === "string") return compareTexts(a, b as string);
  if (typeof a === "boolean") return Number(a) - Number(b);
  return compareNumbers(a as number, b as number);
}

/** Orders two numbers by the 15 digits that Excel keeps. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  // equal to 15 digits means within about 1e-14 of each other: only then look closely
  if (Math.abs(difference) > 1e-14 * Math.max(Math.abs(a), Math.abs(b))) return difference;
  return a.toPrecision(15) === b.toPrecision(15) ? 0 : difference;
}

const collator = new Intl.Collator("en-US", { sensitivity: "accent" });

function compareTexts(a: string, b: string): number {
  if (a === b || a.toUpperCase() === b.toUpperCase()) return 0;
  return collator.compare(a, b) || (a.toUpperCase() < b.toUpperCase() ? -1 : 1);
}

const blankLike = (other: Scalar): Scalar =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
