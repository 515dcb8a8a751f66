import type { Scalar } from "./value";

/** A workbook as plain data: what the evaluator and the compiler work on, whoever read it. */
export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  tables: Table[];
}

export interface Sheet {
  name: string;
  hidden?: boolean;
  /** Cells with a formula or a value, in any order; blank cells and the later cells of a spill are left out. */
  cells: Cell[];
  /** Rows hidden by hand, and rows that a filter leaves out, each from 0. */
  hiddenRows?: number[];
  filteredRows?: number[];
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
