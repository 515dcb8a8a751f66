import { type Expression, readExpression } from "../../../src/units/expression";
import { one, product, quotient, type Unit } from "../../../src/units/unit";
import { amount, expectUnit, type Kind, type Report, unitOf } from "./kind";
import { isOfCounts, measureOf, spelling } from "./measure";

/** What an add-in's function declares: name and unit of each argument, "keyword" for a text, and its result's unit. */
export interface QuantityUnits {
  readonly args: readonly { readonly name: string; readonly unit: string }[];
  readonly result: string;
}

/** Words that stand for whatever unit the caller has. */
const free = new Set(["money", "work", "ssj_ops"]);

/**
 * The result of an add-in's function. A quantity says W and cores where the caller has W/server and cores/server: a
 * word of its declaration stands for that word times a count that is the same wherever the word is.
 */
export function quantityKind({ args, result }: QuantityUnits, given: readonly Kind[], report: Report): Kind {
  const factors = new Map<string, Unit>();
  const pairs = args.flatMap(({ name, unit }, k) => {
    const kind = given[k];
    if (!kind || kind.of === "anything") return [];
    if (unit === "keyword") {
      if (kind.of !== "text") report(`${name} takes a text`);
      return [];
    }
    return [{ name, kind, parts: partsOf(unit) }];
  });
  // words that stand alone first: they tell the factors that composed ones are checked by
  for (const { name, kind, parts } of pairs.sort((a, b) => a.parts.length - b.parts.length))
    settle(name, kind, parts, factors, report);
  return amount(expected(partsOf(result), factors));
}

/** One word of a declared unit. */
export interface Part {
  readonly word: string;
  readonly exponent: 1 | -1;
}

/** Checks an argument; where one word of its declaration is still open, the argument tells that word's factor. */
function settle(
  name: string,
  kind: Kind,
  parts: readonly Part[],
  factors: Map<string, Unit>,
  report: Report,
): void {
  const open = parts.filter(({ word }) => !factors.has(word));
  const says: Report = (mismatch) => report(`${name}: ${mismatch}`);
  if (open.length === 1 && kind.of === "amount") {
    const { word, exponent } = open[0]!;
    const rest = quotient(kind.unit, expected(parts, factors));
    const factor = exponent === 1 ? rest : quotient(one, rest);
    if (free.has(word) || isOfCounts(factor)) return void factors.set(word, factor);
    return says(`${spelling(kind.unit)} for ${spelling(expected(parts, factors))}`);
  }
  if (unitOf(kind, says)) expectUnit(kind, expected(parts, factors), name, report);
}

/** The declared unit with the factors found. */
const expected = (parts: readonly Part[], factors: ReadonlyMap<string, Unit>): Unit =>
  parts.reduce((unit, { word, exponent }) => {
    const part = product(measureOf(word), factors.get(word) ?? one);
    return exponent === 1 ? product(unit, part) : quotient(unit, part);
  }, one);

/** The words of a declared unit, each above or below the line. */
export function partsOf(unit: string): Part[] {
  const expression = readExpression(unit);
  return expression ? parts(expression, 1) : [];
}

function parts(expression: Expression, exponent: 1 | -1): Part[] {
  switch (expression.kind) {
    case "word":
      return expression.word === "1" ? [] : [{ word: singular(expression.word), exponent }];
    case "product":
      return [...parts(expression.left, exponent), ...parts(expression.right, exponent)];
    case "quotient":
      return [...parts(expression.left, exponent), ...parts(expression.right, exponent === 1 ? -1 : 1)];
    case "power":
      return Array.from({ length: expression.exponent }, () => parts(expression.of, exponent)).flat();
  }
}

const singular = (word: string): string =>
  /[^s]s$/.test(word) && word !== "Gbps" && word !== "Mpps" ? word.slice(0, -1) : word;
