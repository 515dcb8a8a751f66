import type { Area, Position } from "../address";
import type { Cell, DataTable } from "./book";
import type { Shape } from "./operand";
import type { ReadRange } from "./rangeIndex";
import type { Scope } from "./scope";
import type { Node } from "./syntax";
import type { Cause } from "./uncomputed";
import { isError, type Matrix, type Scalar } from "./value";

/** A cell that holds a formula, and what it reads. */
export interface FormulaCell {
  readonly id: number;
  readonly text: string;
  readonly position: Position;
  readonly tree: Node;
  readonly scope: Scope;
  /** The rectangle that a Ctrl+Shift+Enter formula fills, whatever its result. */
  readonly fixed: Shape | undefined;
  /** Why its text alone says that it can't be computed. */
  readonly refused: string | undefined;
  /** What its result is rounded to, where the workbook computes with what its cells show. */
  readonly numberFormat: string | undefined;
  /** The what-if data table whose results it stands for. */
  readonly dataTable: DataTable | undefined;
  /** Why no program can stand for it, as words behind its address. */
  readonly notCompiled: string | undefined;
  /** Why it could not be computed; its value is then an error. */
  cause: Cause | undefined;
  /** The rectangles it reads. */
  ranges: readonly ReadRange[];
  /** What its last evaluation read, where its text alone does not say. */
  dynamicReads: readonly Area[];
}

/** A formula's outcome. */
export interface FormulaResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Of an array, the first value. */
  readonly value: Scalar;
  /** All values of an array that fills more than one cell. */
  readonly spill?: Matrix;
  /** What the error in it says, where it says anything. */
  readonly message?: string;
  /** Why it could not be computed: its value is then an error that stands for none. */
  readonly refused?: string;
  /** The cell for which it could not be computed, where that is another. */
  readonly restsOn?: string;
  /** Whether its rectangle is a what-if data table's. */
  readonly isDataTable?: boolean;
}

/** Whether a formula takes ranges whole and spills; a plain one takes one value of a range. */
export const isArrayFormula = ({ storage }: Pick<Cell, "storage">): boolean => storage !== "plain";

/** A formula's outcome from its cell's rows of values; `refused` says why it has none, `restsOn` for which cell. */
export function resultOf(
  { position, text, dataTable }: FormulaCell,
  sheet: string,
  rows: Matrix,
  refused: string | undefined,
  restsOn: string | undefined,
): FormulaResult {
  const value = rows[0]![0]!;
  const error = rows.flat().find((cell) => isError(cell) && cell.message !== undefined);
  return {
    ...{ sheet, row: position.row, column: position.column, formula: text, value },
    ...((rows.length > 1 || rows[0]!.length > 1) && { spill: rows }),
    ...(isError(error) && { message: error.message! }),
    ...(refused !== undefined && { refused }),
    ...(restsOn !== undefined && { restsOn }),
    ...(dataTable && { isDataTable: true }),
  };
}
