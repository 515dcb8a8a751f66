import type { Scalar } from "../../formula/value";

/** A rectangle of a sheet, from 0, ends included. */
export interface Area {
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a cell may be given: a formula (begins with "="), a value, or null to clear it. */
export type Content = string | number | boolean | null;

/** What the Office.js session sets of a cell's looks; what is left out stays. */
export interface CellFormat {
  bold?: boolean;
  italic?: boolean;
  fontColor?: string;
  fontSize?: number;
  fill?: string;
  horizontalAlignment?: "left" | "center" | "right";
  wrapText?: boolean;
}

export interface ChartRequest {
  type: "line" | "column" | "bar" | "scatter" | "area";
  title?: string;
  /** First column the categories or x values, each further column a series; the first row holds their names. */
  source: Area;
  position?: Area;
}

/** The spreadsheet behind the Office.js session: Univer's grid in the workbench, a plain book in Node. */
export interface Grid {
  sheets(): { name: string; hidden: boolean }[];
  activeSheet(): string;
  activateSheet(name: string): void;
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  /** Whether a sheet refuses changes to its locked cells; a grid without it protects none. */
  isProtected?(sheet: string): boolean;
  /** The rectangle that holds all non-blank cells, undefined on an empty sheet. */
  usedArea(sheet: string): Area | undefined;
  selection(): Area;
  select(area: Area): void;

  /** Values as computed, spilled cells included. */
  values(area: Area): Scalar[][];
  /** The rectangle of the array that fills a cell, its formula's own cell included; undefined where none does. */
  arrayAround(sheet: string, row: number, column: number): Area | undefined;
  /** Formulas with "=", or values where there is none. */
  formulas(area: Area): Content[][];
  /** As shown in the cell, number format applied. */
  text(area: Area): string[][];
  numberFormats(area: Area): string[][];
  /** Formulas and values; undoable as one step. A string that begins with "=" is a formula. */
  write(area: Area, content: Content[][]): void;
  setNumberFormats(area: Area, formats: string[][]): void;
  setFormat(area: Area, format: CellFormat): void;
  setColumnWidth(sheet: string, column: number, pixels: number): void;
  autofitColumns(area: Area): void;
  freezeRows(sheet: string, rows: number): void;

  names(): { name: string; refersTo: string; sheet?: string; hidden?: boolean }[];
  addName(name: string, refersTo: string): void;
  /** Each with its whole rectangle: the header is its first row, the totals are its last where it has any. */
  tables(): { name: string; area: Area; columns: string[]; totalsRow: boolean }[];
  addTable(area: Area, name?: string): void;
  addChart(sheet: string, chart: ChartRequest): void;

  /** Resolves when everything that depends on writes so far is computed. */
  settled(): Promise<void>;
  /** Recomputes every formula. */
  recalculateAll(): Promise<void>;
  /** Calls back after a user's or a program's change of content; returns the way to stop. */
  onChanged(listener: (area: Area) => void): () => void;
}
