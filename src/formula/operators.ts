import { settled as settledNumber } from "../vector";
import { broadcast } from "./broadcast";
import { compare, toNumber, toText } from "./coerce";
import type { Dated } from "./dates";
import { cellError, DIV0, NUM } from "./errors";
import { finite } from "./finite";
import { isArray } from "./operand";
import { LONGEST_TEXT } from "./size";
import type { Tall } from "./tall";
import type { UnaryNode, ValueOperator } from "./syntax";
import { isError, type Matrix, type Scalar } from "./value";

/**
 * Applies an operator to two values, or cell by cell to arrays.
 * @param book says by which date system a text that is a date counts: the 1900 one when left out
 */
export function binary(
  operator: ValueOperator,
  left: Scalar | Matrix | Tall,
  right: Scalar | Matrix | Tall,
  book?: Dated,
): Scalar | Matrix | Tall {
  const operation = operations[operator];
  if (isArray(left) || isArray(right))
    return broadcast([left, right], ([a, b]) => operation(a as Scalar, b as Scalar, book));
  return operation(left, right, book);
}

/** Applies a sign or percent; a plus changes nothing, not even a text. */
export function unary(
  operator: UnaryNode["operator"],
  operand: Scalar | Matrix | Tall,
  book?: Dated,
): Scalar | Matrix | Tall {
  if (operator === "+") return operand;
  const operation = operator === "-" ? negated : hundredth;
  return isArray(operand)
    ? operand.map((row) => row.map((value) => operation(value, book)))
    : operation(operand, book);
}

/** x to the power of y as Excel has it: 0^0 and what is no real number are #NUM!, 0 to a negative power #DIV/0!. */
export function power(x: number, y: number): Scalar {
  if (x === 0 && y === 0) return NUM;
  if (x === 0 && y < 0) return DIV0;
  return finite(x ** y);
}

/**
 * A formula's last addition or subtraction, where it all but cancels out, is 0 in Excel: 0.5-0.4-0.1 is 0, though
 * the doubles leave -2.8E-17. Only the outermost operation of a formula is treated so.
 * @param result the sum or difference of left and right
 */
export function settled(
  result: Scalar | Matrix | Tall,
  left: Scalar | Matrix | Tall,
  right: Scalar | Matrix | Tall,
  book?: Dated,
): Scalar | Matrix | Tall {
  if (typeof result !== "number" || isArray(left) || isArray(right)) return result;
  // the operands as the operation read them: TRUE is 1, a text its number
  const [a, b] = [toNumber(left, book) as number, toNumber(right, book) as number];
  return settledNumber(result, Math.max(Math.abs(a), Math.abs(b)));
}

const arithmetic =
  (apply: (a: number, b: number) => Scalar) =>
  (left: Scalar, right: Scalar, book?: Dated): Scalar => {
    const a = typeof left === "number" ? left : toNumber(left, book);
    if (typeof a !== "number") return a;
    const b = typeof right === "number" ? right : toNumber(right, book);
    return typeof b === "number" ? apply(a, b) : b;
  };

const comparison =
  (holds: (order: number) => boolean) =>
  (left: Scalar, right: Scalar): Scalar => {
    const order = compare(left, right);
    return typeof order === "number" ? holds(order) : order;
  };

const operations: Record<ValueOperator, (left: Scalar, right: Scalar, book?: Dated) => Scalar> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b))),
  "^": arithmetic(power),
  "&": (left, right) => {
    const a = toText(left);
    if (isError(a)) return a;
    const b = toText(right);
    return isError(b) ? b : joined(a, b);
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/** Two texts as one; #VALUE! for one longer than a cell holds. */
export const joined = (a: string, b: string): Scalar =>
  a.length + b.length > LONGEST_TEXT ? TOO_LONG : a + b;

const TOO_LONG = cellError(
  "#VALUE!",
  `The text would have more than ${LONGEST_TEXT.toLocaleString("en-US")} characters.`,
);

function negated(value: Scalar, book?: Dated): Scalar {
  const number = toNumber(value, book);
  return typeof number === "number" ? -number + 0 : number;
}

function hundredth(value: Scalar, book?: Dated): Scalar {
  const number = toNumber(value, book);
  return typeof number === "number" ? number / 100 : number;
}
