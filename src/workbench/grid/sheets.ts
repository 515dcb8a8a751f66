import type { Grid } from "../office/grid";
import { areaOf } from "./areas";
import { autofit } from "./autofit";
import type { GridContext } from "./context";

/** New sheets are large, since a reference beyond the last row would be an unknown name. */
const NEW_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  defaultRowHeight: 20,
  defaultColumnWidth: 64,
  defaultStyle: { ff: "Calibri", fs: 11 },
};
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
    workbook().insertSheet(name, { sheet: NEW_SHEET });
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
