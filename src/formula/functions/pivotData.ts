import { toText } from "../coerce";
import { singleOf } from "../dereference";
import { cellError, REF } from "../errors";
import { type Operand, Reference } from "../operand";
import type { PivotField, PivotItem, PivotTable } from "../pivotTable";
import { type Asked, lineOf, pickedOnPage, pivotAround } from "../pivotLines";
import type { Argument, CellFunction, Scope } from "../scope";
import { unsupported } from "../unsupported";
import { type CellError, isError, type Scalar } from "../value";

/** What Excel finds and this engine does not. */
const unknown = (sentence: string) => unsupported(cellError("#REF!", sentence));

/** GETPIVOTDATA: a value that a pivot table shows, found by its fields and their items. */
export const pivotData: Record<string, CellFunction> = {
  GETPIVOTDATA: {
    forms: ["range", "range", "scalar", "scalar"],
    required: 2,
    repeat: 2,
    apply: ([data, place, ...pairs], scope) => {
      // the older form: the pivot table first, then all that is asked in one text
      if (data instanceof Reference) return olderForm(data, scope);
      if (isError(data)) return data;
      if (isError(place)) return place;
      if (!(place instanceof Reference)) return REF;
      const pivot = pivotAround(place, scope.book);
      if (pivot === "unknown") return unknown("The workbook's pivot tables are not known here.");
      if (pivot === "none") return cellError("#REF!", "There is no pivot table in these cells.");
      if (pivot === "several") return unknown("Which pivot table these cells mean is not known here.");
      if (pivot.unread !== undefined) return unknown(pivot.unread);
      const name = toText(singleOf(data ?? null, scope));
      return isError(name) ? name : found(pivot, place, name, pairs, scope);
    },
    stretched: { argument: 1, to: "its pivot table" },
  },
};

function olderForm(place: Reference, { book }: Scope): CellError {
  const pivot = pivotAround(place, book);
  if (pivot === "none") return cellError("#REF!", "There is no pivot table in these cells.");
  return unknown(
    "GETPIVOTDATA with the pivot table first and all that is asked in one text is not computed here.",
  );
}

function found(
  pivot: PivotTable,
  place: Reference,
  name: string,
  pairs: readonly Argument[],
  scope: Scope,
): Operand {
  const data = dataFieldNamed(pivot, name);
  if (isError(data)) return data;
  const asked: Asked = new Map();
  for (let i = 0; i < pairs.length; i += 2) {
    const trouble = ask(pivot, pairs[i], pairs[i + 1], asked, scope);
    if (trouble) return trouble;
  }
  const { sheet } = place.areas[0]!;
  return valueOf(pivot, sheet, data, asked, scope);
}

/** The value where the row and the column of what is asked meet. */
function valueOf(pivot: PivotTable, sheet: number, data: number, asked: Asked, { book }: Scope): Scalar {
  const notShown = cellError("#REF!", "The pivot table shows no such value.");
  const page = pickedOnPage(pivot, asked);
  if (page === "unsure") return unknown("Which items a pivot table's filter leaves is not known here.");
  if (page === "otherwise") return notShown;
  const row = lineOf(pivot, "row", data, asked);
  const column = lineOf(pivot, "column", data, asked);
  if (!row || !column) return notShown;
  if (row.shows === "custom" || column.shows === "custom")
    return unknown("Subtotals by a function that was picked for them are not found here.");
  const value = book.cells.value(sheet, pivot.top + row.at, pivot.left + column.at);
  if (value === null && (row.shows ?? column.shows) === "unsure")
    return unknown("Whether the pivot table shows this subtotal is not known here.");
  return value ?? 0;
}

/** A data field by its own name, or by its field's where only one comes of it. */
function dataFieldNamed({ dataFields, fields }: PivotTable, name: string): number | CellError {
  const own = dataFields.findIndex((field) => isSame(field.name, name));
  if (own >= 0) return own;
  const named = dataFields.flatMap(({ field }, i) =>
    fields[field]?.names.some((known) => isSame(known, name)) ? [i] : [],
  );
  if (named.length === 1) return named[0]!;
  if (named.length > 1) return unknown(`The pivot table shows several values of ${name}: name one of them.`);
  if (name === "") return unknown("GETPIVOTDATA without the name of a data field is not computed here.");
  return cellError("#REF!", `The pivot table shows no values named ${name}.`);
}

/** Adds a field and an item to what is asked; gives an error where there is no such one. */
function ask(
  { fields }: PivotTable,
  named: Argument,
  wanted: Argument,
  asked: Asked,
  scope: Scope,
): CellError | undefined {
  const name = toText(singleOf(named ?? null, scope));
  if (isError(name)) return name;
  const value = wanted === undefined ? undefined : singleOf(wanted, scope);
  if (isError(value)) return value;
  const place = fields.findIndex(({ names }) => names.some((known) => isSame(known, name)));
  const field = fields[place];
  if (!field?.axis) return cellError("#REF!", `The pivot table shows no field named ${name}.`);
  const items = itemsLike(field, value);
  if (items === "unsure")
    return unknown(`Whether ${name} has an item ${toShown(value)} can't be told from its file.`);
  const before = asked.get(place);
  asked.set(place, before ? items.filter((item) => before.includes(item)) : items);
  return undefined;
}

const toShown = (value: Scalar | undefined): string => String(toText(value ?? null)) || "without a name";

/**
 * The items that a value means: by a number, else by what they are called, in capitals or not.
 * @param value undefined for an argument that is not there, which is what is blank in the data
 */
function itemsLike(field: PivotField, value: Exclude<Scalar, CellError> | undefined): number[] | "unsure" {
  const places = (holds: (item: PivotItem) => boolean): number[] =>
    field.items.flatMap((item, i) => (item && holds(item) ? [i] : []));
  if (value === undefined) return places(({ isBlank }) => isBlank === true);
  if (value === null || value === "")
    return places(({ isBlank, number, caption }) => isBlank || number === 0 || caption === "").length > 0
      ? "unsure"
      : [];
  if (typeof value === "number") {
    const numbered = places(({ number }) => number === value);
    if (numbered.length > 0) return numbered;
  }
  const text = toText(value) as string;
  const called = places(({ caption }) => caption !== undefined && isSame(caption, text));
  if (called.length > 0) return called;
  const isOtherwise = places(
    ({ caption, source, number }) =>
      (source !== undefined && isSame(source, text)) ||
      (caption === undefined && (typeof value === "string" || number === undefined)),
  );
  return isOtherwise.length > 0 || (field.isNumbered && typeof value === "number") ? "unsure" : [];
}

const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
