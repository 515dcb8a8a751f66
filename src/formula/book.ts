import type { BookLooks } from "./cellLooks";
import type { PivotTable } from "./pivotTable";
import type { Scalar } from "./value";

/** A workbook as plain data: what the evaluator and the compiler work on, whoever read it. */
export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  tables: Table[];
  /** Pivot tables as the file has them; left out where nobody has read them. */
  pivotTables?: PivotTable[];
  /** How its cells look; read only where a formula may ask for it. */
  looks?: BookLooks;
  /** Where it lies; left out where that is not known. */
  file?: BookFile;
  /** How the workbook asks to be computed; left out, as a new workbook of Excel does. */
  settings?: CalculationSettings;
  /** Other workbooks that formulas refer to, with the values that this file keeps of them. */
  linkedBooks?: LinkedBook[];
}

/** A workbook's file: its name, and its folder with the separator behind it, where that is known. */
export type BookFile = "unsaved" | { name: string; folder?: string };

/** What a workbook says of its own calculation (calcPr, workbookPr). */
export interface CalculationSettings {
  /** Cells that need one another are computed up to `count` times, until none changes by more than `change`. */
  iteration?: { count: number; change: number };
  /** Dates count from 1904-01-01 as day 0 instead of 1900-01-01 as day 1. */
  from1904?: boolean;
  /** Results are rounded to what their cells' number formats show. */
  asDisplayed?: boolean;
  /** Excel computes it when the user asks for it, or all but its data tables at once. */
  byHand?: "all" | "data tables";
}

/** Another workbook as it was when this one was saved. */
export interface LinkedBook {
  /** As stored formulas name it: 1 in [1]Sheet1!A1. */
  index: number;
  /** Its file, as far as the link tells: Prices.xlsx. */
  file: string;
  /** Cells whose values are kept; others of it are not known. */
  sheets: { name: string; cells: Pick<Cell, "row" | "column" | "value">[] }[];
  names: DefinedName[];
}

export interface Sheet {
  name: string;
  hidden?: boolean;
  /** Cells with a formula or a value, in any order; blank cells and the later cells of a spill are left out. */
  cells: Cell[];
  /** Rows hidden by hand, and rows that a filter leaves out, each from 0. */
  hiddenRows?: number[];
  filteredRows?: number[];
  dataTables?: DataTable[];
}

/**
 * A what-if data table: the rectangle of its results, ends included, from 0. The values tried stand in the row above
 * and the column left of it, on the same sheet, as do the input cells that they are put into; with one input the
 * formulas stand along the other side, with two in the corner.
 */
export interface DataTable {
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** The input cell that the values in the row above are put into; null where it was deleted. */
  rowInput?: { row: number; column: number } | null;
  /** The input cell that the values in the column to the left are put into; null where it was deleted. */
  columnInput?: { row: number; column: number } | null;
}

export interface Cell {
  /** From 0. */
  row: number;
  /** From 0. */
  column: number;
  /** As a user types it, in English, without the leading "=": EDGE.SERVERS(A1,32). */
  formula?: string;
  /** How the file stores the formula: `plain` intersects implicitly, `dynamic` spills, `cse` is Ctrl+Shift+Enter. */
  storage?: "plain" | "dynamic" | "cse";
  /** The value, or the one cached with the formula (of a spill, its first cell's). */
  value: Scalar;
  /** The rectangle that an array formula fills, with its cached values, when it is larger than one cell. */
  spill?: Scalar[][];
  /** The number format's code, as 0.00; read only where `asDisplayed` needs it. */
  numberFormat?: string;
}

/** A defined name; refersTo without "=", as Inputs!$B$3 or 0.5 or a formula. */
export interface DefinedName {
  name: string;
  refersTo: string;
  /** The sheet a name is local to. */
  sheet?: string;
  hidden?: boolean;
}

/** A table (ListObject): its whole extent, header and totals row included; all from 0, ends included. */
export interface Table {
  name: string;
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
  columns: string[];
  headerRow: boolean;
  totalsRow: boolean;
}
