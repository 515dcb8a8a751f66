import { toBoolean, toNumber } from "../coerce";
import { matrixOf, singleOf, valueOf } from "../dereference";
import { CALC, cellError, VALUE } from "../errors";
import { nested } from "../nesting";
import { Lambda, type Operand } from "../operand";
import type { CellFunction, Scope } from "../scope";
import { reported, unsupported } from "../unsupported";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { type Item, itemsOf, type Layout } from "./grouping";
import { single } from "./lambda";
import { invoked } from "../lambda";

type Given = Operand | undefined;

/** Summaries of tables by the groups in them. */
export const pivots: Record<string, CellFunction> = {
  GROUPBY: { ...pivot(3, 8, grouped), givesArray: true, sizedLike: [0, 1], sizedBy: [0, 1, 3, 4, 6] },
  PIVOTBY: {
    ...pivot(4, 11, pivoted),
    givesArray: true,
    sizedLike: [0, 1, 2],
    sizedBy: [0, 1, 2, 4, 5, 7, 9],
  },
};

function pivot(
  required: number,
  most: number,
  body: (args: readonly Given[], scope: Scope) => Operand,
): CellFunction {
  return {
    forms: Array.from({ length: most }, () => "array" as const),
    required,
    repeat: 0,
    higher(args, outer) {
      return reported(body(args, nested(outer)), outer.book);
    },
  };
}

/** The table that is summed up. */
interface Source {
  readonly values: Matrix;
  /** Rows that count, from 0. */
  readonly rows: readonly number[];
  readonly isShown: boolean;
  /** What a function makes of some rows of a value column, measured by others. */
  readonly worth: (rows: ReadonlySet<number>, value: number, whole: ReadonlySet<number>) => Scalar;
}

function grouped(args: readonly Given[], scope: Scope): Operand {
  const [rowFields, valueFields, lambda, headers, depth, order, filter, relationship] = args;
  const fields = matrixIn(rowFields, scope);
  if (isError(fields)) return fields;
  const source = sourceOf(valueFields, lambda, headers, filter, scope);
  if (isError(source)) return source;
  const layout = layoutOf(fields, source, depth, order, relationship, scope);
  if (isError(layout)) return layout;
  const all = new Set(source.rows);
  const items = itemsOf(fields, source.rows, layout, (rows, value) => source.worth(rows, value, all));
  const lines = items.map(({ headings, rows }): Scalar[] => [
    ...headings,
    ...source.values[0]!.map((_, value) => source.worth(rows, value, all)),
  ]);
  if (source.isShown) lines.unshift([...fields[0]!, ...source.values[0]!].map((name) => name ?? ""));
  return lines.length === 0 ? CALC : lines;
}

function pivoted(args: readonly Given[], scope: Scope): Operand {
  const [rowFields, columnFields, valueFields, lambda, headers, ...rest] = args;
  const [rowDepth, rowOrder, columnDepth, columnOrder, filter, relative] = rest;
  const fields = matrixIn(rowFields, scope);
  if (isError(fields)) return fields;
  const across = matrixIn(columnFields, scope);
  if (isError(across)) return across;
  const source = sourceOf(valueFields, lambda, headers, filter, scope);
  if (isError(source)) return source;
  const count = source.values[0]!.length;
  if (source.isShown && count === 1) return UNSEEN;
  const down = layoutOf(fields, source, rowDepth, rowOrder, undefined, scope);
  if (isError(down)) return down;
  const sideways = layoutOf(across, source, columnDepth, columnOrder, undefined, scope);
  if (isError(sideways)) return sideways;
  const kind = wholeIn(relative, 0, scope);
  if (isError(kind) || kind < 0 || kind > 4) return isError(kind) ? kind : VALUE;
  const all = new Set(source.rows);
  const worth = (rows: ReadonlySet<number>, value: number) => source.worth(rows, value, all);
  const rows = itemsOf(fields, source.rows, down, worth);
  const columns = itemsOf(across, source.rows, sideways, worth);
  if (rows.length === 0 || columns.length === 0) return CALC;
  const cells = rows.map((row): Scalar[] => [
    ...row.headings,
    ...columns.flatMap((column) =>
      Array.from({ length: count }, (_, value) => cellOf(row, column, value, kind, source, all)),
    ),
  ]);
  return [...headingsOf(fields, across, columns, source), ...cells];
}

function cellOf(
  row: Item,
  column: Item,
  value: number,
  kind: number,
  source: Source,
  all: ReadonlySet<number>,
): Scalar {
  const rows = both(row.rows, column.rows);
  if (rows.size === 0) return "";
  const wholes = [column.rows, row.rows, all];
  const whole = wholes[kind] ?? (kind === 3 ? both(row.rows, column.around) : both(row.around, column.rows));
  return source.worth(rows, value, whole);
}

const both = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...a].filter((row) => b.has(row)));

/** The lines above a summary by rows and columns: the columns' groups, and where names are shown those around them. */
function headingsOf(fields: Matrix, across: Matrix, columns: readonly Item[], source: Source): Scalar[][] {
  const count = source.values[0]!.length;
  const blank = fields[0]!.map((): Scalar => "");
  const repeated = (give: (item: Item, value: number) => Scalar): Scalar[] =>
    columns.flatMap((item) => Array.from({ length: count }, (_, value) => give(item, value)));
  const groups = across[0]!.map((_, level) => [...blank, ...repeated(({ headings }) => headings[level]!)]);
  if (!source.isShown) return groups;
  const names = repeated(() => "");
  names[0] = across[0]!.map((name) => String(name ?? "")).join(", ");
  const values = repeated((_, value) => source.values[0]![value] ?? "");
  return [[...blank, ...names], ...groups, [...fields[0]!.map((name) => name ?? ""), ...values]];
}

const UNSEEN = unsupported(
  cellError("#VALUE!", "How Excel lays out these headings is not known here: leave field_headers out, or 1."),
);
const SEVERAL = unsupported(cellError("#VALUE!", "Several functions at once are not known here."));

function sourceOf(
  valueFields: Given,
  lambda: Given,
  headers: Given,
  filter: Given,
  scope: Scope,
): Source | CellError {
  const values = matrixIn(valueFields, scope);
  if (isError(values)) return values;
  if (!(lambda instanceof Lambda)) return notOne(lambda, scope);
  const mode = wholeIn(headers, undefined, scope);
  if (isError(mode)) return mode;
  if (mode !== undefined && (mode < 0 || mode > 3)) return VALUE;
  if (mode === 2) return UNSEEN;
  const isText = typeof values[0]![0] === "string" && typeof values[1]?.[0] === "number";
  const hasHeader = mode === undefined ? isText : mode !== 0;
  const rows = keptRows(values.length, hasHeader, filter, scope);
  if (isError(rows)) return rows;
  const worth: Source["worth"] = (some, value, whole) =>
    measured(lambda, columnOf(values, value, some), columnOf(values, value, whole), scope);
  return { values, rows, isShown: mode === 3, worth };
}

/** What is wrong where no function stands; several in an array are what Excel can take. */
function notOne(given: Given, scope: Scope): CellError {
  const value = given === undefined ? null : valueOf(given, scope);
  if (Array.isArray(value)) return SEVERAL;
  return isError(value) ? value : VALUE;
}

/** A function of two arguments gets beside the values those that they are part of: PERCENTOF. */
function measured(lambda: Lambda, part: Matrix, whole: Matrix, scope: Scope): Scalar {
  const args = lambda.least === 2 && lambda.most === 2 ? [part, whole] : [part];
  const wrong = lambda.least > args.length;
  return wrong ? VALUE : single(invoked(lambda, args, scope), scope);
}

const columnOf = (values: Matrix, column: number, rows: ReadonlySet<number>): Matrix =>
  [...rows].map((row) => [values[row]![column]!]);

function keptRows(count: number, hasHeader: boolean, filter: Given, scope: Scope): number[] | CellError {
  const rows = Array.from({ length: count }, (_, row) => row).slice(hasHeader ? 1 : 0);
  if (filter === undefined) return rows;
  const flags = matrixIn(filter, scope);
  if (isError(flags)) return flags;
  if (flags.length !== count) return VALUE;
  const kept: number[] = [];
  for (const row of rows) {
    // of several columns the first counts
    const truth = toBoolean(flags[row]![0]!);
    if (isError(truth)) return truth;
    if (truth) kept.push(row);
  }
  return kept;
}

function layoutOf(
  fields: Matrix,
  { values }: Source,
  depth: Given,
  order: Given,
  relationship: Given,
  scope: Scope,
): Layout | CellError {
  const width = fields[0]!.length;
  if (fields.length !== values.length) return VALUE;
  const levels = wholeIn(depth, 1, scope);
  if (isError(levels)) return levels;
  const kind = wholeIn(relationship, 0, scope);
  if (isError(kind)) return kind;
  if (Math.abs(levels) > width || kind < 0 || kind > 1 || (kind === 1 && Math.abs(levels) > 1)) return VALUE;
  const places = order === undefined ? [] : numbersOf(order, scope);
  if (isError(places)) return places;
  const most = width + values[0]!.length;
  if (places.some((place) => place === 0 || Math.abs(place) > most)) return VALUE;
  return { depth: levels, order: places, isTable: kind === 1 };
}

function numbersOf(argument: Operand, scope: Scope): number[] | CellError {
  const values = matrixIn(argument, scope);
  if (isError(values)) return values;
  const numbers = values.flat().map((value) => toNumber(value));
  return numbers.find(isError) ?? (numbers as number[]).map(Math.trunc);
}

function wholeIn<T>(argument: Given, missing: T, scope: Scope): number | T | CellError {
  if (argument === undefined) return missing;
  const number = toNumber(singleOf(argument, scope));
  return isError(number) ? number : Math.trunc(number);
}

/** A rectangle of values, ranges whole. */
function matrixIn(argument: Given, scope: Scope): Matrix | CellError {
  if (argument === undefined) return VALUE;
  const value = valueOf(argument, { ...scope, arrays: true });
  return isError(value) ? value : matrixOf(value, scope);
}
