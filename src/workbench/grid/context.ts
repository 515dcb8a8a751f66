import { COLUMNS, ROWS } from "../../address";
import type { RunningGrid } from "./univer";
import type { Area } from "../office/grid";
import { rangeOf } from "./areas";
import { unrecorded } from "./history";

/** The open workbook and its parts by our names; what is missing throws an Error that names it. */
export interface GridContext {
  grid: RunningGrid;
  workbook(): Workbook;
  sheetOf(name: string): FacadeSheet;
  /** The cells of an area, for which the sheet grows where it has fewer. */
  range(area: Area): FacadeRange;
  /** Of an area the part that the sheet has; undefined where it has none of it. */
  shownRange(area: Area): FacadeRange | undefined;
  nameOfSheet(id: string | undefined): string | undefined;
}

/** The facade's types, which its package does not export by name. */
type Workbook = NonNullable<ReturnType<RunningGrid["api"]["getActiveWorkbook"]>>;
export type FacadeSheet = NonNullable<ReturnType<Workbook["getSheetByName"]>>;
type FacadeRange = ReturnType<FacadeSheet["getRange"]>;

/** Looks up in whatever workbook is open at that moment. */
export function contextOf(grid: RunningGrid): GridContext {
  const workbook = () => {
    const open = grid.api.getActiveWorkbook();
    if (!open) throw new Error("No workbook is open.");
    return open;
  };
  const sheetOf = (name: string) => {
    const sheet = workbook().getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet named ${name}.`);
    return sheet;
  };
  return {
    grid,
    workbook,
    sheetOf,
    range(area) {
      const sheet = sheetOf(area.sheet);
      growTo(grid, sheet, area);
      return sheet.getRange(rangeOf(area));
    },
    shownRange(area) {
      const sheet = sheetOf(area.sheet);
      const bottom = Math.min(area.bottom, sheet.getMaxRows() - 1);
      const right = Math.min(area.right, sheet.getMaxColumns() - 1);
      if (bottom < area.top || right < area.left) return undefined;
      return sheet.getRange(rangeOf({ ...area, bottom, right }));
    },
    nameOfSheet: (id) => (id === undefined ? undefined : workbook().getSheetBySheetId(id)?.getSheetName()),
  };
}

/** Rows and columns that stay free below and beside what a sheet grew for. */
const FREE_ROWS = 100;
const FREE_COLUMNS = 10;

/** The grid's sheets are smaller than Excel's, and take nothing beyond their ends. */
function growTo({ univer }: RunningGrid, sheet: FacadeSheet, { bottom, right }: Area): void {
  unrecorded(univer, () => {
    if (bottom >= sheet.getMaxRows()) sheet.setRowCount(Math.min(ROWS, bottom + 1 + FREE_ROWS));
    if (right >= sheet.getMaxColumns()) sheet.setColumnCount(Math.min(COLUMNS, right + 1 + FREE_COLUMNS));
  });
}
