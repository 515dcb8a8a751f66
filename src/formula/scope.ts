import type { Area, Position } from "../address";
import type { BookFile } from "./book";
import type { BookLooks } from "./cellLooks";
import type { Span } from "./cellStore";
import type { FunctionFacts } from "./facts";
import type { Line } from "./line";
import type { Nesting } from "./nesting";
import type { Given, Operand } from "./operand";
import type { PivotTable } from "./pivotTable";
import type { Node } from "./syntax";
import type { Tall } from "./tall";
import type { CellError, Matrix, Scalar } from "./value";

/** The values of a workbook's cells, as computed. */
export interface Cells {
  value(sheet: number, row: number, column: number): Scalar;
  /** A rectangle's values, blanks null. */
  matrix(area: Area): Matrix | Tall;
  /** The rows of a rectangle, as first and last ones in order, beside which all are blank. */
  spans(area: Area): readonly Span[];
  /** A row's or column's values, kept for as long as they stay, so that many formulas can look in them. */
  line?(area: Area): Line;
  /** Calls back with each cell that is not blank, row by row. */
  visit(area: Area, see: (value: Scalar) => void): void;
}

/** Where a table's parts lie; a part that it has not is undefined. */
export interface TableExtent {
  readonly all: Area;
  readonly headers: Area | undefined;
  readonly data: Area;
  readonly totals: Area | undefined;
  readonly columns: readonly string[];
}

/** All that formulas of one workbook can refer to. */
export interface Surroundings {
  readonly cells: Cells;
  /** By name in capitals. */
  readonly functions: FunctionTable;
  /** A sheet's position in the book, however its name is capitalized. */
  sheet(name: string): number | undefined;
  sheetName(sheet: number): string;
  /** What a name refers to, as seen from a sheet. */
  definedName(name: string, sheet: number): Node | undefined;
  /** A table by its name, or the one around a cell. */
  table(name: string | undefined, host: Position): TableExtent | undefined;
  /** The rectangle that the array formula in a cell fills. */
  spill(anchor: Position): Area | undefined;
  /** The pivot tables of a sheet; there is no such function where nobody has read them. */
  pivotTables?(sheet: number): readonly PivotTable[];
  /** Whether a cell's formula is a subtotal, which other subtotals leave out. */
  isSubtotal?(cell: Position): boolean;
  /** Whether a row is out of sight, by hand or by a filter. */
  hiding?(sheet: number, row: number): Hiding | undefined;
  /** Is told, by a sentence, that what is being evaluated can't be computed here, whatever it comes to. */
  uncomputed?(error: CellError, why: string): void;
  /** Whether a filter leaves rows of a sheet out. */
  isFiltered?(sheet: number): boolean;
  /** Whether dates count from 1904-01-01 as day 0 instead of 1900-01-01 as day 1. */
  readonly from1904?: boolean;
  /** How many sheets the workbook has. */
  readonly sheetCount?: number;
  /** How cells look, where that was read. */
  readonly looks?: BookLooks;
  /** Where the workbook lies, where that is known. */
  readonly file?: BookFile;
  /** Whether Excel computes the workbook of itself; undefined where that is not known. */
  readonly recalculates?: "of itself" | "by hand";
  /** The formula in a cell as typed, with its "="; undefined in a cell that holds none. */
  formulaText?(cell: Position): string | undefined;
}

/** How a row is put out of sight: by hand, or by a filter. */
export type Hiding = "hidden" | "filtered";

/** What an expression is evaluated in. */
export interface Scope {
  readonly book: Surroundings;
  readonly host: Position;
  /** Whether arrays and ranges are taken whole; otherwise a range gives one value, by implicit intersection. */
  readonly arrays: boolean;
  /** Variables of LET and LAMBDA, by name in lower case; a parameter that was left out is undefined. */
  readonly locals?: ReadonlyMap<string, Operand | undefined> | undefined;
  /** How deep names and LAMBDAs stand within one another, by the height of their trees. */
  readonly depth: number;
  /** What names and LAMBDAs within one another share; undefined outside of them. */
  readonly nesting?: Nesting | undefined;
  /** The names being evaluated, the innermost first. */
  readonly naming?: Naming | undefined;
}

/** A name that is being evaluated, and the one whose definition mentions it. */
export interface Naming {
  readonly definition: Node;
  readonly outer: Naming | undefined;
}

/** An argument as a function gets it; one left out or empty is undefined. */
export type Argument = Given | undefined;

/**
 * What a function makes of an argument: `scalar` one value, so that an array calls the function once a cell;
 * `range` cells or arrays whole; `array` the same, and expressions in it take ranges whole (SUMPRODUCT).
 */
export type Form = "scalar" | "range" | "array";

/** A function that cells can call. */
export interface CellFunction extends FunctionFacts {
  /** Form of each argument; the last `repeat` of them go on as long as there are arguments. */
  readonly forms: readonly Form[];
  readonly required: number;
  readonly repeat: number;
  /** Gives the result from the arguments. */
  readonly apply?: (args: readonly Argument[], scope: Scope) => Operand;
  /** The same for functions that evaluate only what they need: IF. */
  readonly choose?: (args: readonly (Lazy | undefined)[], scope: Scope) => Operand;
  /** The same for functions that take functions, as they come: MAP. */
  readonly higher?: (args: readonly (Operand | undefined)[], scope: Scope) => Operand;
  /** Whether it is called once for each place of an array of references: SUMIF(INDIRECT({"A1","B1"}),...). */
  readonly overReferences?: boolean;
  /** Whether arrays that end in equal rows are given to it as such; else it gets all of their rows. */
  readonly takesTall?: boolean;
  /** Whether the same arguments give another value at each call. */
  readonly byChance?: boolean;
  /** Whether it takes no range of several cells where it wants one value: the functions of the old Analysis ToolPak. */
  readonly refusesRanges?: boolean;
  /** Whether of several cells that it points at, called once for each place of an array, the first counts. */
  readonly firstOfMany?: boolean;
}

/** An argument that is evaluated when it is called. */
export type Lazy = () => Operand;

export type FunctionTable = ReadonlyMap<string, CellFunction>;
