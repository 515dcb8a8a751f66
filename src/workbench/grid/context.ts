import type { RunningGrid } from "./univer";
import type { Area } from "../office/grid";
import { rangeOf } from "./areas";

/** The open workbook and its parts by our names; what is missing throws an Error that names it. */
export interface GridContext {
  grid: RunningGrid;
  workbook(): Workbook;
  sheetOf(name: string): FacadeSheet;
  range(area: Area): ReturnType<FacadeSheet["getRange"]>;
  nameOfSheet(id: string | undefined): string | undefined;
}

/** The facade's types, which its package does not export by name. */
type Workbook = NonNullable<ReturnType<RunningGrid["api"]["getActiveWorkbook"]>>;
export type FacadeSheet = NonNullable<ReturnType<Workbook["getSheetByName"]>>;

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
    range: (area) => sheetOf(area.sheet).getRange(rangeOf(area)),
    nameOfSheet: (id) => (id === undefined ? undefined : workbook().getSheetBySheetId(id)?.getSheetName()),
  };
}
