import type { DefinedName } from "../formula/book";
import type { Scalar } from "../formula/value";
import type { Allowed } from "./template";

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
  charts: PlacedChart[];
  names: DefinedName[];
}

export interface PageCell {
  row: number;
  column: number;
  /** In English, without "="; its value is null until it is calculated. */
  formula?: string;
  value: Scalar;
  look: Look;
  format?: string;
  /** Its bounds are numbers or cells of the sheet. */
  allowed?: Allowed;
}

/** How a cell looks; one style each in the file. */
export type Look =
  | "title"
  | "subtitle"
  | "columnHead"
  | "columnHeadRight"
  | "columnHeadAfter"
  | "heading"
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
  | "sentence";

/** A chart with its place, and references to cells in the way of a series: Model!$D$5:$F$5. */
export interface PlacedChart {
  kind: "stacked" | "line";
  title: string;
  description: string;
  categoryTitle: string;
  valueTitle: string;
  valueFormat: string;
  categories: string;
  series: { label: string; values: string; color: string }[];
  from: { row: number; column: number };
  to: { row: number; column: number };
}
