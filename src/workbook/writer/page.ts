import type { DefinedName } from "../../formula/book";
import type { Scalar } from "../../formula/value";
import type { Allowed } from "./allowed";

/** A sheet as it will look: plain data between the template and the file. Rows and columns from 0. */
export interface Page {
  name: string;
  /** Widths in characters. */
  columns: number[];
  cells: PageCell[];
  /** Heights in points of rows that need more than one line. */
  heights: Map<number, number>;
  /** Ranges of text that runs over several columns; never cells with data. */
  merges: string[];
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number };
  /** One upright page, or pages across as wide as the sheet, with rows printed at the top of each, as 4:4. */
  print: { onOnePage: true } | { repeatedRows: string };
  /** What is printed, where that is not all. */
  printArea?: string;
  charts: PlacedChart[];
  names: DefinedName[];
  conditions: Condition[];
  table?: PageTable;
}

export interface PageCell {
  row: number;
  column: number;
  /** In English, without "="; its value is null until it is calculated. */
  formula?: string;
  value: Scalar;
  /** What a formula fills that is more than its cell, once it is calculated. */
  spill?: { rows: number; columns: number };
  look: Look;
  format?: string;
  /** What may be typed there, and what is said of anything else. */
  allowed?: Allowed & { readonly refusal: string };
  /** A cell of the workbook that a click leads to, as Model!A5. */
  link?: string;
}

/** How a cell looks; one style each in the file. */
export type Look =
  | "title"
  | "subtitle"
  | "columnHead"
  | "columnHeadRight"
  | "columnHeadAfter"
  | "part"
  | "heading"
  | "headingRight"
  | "label"
  | "quiet"
  | "quietAfter"
  | "key"
  | "input"
  | "inputText"
  | "figure"
  | "text"
  | "result"
  | "equation"
  | "note"
  | "statusSure"
  | "statusUnsure"
  | "verdict"
  | "sentence"
  | "plain"
  | "link"
  /** Figures of thousands of rows, without fill and lines. */
  | "bare"
  | "bareKey"
  | "bareInput"
  | "state";

/** A look that cells of a range take where a formula, written for its first cell, is true. */
export interface Condition {
  range: string;
  formula: string;
  look: "good" | "bad" | "faded";
}

/** A named table of the sheet, with a head. From 0. */
export interface PageTable {
  name: string;
  row: number;
  column: number;
  columns: string[];
  rows: readonly (readonly (number | string)[])[];
  formats: string[];
}

/** A chart with its place, and references to cells in the way of a series: Model!$D$5:$F$5. */
export interface PlacedChart {
  /** Columns upon one another, columns side by side, or lines over a measured axis. */
  kind: "stacked" | "columns" | "lines";
  title: string;
  /** Read aloud to those who do not see it: what is shown, and against what. */
  description: string;
  categoryTitle: string;
  valueTitle: string;
  valueFormat: string;
  categories: string;
  series: { label: string; values: string; color: string }[];
  from: { row: number; column: number };
  to: { row: number; column: number };
}
