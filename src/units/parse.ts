import { ModelError, nearest, quoted } from "../model";
import { engineUnit } from "./beyond";
import { currencyUnit } from "./currency";
import { type Expression, readExpression } from "./expression";
import { fieldUnit, fieldUnits, namedPowers } from "./table";
import { isAlike, one, product, quotient, raised, type Unit } from "./unit";

/**
 * The unit that a text means: units of the field, currencies and, once the engine is loaded, units beyond, with * / ^
 * and brackets. Throws a ModelError that names the argument, and the nearest spellings of a word that is no unit.
 */
export function parseUnit(argument: string, text: string): Unit {
  const expression = readExpression(text);
  if (!expression)
    throw new ModelError("value", `${argument} is ${quoted(text)}, which can't be read. ${spelling}`);
  return unitOf(expression, (word) => {
    const found = wordUnit(word);
    if (!found)
      throw new ModelError("value", `${argument} is ${quoted(text)}. ${unknownWord(word)}`, argument);
    return found;
  });
}

/** True when a word of the text is of no unit known here, so that only the engine can tell whether it is one. */
export function needsEngine(text: string): boolean {
  const expression = readExpression(text);
  if (!expression) return false;
  let needed = false;
  unitOf(expression, (word) => {
    needed ||= !wordUnit(word) && inOtherCase(word).length === 0;
    return one;
  });
  return needed;
}

const spelling = 'Units are written like "kWh", "GB/s", "USD/kWh" or "W/(m2*K)".';

function unitOf(expression: Expression, wordOf: (word: string) => Unit): Unit {
  switch (expression.kind) {
    case "word":
      return raisedWord(expression.word, wordOf);
    case "power":
      return named(raised(unitOf(expression.of, wordOf), expression.exponent));
    case "product":
      return named(product(unitOf(expression.left, wordOf), unitOf(expression.right, wordOf)));
    case "quotient":
      return named(quotient(unitOf(expression.left, wordOf), unitOf(expression.right, wordOf)));
  }
}

/** m2 is m to the power of 2, where no unit is called so. */
function raisedWord(word: string, wordOf: (word: string) => Unit): Unit {
  const [, base, digit] = wordUnit(word) ? [] : (/^(\D+)([23])$/.exec(word) ?? []);
  return base === undefined ? wordOf(word) : named(raised(wordOf(base), Number(digit)));
}

function wordUnit(word: string): Unit | undefined {
  // a unit in capitals by mistake is no currency
  return fieldUnit(word) ?? (inOtherCase(word).length > 0 ? undefined : (currencyUnit(word) ?? beyond(word)));
}

/** The engine knows m2 by that name alone; it is area all the same, whether the engine was asked for or not. */
function beyond(word: string): Unit | undefined {
  const unit = engineUnit(word);
  return unit && named(unit);
}

const inOtherCase = (word: string): string[] =>
  fieldUnits.filter((name) => name.toLowerCase() === word.toLowerCase() && name !== word);

function unknownWord(word: string): string {
  const other = inOtherCase(word);
  if (other.length > 0) return `Capitals matter: ${quoted(word)} is no unit, ${other.join(" or ")} is.`;
  const likeLong = (name: string) => Math.abs(name.length - word.length);
  const byLength = [...fieldUnits].sort((a, b) => likeLong(a) - likeLong(b));
  const near = nearest(word, byLength);
  return `${quoted(word)} is no unit. ${near.length > 0 ? `Nearest: ${near.join(", ")}.` : spelling}`;
}

/** The unit with its own name for what it measures, where there is one: area, not length^2. */
function named(unit: Unit): Unit {
  const name = namedPowers.find(({ powers }) => isAlike(powers, unit.powers));
  return name ? { ...unit, measures: name.measures } : unit;
}
