import { codeOfError, ModelError } from "../error";
import { parameterOf, type Concrete } from "../parameters";
import { comparisonOf } from "./build";
import { checkedValue, isBlank } from "./checked";
import type { Cell, Comparison } from "./comparison";
import type { Filling } from "./filling";
import { namesOf } from "./header";
import { checkNames, checkUnits } from "./names";
import { requireExtent } from "./extent";

type Values = (number | string | undefined)[];

/**
 * Reads the inputs: a first row `key` and the names of the alternatives, baseline first; then one parameter a row. A row
 * whose key is blank, "" or 0 is a heading. A site's parameter is read from the first value column; an alternative's
 * needs a value or the word `default` in each. Throws a ModelError that names key, column, value and what is allowed.
 */
export function readComparison(cells: readonly (readonly Cell[])[], filling: Filling): Comparison {
  const names = namesOf(cells[0] ?? []);
  const typed = new Map<string, Values>();
  const aliased: Concrete[] = [];
  const rows = new Map<string, { row: number; as: string }>();
  cells.slice(1).forEach((line, index) => {
    const key = keyIn(line[0], index + 2);
    if (key === undefined) return;
    const concrete = parameterOf(key);
    const earlier = rows.get(concrete.key);
    if (earlier) throw twice(key.trim(), earlier, index + 2);
    rows.set(concrete.key, { row: index + 2, as: key.trim() });
    if (concrete.alias !== undefined) aliased.push(concrete);
    typed.set(concrete.key, valuesIn(concrete, line.slice(1), names));
  });
  const comparison = comparisonOf(names, typed, filling);
  requireExtent(comparison);
  checkNames(comparison);
  checkUnits(comparison, aliased);
  return comparison;
}

/** The key of a row; undefined for a heading. Desktop Excel passes a blank as 0. */
function keyIn(cell: Cell, row: number): string | undefined {
  if (isBlank(cell) || cell === 0) return undefined;
  if (typeof cell === "string") return cell;
  const isError = typeof cell === "object";
  const shown = isError ? cell!.error : String(cell).toUpperCase();
  throw new ModelError(
    isError ? codeOfError(shown) : "value",
    `Row ${row} of the inputs has ${shown} for a key. EDGE.PARAMETERS lists the keys.`,
  );
}

function valuesIn(concrete: Concrete, cells: readonly Cell[], names: readonly string[]): Values {
  return concrete.parameter.of === "site"
    ? [siteValue(concrete, cells, names)]
    : names.map((name, k) => checkedValue(concrete, cells[k], `${concrete.key} of ${name}`));
}

/** The first column's value; what stands right of it must be the same, blank, or 0 as desktop Excel passes a blank. */
function siteValue(
  concrete: Concrete,
  cells: readonly Cell[],
  names: readonly string[],
): number | string | undefined {
  const { key } = concrete;
  const value = checkedValue(concrete, cells[0], key);
  cells.slice(1, names.length).forEach((cell, k) => {
    if (isBlank(cell) || cell === 0) return;
    if (checkedValue(concrete, cell, `${key} in column ${names[k + 1]}`) === value) return;
    const message = `${key} is ${String(cells[0])}, and ${String(cell)} in column ${names[k + 1]}. It is the site's, the same for every alternative: type it in the first column.`;
    throw new ModelError("value", message, key);
  });
  return value;
}

function twice(key: string, earlier: { row: number; as: string }, row: number): ModelError {
  const both =
    earlier.as.toLowerCase() === key.toLowerCase()
      ? `${key} stands twice`
      : `${earlier.as} and ${key} are one`;
  return new ModelError("value", `${both}, in rows ${earlier.row} and ${row} of the inputs. Keep one.`, key);
}
