import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Cell, Sheet } from "../../formula/book";
import type { Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import type { SheetFormatting } from "../../workbook/formatting";
import { storageOf } from "../engine/content";
import type { SheetIds } from "./links";
import { linkedText } from "./links";
import type { StyleSheet } from "./style-sheet";

export type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/**
 * Contents from the book, styles and links from its formatting (none where that can't be read).
 */
export function gridCells(
  sheet: Sheet,
  look: SheetFormatting | undefined,
  styles: StyleSheet,
  sheetIds: SheetIds,
): CellMatrix {
  const matrix: CellMatrix = {};
  const put = (row: number, column: number, data: ICellData) => {
    const line = (matrix[row] ??= {});
    line[column] = { ...line[column], ...data };
  };
  look?.eachStyle((row, column, style) => {
    const id = styles.id(style);
    if (id) put(row, column, { s: id });
  });
  for (const cell of sheet.cells) {
    const target = look?.linkAt(cell.row, cell.column);
    const id = matrix[cell.row]?.[cell.column]?.s;
    const style = typeof id === "string" ? styles.styles[id] : undefined;
    put(cell.row, cell.column, content(cell, target, sheetIds, style));
  }
  return matrix;
}

/** Only a spill's first cell is given: values in the others would block it. */
function content(
  cell: Cell,
  target: string | undefined,
  sheetIds: SheetIds,
  style: IStyleData | undefined,
): ICellData {
  const { formula, value } = cell;
  if (target && formula === undefined && typeof value === "string") {
    return { ...gridValue(value), ...linkedText(value, target, sheetIds, style) };
  }
  if (formula === undefined) return gridValue(value);
  const custom = storageOf(cell);
  return { f: `=${formula}`, ...gridValue(value), ...(custom && { custom: { ...custom } }) };
}

/** A value as the grid holds it; an error is its text. */
export function gridValue(value: Scalar): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: CellValueType.STRING };
}
