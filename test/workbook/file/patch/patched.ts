import { unzipSync } from "fflate";
import type { CellChange, PatchedFile } from "../../../../src/workbook/file/patch";
import { patchValues } from "../../../../src/workbook/file/patch";
import type { SheetParts } from "../package-of";
import { packageOf } from "../package-of";

/** A change of a cell of Sheet1 named as A1; what a test does not say keeps the formula. */
export function change(
  address: string,
  value: CellChange["value"],
  more: Partial<CellChange> = {},
): CellChange {
  const [, letters, number] = /^([A-Z])(\d+)$/.exec(address)!;
  const column = letters!.charCodeAt(0) - 65;
  return { sheet: "Sheet1", row: +number! - 1, column, value, keepFormula: true, ...more };
}

/** A part of a file as text. */
export const partOf = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);

export const SHEET = "xl/worksheets/sheet1.xml";

/** The XML within sheetData of a one-sheet workbook, after the changes. */
export function rowsAfter(rows: string, ...changes: CellChange[]): string {
  return /<sheetData>([^]*)<\/sheetData>/.exec(partOf(patchRows(rows, ...changes).bytes, SHEET))![1]!;
}

/** A one-sheet workbook of the given rows, patched. */
export const patchRows = (rows: string, ...changes: CellChange[]): PatchedFile =>
  patchValues(packageOf([{ name: "Sheet1", rows } satisfies SheetParts]), changes);
