import type { Book } from "../../formula/book";
import { Calculation } from "../../formula/calculation";
import { checkProgram, type Chosen, type ComputedBook, compileProgram, Refusal } from "../../formula/compile";
import { functionTable } from "../../formula/evaluateText";
import { onceLoaded } from "../../functions/loading";
import { edgeColumnFunctions, edgeFunctions } from "../../functions/table";
import type { Runner } from "../../sweep";
import { breathing } from "../../sweep/breathing";
import { programRunner } from "../../sweep/compiled";
import { addressOf, type CellReference } from "../../workbook/excel";
import { checkFormulas } from "./check";

/**
 * Makes a program of the formulas between an input and an output, once each of them has been found to give the value
 * that the workbook shows, and the program too. The workbook itself has no part in the sweep that it runs.
 * @throws Refusal naming the cell and why, where there is no such program
 */
export async function compileSweep(book: Book, input: CellReference, output: CellReference): Promise<Runner> {
  const breathe = breathing();
  const computed = new Calculation(book, edgeFunctions).computed();
  const [from, to] = [placeOf(input, computed), placeOf(output, computed)];
  if (!isNumber(from, computed) || !computed.formulaOf(to))
    throw new Refusal(addressOf(input), "is no number to vary, or the output no formula.");
  await breathe();
  await onceLoaded(() => checkFormulas(computed, from, to));
  await breathe();
  const program = compileProgram(computed, [from], [to], edgeColumnFunctions);
  await breathe();
  const difference = checkProgram(program, computed, edgeColumnFunctions);
  if (difference) throw new Refusal(difference.cell, "comes out differently in a program.");
  return programRunner(program, { columns: edgeColumnFunctions, cells: functionTable(edgeFunctions) });
}

function isNumber(place: Chosen, book: ComputedBook): boolean {
  const value = book.surroundings.cells.value(place.sheet, place.row, place.column);
  return typeof value === "number" && !book.formulaOf(place);
}

function placeOf({ sheet, row, column }: CellReference, { surroundings }: ComputedBook): Chosen {
  return { sheet: surroundings.sheet(sheet) ?? -1, row, column };
}
