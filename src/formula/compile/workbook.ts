import { type Area, COLUMNS, type Position, ROWS } from "../../address";
import type { Shape } from "../operand";
import type { Scope, Surroundings } from "../scope";
import type { Node } from "../syntax";

/** A computed workbook as the compiler reads it. */
export interface ComputedBook {
  /** Its values as computed, its names, tables and functions. */
  readonly surroundings: Surroundings;
  /** The formula whose result a cell shows: its own, or the one that spills into it. */
  formulaOf(position: Position): BookFormula | undefined;
  /** Calls back with each cell of a rectangle that holds something. */
  each(area: Area, see: (position: Position) => void): void;
  /** The largest number, by size, that a cell's formula reads. */
  largestRead(position: Position): number;
}

/** A cell's formula. */
export interface BookFormula {
  /** Where it stands: the anchor of a spill. */
  readonly position: Position;
  /** As typed, without "=". */
  readonly text: string;
  readonly tree: Node;
  readonly scope: Scope;
  /** The rectangle that a Ctrl+Shift+Enter formula fills, whatever its result. */
  readonly fixed: Shape | undefined;
  /** Why its text alone says that it can't be computed. */
  readonly refused: string | undefined;
  /** Why it could not be computed as the workbook stands. */
  readonly cause?: { readonly why: string } | undefined;
  /** What it is beside a formula that a program could stand for, as words behind its address. */
  readonly notCompiled?: string | undefined;
}

/** A cell as one number: a sheet has 2^20 rows and 2^14 columns. */
export const cellKey = ({ sheet, row, column }: Position): number => (sheet * COLUMNS + column) * ROWS + row;
