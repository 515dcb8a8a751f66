import { evaluateFormula } from "../../formula/evaluate";
import { type BookFormula, type ComputedBook, Refusal } from "../../formula/compile";
import { addressOf, pathBetween } from "../../formula/compile/path";
import { isMatrix } from "../../formula/operand";
import { isSubtotal } from "../../formula/precedents";
import type { Position } from "../../address";
import { isSameResult } from "../../formula/same";
import { whole } from "../../formula/tall";
import { isError, type Matrix, type Scalar } from "../../formula/value";

/**
 * Computes each formula between an input and an output from the values that the workbook shows, precedents first, and
 * compares the result with what it shows there: its size, since an array that fills cells without being known to would
 * be read as constants, and each of its values.
 * @throws Refusal naming the first cell that differs, or that can't be told
 */
export function checkFormulas(book: ComputedBook, input: Position, output: Position): void {
  const { formulas } = pathBetween(book, [input], [output]);
  for (const formula of formulas) {
    const cell = addressOf(book, formula.position);
    if (isSubtotal(formula.tree, book.surroundings.functions))
      throw new Refusal(cell, "uses SUBTOTAL or AGGREGATE, which leave out rows that are out of sight.");
    const computed = rowsOf(evaluateFormula(formula.tree, formula.scope));
    const shown = shownRows(formula, book);
    if (computed.length !== shown.length || computed[0]!.length !== shown[0]!.length)
      throw new Refusal(cell, "gives an array, but does not fill as many cells.");
    computed.forEach((line, down) =>
      line.forEach((value, right) => {
        const before = shown[down]![right]!;
        if (isSameResult(before, value, () => book.largestRead(formula.position))) return;
        throw new Refusal(cell, `shows ${text(before)}, but computes to ${text(value)} here.`);
      }),
    );
  }
}

const rowsOf = (result: Scalar | Matrix): Matrix => (isMatrix(result) ? result : [[result]]);

/** The values of the cells that a formula fills. */
function shownRows({ position }: BookFormula, { surroundings }: ComputedBook): Matrix {
  const { sheet, row, column } = position;
  const { cells } = surroundings;
  const area = surroundings.spill(position);
  return area ? whole(cells.matrix(area)) : [[cells.value(sheet, row, column)]];
}

const text = (value: Scalar): string =>
  isError(value) ? value.error : value === null ? "nothing" : JSON.stringify(value);
