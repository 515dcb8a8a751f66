import { COLUMNS } from "../../address";
import { isTrue } from "./filter";
import { cellReaders } from "./stored-cells";
import type { Part } from "./xml";
import { readXml } from "./xml";

/** A sheet's rows and columns out of sight, from 0, in order. */
export function readHidden(part: Part): { rows: number[]; columns: number[] } {
  const columns = new Set<number>();
  const { readers, hiddenRows } = cellReaders(part.path);
  const row = readers["worksheet/sheetData/row"]!;
  readXml(part, {
    "worksheet/sheetData/row": row,
    "worksheet/cols/col": {
      open({ min, max, hidden }) {
        if (!isTrue(hidden)) return;
        for (let column = Number(min); column <= Math.min(Number(max), COLUMNS); column++)
          columns.add(column - 1);
      },
    },
  });
  return { rows: hiddenRows.sort((a, b) => a - b), columns: [...columns].sort((a, b) => a - b) };
}
