import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import { isErrorText } from "../../errors";
import type { Scalar } from "../../formula/value";
import type { Area, Content } from "../office/grid";
import type { FacadeSheet } from "./context";
import type { RunningGrid } from "./univer";

/** Reads a cell's data as computed: a spill's later cells live beside the sheet. */
export type CellReader = (row: number, column: number) => Nullable<ICellData>;

/** A reader of one sheet's cells. */
export function cellReader(grid: RunningGrid, sheet: FacadeSheet): CellReader {
  const workbook = sheet.getWorkbook().getUnitId();
  const spilled = grid.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData()?.[workbook]?.[
    sheet.getSheetId()
  ] as IObjectMatrixPrimitiveType<ICellData> | undefined;
  const worksheet = sheet.getSheet();
  return (row, column) => {
    const own = worksheet.getCellRaw(row, column);
    return own?.f || own?.si ? own : (spilled?.[row]?.[column] ?? own);
  };
}

/** A cell's value in the common currency. */
export function scalarOf(cell: Nullable<ICellData>): Scalar {
  const value = cell?.v ?? richText(cell);
  if (value === null || value === undefined || (value === "" && !cell?.f)) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1;
  if (typeof value === "string" && cell?.t === CellValueType.NUMBER && value.trim() !== "")
    return Number(value);
  return typeof value === "string" && isErrorText(value) ? { error: value } : value;
}

/** What a user typed in several lines or styles is held as a small document. */
const richText = (cell: Nullable<ICellData>) =>
  cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");

/** What a program writes -> the cell's data; what stood there goes altogether, its looks stay. */
export function cellDataOf(content: Content): ICellData {
  const blank: ICellData = { v: null, f: null, si: null, p: null, t: null };
  if (content === null || content === "") return blank;
  if (typeof content === "number") return { ...blank, v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { ...blank, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (content.startsWith("=") && content.length > 1) return { ...blank, f: content };
  return { ...blank, v: content, t: CellValueType.STRING };
}

/** Each row of an area as a list made from its cells' positions. */
export function mapArea<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(at(row, column));
    rows.push(line);
  }
  return rows;
}
