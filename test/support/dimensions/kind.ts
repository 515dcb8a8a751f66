import { one, product, quotient, type Unit } from "../../../src/units/unit";
import { isOfCounts, isSame, spelling } from "./measure";

/** What a part of a formula gives: an amount of a unit, a number as it is written, or no number. */
export type Kind =
  | { readonly of: "amount"; readonly unit: Unit }
  | { readonly of: "literal"; readonly value: number }
  | { readonly of: "truth" }
  | { readonly of: "text" }
  /** An error, or what was found wrong already: fits everything. */
  | { readonly of: "anything" };

export const anything: Kind = { of: "anything" };
export const truth: Kind = { of: "truth" };
export const text: Kind = { of: "text" };
export const amount = (unit: Unit): Kind => ({ of: "amount", unit });
export const plain: Kind = amount(one);

/** Tells what does not go together. */
export type Report = (mismatch: string) => void;

/**
 * The kind of what may be either, or both added up. A written number is a plain number; it goes with any amount when it
 * is 0, and when it is whole with a count (`servers-1`, `year<=30`).
 */
export function common(a: Kind, b: Kind, report: Report): Kind {
  if (a.of === "anything") return b;
  if (b.of === "anything") return a;
  if (a.of === "literal" && b.of === "literal") return a.value === 0 ? b : a;
  if (a.of === "literal") return common(b, a, report);
  if (b.of === "literal" && a.of === "amount" && goesWith(b.value, a.unit)) return a;
  if (a.of === b.of && (a.of !== "amount" || isSame(a.unit, (b as typeof a).unit))) return a;
  report(`${inWords(a)} with ${inWords(b)}`);
  return anything;
}

const goesWith = (value: number, unit: Unit): boolean =>
  value === 0 || isSame(unit, one) || (isOfCounts(unit) && Number.isInteger(value));

/** a · b or a / b; a truth value counts as a plain number. */
export function multiplied(a: Kind, b: Kind, divided: boolean, report: Report): Kind {
  if (a.of === "anything" || b.of === "anything") return anything;
  if (a.of === "literal" && b.of === "literal")
    return { of: "literal", value: divided ? a.value / b.value : a.value * b.value };
  const [left, right] = [unitOf(a, report), unitOf(b, report)];
  if (!left || !right) return anything;
  return amount(divided ? quotient(left, right) : product(left, right));
}

/** The unit of a number; a text is reported. */
export function unitOf(kind: Kind, report: Report): Unit | undefined {
  if (kind.of === "amount") return kind.unit;
  if (kind.of === "literal" || kind.of === "truth") return one;
  if (kind.of === "text") report("a text as a number");
  return undefined;
}

/** Reports what is not of the unit. */
export function expectUnit(kind: Kind, unit: Unit, what: string, report: Report): void {
  common(kind.of === "truth" ? plain : kind, amount(unit), (mismatch) => report(`${what}: ${mismatch}`));
}

/** A kind for messages. */
export function inWords(kind: Kind): string {
  if (kind.of === "amount") return spelling(kind.unit);
  return kind.of === "literal" ? `the number ${kind.value}` : kind.of;
}
