import type { CellError } from "../../formula/value";
import { isError } from "../../formula/value";
import { toScalar } from "./scalar";
import { addressOf } from "./reference";
import type { CellReference } from "./reference";
import { surroundings } from "./surroundings";
import type { Surroundings } from "./surroundings";

/** What is known of a cell besides its value. */
export interface CellFacts extends CellReference, Surroundings {
  /** The defined name, where there is one; of a name local to a sheet, with the sheet: Site1!price. */
  name?: string;
  /** As a user writes it: Inputs!B3. */
  address: string;
  /** In English, as Excel's numberFormat gives it. */
  numberFormat: string;
}

/** A number that was typed, which can be swept. */
export interface InputCell extends CellFacts {
  role: "input";
  value: number;
}

/** A formula, which can be watched; it may be an error now and a number elsewhere (a payback that is never met). */
export interface OutputCell extends CellFacts {
  role: "output";
  value: number | CellError;
}

export type NumberCell = InputCell | OutputCell;

/** A block of a sheet as read: its top left corner and its matrices, all of one size. */
export interface Block {
  row: number;
  column: number;
  values: unknown[][];
  valueTypes: string[][];
  numberFormat: unknown[][];
}

/** The cell at a place in a block; undefined where it can play no role: no number, or an error that was typed. */
export function numberCellIn(
  block: Block,
  reference: CellReference & { name?: string },
  isCalculated: boolean,
): NumberCell | undefined {
  const row = reference.row - block.row;
  const column = reference.column - block.column;
  const value = toScalar(block.values[row]?.[column], block.valueTypes[row]?.[column] ?? "Empty");
  const facts = {
    ...surroundings(block.values, row, column),
    ...reference,
    address: addressOf(reference),
    numberFormat: String(block.numberFormat[row]?.[column] ?? "General"),
  };
  if (isCalculated && (typeof value === "number" || isError(value)))
    return { ...facts, value, role: "output" };
  return !isCalculated && typeof value === "number" ? { ...facts, value, role: "input" } : undefined;
}
