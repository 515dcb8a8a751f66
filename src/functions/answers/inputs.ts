import { catalogFilling } from "../../catalog/filling";
import { templateLevels } from "../../catalog/servers/template-levels";
import { ModelError } from "../../model";
import {
  type Cell,
  type Comparison,
  readComparison,
  requireComplete,
  requireConsistent,
} from "../../model/comparison";
import type { ExcelArgument } from "../call";
import { errorIn } from "../cell-error";
import { checkExtent, plainContent } from "../unpack";

const filling = catalogFilling(templateLevels);

/** A table's cells as the model reads them: an error as Excel shows it. An argument left out is a ModelError. */
export function cellsOf(given: ExcelArgument, name: string): Cell[][] {
  if (given === null || given === undefined)
    throw new ModelError("value", `${name} is left out. It has no default.`, name);
  const range: any[][] = Array.isArray(given) ? given : [[given]];
  checkExtent(range, name);
  return range.map((row) => row.map(cellOf));
}

function cellOf(cell: unknown): Cell {
  const error = errorIn(cell);
  return error === undefined ? (plainContent(cell) as Cell) : { error };
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

/** The places of the alternatives beside the baseline; a ModelError where there is none. */
export function comparedOf({ alternatives }: Comparison): number[] {
  const compared = alternatives.map((_, alternative) => alternative).slice(1);
  if (compared.length > 0) return compared;
  throw new ModelError(
    "value",
    "inputs has one alternative, the baseline. Add a column to compare with it.",
    "inputs",
  );
}
