import { catalogFilling } from "../catalog/filling";
import { templateLevels } from "../catalog/servers/template-levels";
import { ModelError } from "../model";
import {
  type Cell,
  type Comparison,
  readComparison,
  requireComplete,
  requireConsistent,
} from "../model/comparison";
import type { Lanes } from "../model/tco";
import { faultText } from "../vector";
import type { ExcelArgument } from "./call";
import { cellError, errorIn } from "./cell-error";
import { checkExtent, plainContent } from "./unpack";

const filling = catalogFilling(templateLevels);

/** A table's cells as the model reads them: an error as Excel shows it. */
export function cellsOf(given: ExcelArgument, name: string): Cell[][] {
  if (given === null || given === undefined)
    throw new ModelError("value", `${name} is left out. It has no default.`, name);
  const range: any[][] = Array.isArray(given) ? given : [[given]];
  checkExtent(range, name);
  return range.map((row) =>
    row.map((cell) => {
      const error = errorIn(cell);
      return error === undefined ? (plainContent(cell) as Cell) : { error };
    }),
  );
}

/** The comparison that an inputs table tells; a ModelError names what is missing or wrong. */
export function comparisonOf(inputs: ExcelArgument): Comparison {
  const comparison = tableOf(inputs);
  requireComplete(comparison);
  requireConsistent(comparison);
  return comparison;
}

/** The same before anything is checked across parameters: for a table whose gaps rows of sites fill. */
export const tableOf = (inputs: ExcelArgument): Comparison =>
  readComparison(cellsOf(inputs, "inputs"), filling);

/** Names in a range, in reading order; a blank or a number is a ModelError. */
export function namesOf(given: ExcelArgument, name: string): string[] {
  return cellsOf(given, name)
    .flat()
    .map((cell) => {
      if (typeof cell === "string" && cell.trim() !== "") return cell.trim();
      const content = cell === null || cell === undefined || cell === "" ? "blank" : shown(cell);
      throw new ModelError("value", `${name} is ${content}. It takes names, as text.`, name);
    });
}

const shown = (cell: Cell): string => (typeof cell === "object" ? (cell?.error ?? "blank") : String(cell));

/** One number of a call. */
export function numberOf(given: ExcelArgument, name: string, preset?: number): number {
  if ((given === null || given === undefined) && preset !== undefined) return preset;
  const cells = cellsOf(given, name).flat();
  const [cell] = cells;
  if (cells.length > 1)
    throw new ModelError("value", `${name} has ${cells.length} cells. It takes one number.`, name);
  if (cell === null || cell === undefined || cell === "") return 0;
  if (typeof cell === "number") return cell;
  throw new ModelError("value", `${name} is ${shown(cell)}. It takes a number.`, name);
}

/** One text of a call. */
export function textOf(given: ExcelArgument, name: string, preset?: string): string {
  if ((given === null || given === undefined) && preset !== undefined) return preset;
  const names = namesOf(given, name);
  if (names.length > 1)
    throw new ModelError("value", `${name} has ${names.length} cells. It takes one name.`, name);
  return names[0]!;
}

/** A lane as a cell: its number, or its error with what `why` says. */
export function laneCell({ values, errors }: Lanes, lane: number, why: () => string | undefined): unknown {
  const error = errors[lane]!;
  return error === 0 ? values[lane] : cellError(faultText(error), why());
}
