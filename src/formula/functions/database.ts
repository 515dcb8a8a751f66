import { unsupported } from "../unsupported";
import { toText } from "../coerce";
import { cellError, DIV0, NUM, VALUE } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { sum } from "./aggregates";
import { criterion, type Meets } from "./criteria";
import { anyValue, define, matrix, numeric, optional } from "./define";
import { variance } from "./statistics";

/** Aggregates of the rows of a table that meet conditions written beneath headings like its own. */
export const database: Record<string, CellFunction> = {
  ...numeric({
    DSUM: ofNumbers((numbers) => finite(sum(numbers))),
    DAVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? DIV0 : finite(sum(numbers) / numbers.length))),
    DMIN: ofNumbers((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
    DMAX: ofNumbers((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
    DPRODUCT: ofNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
    DSTDEV: ofNumbers((numbers) => rootOf(variance(numbers, 1))),
    DSTDEVP: ofNumbers((numbers) => rootOf(variance(numbers, 0))),
    DVAR: ofNumbers((numbers) => variance(numbers, 1)),
    DVARP: ofNumbers((numbers) => variance(numbers, 0)),
    DCOUNT: ofRows((values) => values.filter((value) => typeof value === "number").length, true),
    DCOUNTA: ofRows((values) => values.filter((value) => value !== null).length, true),
  }),
  DGET: ofRows((values) => (values.length === 0 ? VALUE : values.length > 1 ? NUM : (values[0] ?? ""))),
};

const rootOf = (value: Scalar): Scalar => (typeof value === "number" ? Math.sqrt(value) : value);

function ofNumbers(aggregate: (numbers: number[]) => Scalar): CellFunction {
  return ofRows((values) => {
    const error = values.find(isError);
    return error ?? aggregate(values.filter((value) => typeof value === "number"));
  });
}

/** @param isCounting whether without a field the rows themselves count */
function ofRows(give: (values: Scalar[]) => Scalar, isCounting = false): CellFunction {
  return define([matrix, optional(anyValue, undefined), matrix], ([table, field, wanted]) => {
    const [headings = [], ...rows] = table;
    if (rows.length === 0) return VALUE;
    const meets = conditionsOf(wanted, headings);
    if ("error" in meets) return meets;
    const met = rows.filter((row) => meets.row(row));
    if (field === undefined || field === null) return isCounting ? met.length : VALUE;
    const column = columnOf(field, headings);
    return isError(column) ? column : give(met.map((row) => row[column]!));
  });
}

/** A column by its heading, however capitalized, or by its number. */
function columnOf(field: Scalar, headings: readonly Scalar[]): number | CellError {
  if (typeof field === "number" || typeof field === "boolean") {
    const at = Math.trunc(Number(field));
    return at >= 1 && at <= headings.length ? at - 1 : VALUE;
  }
  const at = placeOf(field, headings);
  return at < 0 ? VALUE : at;
}

const nameOf = (value: Scalar): string => {
  const name = toText(value);
  return typeof name === "string" ? name.toLowerCase() : "";
};

const placeOf = (name: Scalar, headings: readonly Scalar[]): number =>
  headings.findIndex((heading) => heading !== null && nameOf(heading) === nameOf(name));

/** Rows of conditions: all in a row are met, or all in another; a blank one is met by anything. */
function conditionsOf(wanted: Matrix, headings: readonly Scalar[]): { row: RowTest } | CellError {
  const [names = [], ...lines] = wanted;
  if (lines.length === 0) return VALUE;
  const places = names.map((name) => (name === null ? -1 : placeOf(name, headings)));
  const alternatives: { at: number; meets: Meets }[][] = [];
  for (const line of lines) {
    const tests: { at: number; meets: Meets }[] = [];
    for (const [i, given] of line.entries()) {
      if (given === null) continue;
      // a text under another heading is met by no row; what else stands there may have been computed for the first
      if (places[i]! < 0 && typeof given !== "string") return computed(names[i]!);
      tests.push({ at: Math.max(0, places[i]!), meets: places[i]! < 0 ? () => false : conditionOf(given) });
    }
    alternatives.push(tests);
  }
  return { row: (row) => alternatives.some((tests) => tests.every(({ at, meets }) => meets(row[at]!))) };
}

type RowTest = (row: readonly Scalar[]) => boolean;

const computed = (name: Scalar): CellError =>
  unsupported(
    cellError(
      "#VALUE!",
      `A condition stands under ${JSON.stringify(name ?? "")}, which is no heading of the table.`,
    ),
  );

/** A text alone is met by what begins with it, as in an advanced filter. */
function conditionOf(given: Scalar): Meets {
  const isPlain = typeof given === "string" && given !== "" && !/^[<>=]/.test(given);
  if (!isPlain) return criterion(given);
  const [same, begins] = [criterion(given), criterion(`${given}*`)];
  return (value) => same(value) || begins(value);
}
