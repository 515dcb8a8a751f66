import type { Book } from "../formula/book";
import { type Calculation, recalculate } from "../formula/calculation";
import { evaluateText } from "../formula/evaluateText";
import { loadEngine } from "../units";
import { edgeFunctions } from "./table";

/**
 * A workbook computed with the add-in's functions. What these load only where a cell asks for it is loaded before:
 * so each later recalculation is whole at once, and each scenario of a sweep.
 */
export async function calculated(book: Book): Promise<Calculation> {
  await loadFor(formulasOf(book));
  return recalculate(book, edgeFunctions);
}

/** A formula's value outside of any workbook, with the add-in's functions. Throws FormulaError. */
export async function evaluated(formula: string): Promise<ReturnType<typeof evaluateText>> {
  await loadFor([formula]);
  return evaluateText(formula, edgeFunctions);
}

/** The one function that computes with more than is there from the start: units beyond the field's. */
async function loadFor(formulas: Iterable<string>): Promise<void> {
  for (const formula of formulas) if (/\bEDGE\.CONVERT\b/i.test(formula)) return loadEngine();
}

function* formulasOf({ sheets, names }: Book): Generator<string> {
  for (const { cells } of sheets) for (const { formula } of cells) if (formula !== undefined) yield formula;
  for (const { refersTo } of names) yield refersTo;
}
