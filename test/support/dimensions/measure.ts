import { libraryUnit } from "../../../src/units/engine";
import { type Expression, readExpression } from "../../../src/units/expression";
import { isAlike, one, product, quotient, raised, type Unit } from "../../../src/units/unit";

/** Things that are counted, each a unit of its own; an s at the end makes them many. */
const counted: readonly string[] = [
  "core",
  "card-core",
  "server",
  "socket",
  "card",
  "supply",
  "lane",
  "vm",
  "vcpu",
  "visit",
  "person",
  "unit",
  "piece",
  "rack unit",
  // a year is no count of seconds here: the model names what turns one into the other
  "year",
  "month",
];

/** What is measured in units that the user chooses. */
const chosen: readonly string[] = ["money", "work", "load", "resource"];

/** Words written otherwise, and those that mathjs takes for something else. */
const spelled: Readonly<Record<string, string>> = {
  people: "person",
  supplies: "supply",
  yr: "year",
  VM: "vm",
  VMs: "vm",
  USD: "money",
  // a difference of temperature, and the height of a rack's unit as one of its own
  C: "K",
  U: "rack unit",
  generation: "1",
  ssj_ops: "work",
  // a site is told from the fleet by another check
  site: "1",
  sites: "1",
};

const composed: Readonly<Record<string, string>> = { Gbps: "Gb/s", Mbps: "Mb/s", Mpps: "MHz" };

const known = new Map<string, Unit>();

/**
 * The unit that a step, parameter or quantity declares: physical words as mathjs knows them, the field's as base units.
 * Throws an Error for a word that is neither.
 */
export function measureOf(text: string): Unit {
  const found = known.get(text);
  if (found) return found;
  const expression = readExpression(text.replaceAll("card cores", "card-cores"));
  if (!expression) throw new Error(`"${text}" is no unit.`);
  const unit = expressed(expression);
  known.set(text, unit);
  return unit;
}

/** The same unit as it was declared anywhere, for messages; a listing of its powers where it never was. */
export function spelling(unit: Unit): string {
  for (const [text, each] of known) if (isSame(each, unit)) return text;
  const powers = Object.entries(unit.powers).map(([base, n]) => (n === 1 ? base : `${base}^${n}`));
  const size = sizeOf(unit);
  return (
    [...(Math.abs(size - 1) < 1e-12 ? [] : [String(Number(size.toPrecision(6)))]), ...powers].join("·") || "1"
  );
}

/** True when one value in both is the same amount of the same thing. */
export const isSame = (a: Unit, b: Unit): boolean =>
  isAlike(a.powers, b.powers) && Math.abs(sizeOf(a) / sizeOf(b) - 1) < 1e-9;

/** True when nothing but counted things is in the unit: servers, cores a card, years; or nothing at all. */
export const isOfCounts = (unit: Unit): boolean =>
  sizeOf(unit) === 1 && Object.keys(unit.powers).every((base) => counted.includes(base));

const sizeOf = ({ over, under }: Unit): number => over / under;

function expressed(expression: Expression): Unit {
  switch (expression.kind) {
    case "word":
      return word(expression.word);
    case "power":
      return raised(expressed(expression.of), expression.exponent);
    case "product":
      return product(expressed(expression.left), expressed(expression.right));
    case "quotient":
      return quotient(expressed(expression.left), expressed(expression.right));
  }
}

function word(text: string): Unit {
  if (text in composed) return expressed(readExpression(composed[text]!)!);
  const singular = text.replace(/s$/, "");
  const name = spelled[text] ?? (counted.includes(singular) ? singular : text);
  if (name === "1") return one;
  if (counted.includes(name) || chosen.includes(name))
    return { measures: name, powers: { [name]: 1 }, over: 1, under: 1 };
  const unit = libraryUnit(name);
  if (!unit) throw new Error(`"${text}" is no unit.`);
  return unit;
}
