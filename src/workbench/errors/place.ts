import type { RunningGrid } from "../grid";
import type { CellPlace } from "./explain";

/** On the screen; undefined while the cell is scrolled out of sight. */
export function cellRect({ api }: RunningGrid, { sheet, row, column }: CellPlace): DOMRect | undefined {
  const workbook = api.getActiveWorkbook();
  const within = workbook?.getSheetByName(sheet)?.getRange(row, column).getCellRect();
  const canvas = document.getElementById(`univer-sheet-main-canvas_${workbook?.getId()}`);
  if (!within || !canvas) return undefined;
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const rect = new DOMRect(left + within.x, top + within.y, within.width, within.height);
  const inSight = rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top;
  return inSight ? rect : undefined;
}
