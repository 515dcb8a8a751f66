import type { DataTable } from "../../formula/book";
import { parseRectangle } from "../../address";
import { isTrue } from "./filter";
import type { Attributes } from "./xml";

/**
 * A what-if data table as its formula's attributes tell it: r1 is the row's input cell where both are there, or where
 * the table is said to be a row (dtr), else the column's; r2 the column's. Undefined when its rectangle makes no sense.
 */
export function readDataTable(attributes: Attributes): DataTable | undefined {
  const extent = parseRectangle(attributes["ref"] ?? "");
  if (!extent || extent.top === 0 || extent.left === 0) return undefined;
  const first = inputOf(attributes["r1"], attributes["del1"]);
  if (isTrue(attributes["dt2D"])) {
    return { ...extent, rowInput: first, columnInput: inputOf(attributes["r2"], attributes["del2"]) };
  }
  return isTrue(attributes["dtr"]) ? { ...extent, rowInput: first } : { ...extent, columnInput: first };
}

function inputOf(
  reference: string | undefined,
  deleted: string | undefined,
): { row: number; column: number } | null {
  const cell = isTrue(deleted) ? undefined : parseRectangle(reference ?? "");
  return cell ? { row: cell.top, column: cell.left } : null;
}
