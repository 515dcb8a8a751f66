import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { COLUMNS, type Rectangle } from "../../address";

export const areaKey = ({ top, left, bottom, right }: Rectangle) => `${top},${left},${bottom},${right}`;

/** A plugin's part of a workbook. */
export function resource<T>({ resources }: IWorkbookData, plugin: string): Record<string, T> {
  const text = (resources ?? []).find(({ name }) => name === plugin)?.data;
  return text ? (JSON.parse(text) as Record<string, T>) : {};
}

/** The places of all cells that sheets have something of. */
export function placesIn(...sheets: Partial<IWorksheetData>[]): (readonly [row: number, column: number])[] {
  const places = new Set<number>();
  for (const { cellData } of sheets)
    for (const [row, line] of Object.entries(cellData ?? {}))
      for (const column of Object.keys(line ?? {})) places.add(Number(row) * COLUMNS + Number(column));
  return [...places].map((at) => [Math.floor(at / COLUMNS), at % COLUMNS]);
}
