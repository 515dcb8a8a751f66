import { addressOf } from "./reference";
import type { CellReference } from "./reference";
import { surroundings } from "./surroundings";
import type { Surroundings } from "./surroundings";

/** A cell with a number in it, and what its sheet says of it. */
export interface NumberCell extends CellReference, Surroundings {
  /** The defined name, where there is one; of a name local to a sheet, with the sheet: Site1!price. */
  name?: string;
  /** As a user writes it: Inputs!B3. */
  address: string;
  value: number;
  /** In English, as Excel's numberFormat gives it. */
  numberFormat: string;
  /** A constant can be swept; a formula can be watched. */
  role: "input" | "output";
}

/** A block of a sheet as read: its top left corner and its matrices, all of one size. */
export interface Block {
  row: number;
  column: number;
  values: unknown[][];
  numberFormat: unknown[][];
}

/** The number at a place in a block; undefined where the cell holds something else. */
export function numberCellIn(
  block: Block,
  reference: CellReference,
  name?: string,
): Omit<NumberCell, "role"> | undefined {
  const row = reference.row - block.row;
  const column = reference.column - block.column;
  const value = block.values[row]?.[column];
  if (typeof value !== "number") return undefined;
  const { sheet } = reference;
  return {
    ...surroundings(block.values, row, column),
    ...(name !== undefined && { name }),
    sheet,
    row: reference.row,
    column: reference.column,
    address: addressOf(reference),
    value,
    numberFormat: String(block.numberFormat[row]?.[column] ?? "General"),
  };
}
