import { cellPlaces } from "./cell-places";
import { isTrue } from "./filter";
import type { Attributes, ElementReaders } from "./xml";

/** A cell as its sheet's part holds it. */
export interface StoredCell {
  /** From 0. */
  row: number;
  /** From 0. */
  column: number;
  type: string | undefined;
  /** Where the workbook's metadata says more of it. */
  meta: string | undefined;
  richValue: string | undefined;
  style: string | undefined;
  value: string | undefined;
  formula: string | undefined;
  /** The formula's attributes. */
  formulaIs: Attributes | undefined;
}

/** A cell of which nothing was read yet; all have the same fields, since a sheet may have a million. */
const cellAt = (row: number, column: number, { t, cm, vm, s }: Attributes): StoredCell => ({
  row,
  column,
  type: t,
  meta: cm,
  richValue: vm,
  style: s,
  value: undefined,
  formula: undefined,
  formulaIs: undefined,
});

/** Readers of a sheet's rows and cells: what is read gathers in `cells` and, rows from 0, in `hiddenRows`. */
export function cellReaders(sheet: string) {
  const cells: StoredCell[] = [];
  const hiddenRows: number[] = [];
  const places = cellPlaces(sheet);
  let cell = cellAt(0, 0, {});
  const piece = {
    close(text: string) {
      if (cell.type === "inlineStr") cell.value = (cell.value ?? "") + text;
    },
  };
  const readers: ElementReaders = {
    "worksheet/sheetData/row": {
      open(attributes) {
        const row = places.row(attributes);
        if (isTrue(attributes["hidden"])) hiddenRows.push(row);
      },
    },
    "worksheet/sheetData/row/c": {
      open(attributes) {
        const { row, column } = places.cell(attributes);
        cell = cellAt(row, column, attributes);
        cells.push(cell);
      },
    },
    "worksheet/sheetData/row/c/f": {
      open: (attributes) => (cell.formulaIs = attributes),
      close: (text) => (cell.formula = text),
    },
    "worksheet/sheetData/row/c/v": { close: (text) => (cell.value = text) },
    "worksheet/sheetData/row/c/is/t": piece,
    "worksheet/sheetData/row/c/is/r/t": piece,
  };
  return { readers, cells, hiddenRows };
}
