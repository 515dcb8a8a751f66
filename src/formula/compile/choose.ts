import type { Position } from "../../address";
import { evaluate } from "../evaluate";
import { isCell, type Operand, Reference } from "../operand";
import { parse } from "../parse";
import { FormulaError } from "../tokens";
import type { Chosen } from "./compile";
import type { ComputedBook } from "./workbook";

const FIRST_CELL: Position = { sheet: 0, row: 0, column: 0 };

/** The one cell that a defined name or an address (Sheet!A1) means; undefined for anything else. */
export function chooseCell(book: ComputedBook, text: string): Chosen | undefined {
  const { place, isName } = placeOf(book, text);
  if (!(place instanceof Reference) || !place.area || !isCell(place.area)) return undefined;
  const { sheet, top: row, left: column } = place.area;
  return { sheet, row, column, name: isName ? text : undefined };
}

function placeOf({ surroundings }: ComputedBook, text: string): { place?: Operand; isName?: boolean } {
  try {
    const node = parse(text);
    if (node.kind !== "name" && node.kind !== "range") return {};
    const scope = { book: surroundings, host: FIRST_CELL, arrays: true, depth: 0 };
    return { place: evaluate(node, scope), isName: node.kind === "name" };
  } catch (error) {
    if (error instanceof FormulaError) return {};
    throw error;
  }
}
