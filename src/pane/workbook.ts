import type * as excel from "../workbook/excel";

/** What the pane asks of the open workbook: the Office.js adapter, or a stand-in where the pane is tried. */
export type OpenWorkbook = Pick<
  typeof excel,
  | "decisiveSweep"
  | "forgetSweep"
  | "interruptedSweep"
  | "listNumberCells"
  | "numberCulture"
  | "onCellsChanged"
  | "openRecalculation"
  | "putBack"
  | "readAgain"
  | "readBook"
  | "repairFormulas"
  | "selectedNumberCell"
  | "writeReport"
>;
