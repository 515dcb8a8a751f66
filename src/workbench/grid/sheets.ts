import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { type IInsertSheetMutationParams, InsertSheetMutation } from "@univerjs/preset-sheets-core";
import type { Grid } from "../office/grid";
import { areaOf } from "./areas";
import { autofit } from "./autofit";
import type { GridContext } from "./context";
import type { RunningGrid } from "./univer";

/** New sheets are large, since a reference beyond the last row would be an unknown name. */
const NEW_SHEET = { rowCount: 1000, columnCount: 26, defaultRowHeight: 20, defaultColumnWidth: 64 };
const TOP_LEFT = { top: 0, left: 0, bottom: 0, right: 0 };

type SheetPart = Pick<
  Grid,
  | "sheets"
  | "activeSheet"
  | "activateSheet"
  | "addSheet"
  | "deleteSheet"
  | "renameSheet"
  | "selection"
  | "select"
  | "setColumnWidth"
  | "autofitColumns"
  | "freezeRows"
>;

/** Sheets, their selection and their layout. */
export const sheetPart = ({ workbook, sheetOf, range, nameOfSheet }: GridContext): SheetPart => ({
  sheets: () =>
    workbook()
      .getSheets()
      .map((sheet) => ({ name: sheet.getSheetName(), hidden: sheet.isSheetHidden() })),
  activeSheet: () => workbook().getActiveSheet().getSheetName(),
  activateSheet: (name) => void workbook().setActiveSheet(sheetOf(name)),
  addSheet(name) {
    // Univer shows a new sheet, Excel does not
    const active = workbook().getActiveSheet();
    workbook().insertSheet(name);
    workbook().setActiveSheet(active);
  },
  deleteSheet: (name) => void workbook().deleteSheet(sheetOf(name)),
  renameSheet: (name, to) => void sheetOf(name).setName(to),
  selection() {
    const selected = workbook().getActiveRange();
    if (!selected) return { sheet: workbook().getActiveSheet().getSheetName(), ...TOP_LEFT };
    return areaOf(nameOfSheet(selected.getSheetId()) ?? "", selected.getRange());
  },
  select(area) {
    workbook().setActiveSheet(sheetOf(area.sheet));
    workbook().setActiveRange(range(area));
  },
  setColumnWidth: (name, column, pixels) => void sheetOf(name).setColumnWidth(column, pixels),
  autofitColumns: (area) => autofit(sheetOf(area.sheet), area),
  freezeRows: (name, rows) => void sheetOf(name).setFrozenRows(rows),
});

/** Whoever adds a sheet, a user or a program: it is as large as others and has the workbook's own font. */
export function likeOtherSheets({ univer }: RunningGrid): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== InsertSheetMutation.id) return;
    const { unitId, sheet } = params as IInsertSheetMutationParams;
    const book = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    // one that is copied, or put back, has all of this
    if (sheet.defaultStyle !== undefined && sheet.defaultStyle !== null) return;
    Object.assign(sheet, NEW_SHEET, { defaultStyle: book?.getSnapshot().defaultStyle });
  });
}
