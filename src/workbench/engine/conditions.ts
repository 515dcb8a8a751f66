import type { ICellData, IRange, Nullable, Univer } from "@univerjs/core";
import type { IAllRuntimeData, IOtherFormulaData } from "@univerjs/preset-sheets-core";
import { IOtherFormulaManagerService } from "@univerjs/preset-sheets-core";
import type { Position } from "../../address";
import { valueOf } from "../../formula/dereference";
import { evaluate } from "../../formula/evaluate";
import { isMatrix } from "../../formula/operand";
import { parse } from "../../formula/parse";
import type { Surroundings } from "../../formula/scope";
import type { Matrix, Scalar } from "../../formula/value";
import { gridValue } from "../snapshot/cells";

/** The values of a workbook's formulas outside its cells, as the grid takes them. */
export type ConditionValues = IAllRuntimeData["unitOtherData"];

/** A formula, and the rectangles it applies to. */
interface Condition {
  f: string;
  ranges: IRange[];
}

/** By row and column, counted from the rectangle's first cell: the value there, an array's as rows. */
type Values = Record<number, Record<number, Nullable<ICellData>[][]>>;

/**
 * The values of the formulas that stand outside the cells, in conditional formats and validations. Each is written
 * for the first cell of its rectangles and means the others as if it were filled there.
 */
export function conditionValues(
  univer: Univer,
  unitId: string,
  book: Surroundings,
  sheetIndex: (sheetId: string) => number,
): ConditionValues {
  const all: IOtherFormulaData[string] =
    univer.__getInjector().get(IOtherFormulaManagerService).getOtherFormulaData()[unitId] ?? {};
  const answers: Record<string, Record<string, Values>> = {};
  for (const [sheetId, formulas] of Object.entries(all)) {
    const sheet = sheetIndex(sheetId);
    if (sheet < 0) continue;
    const values: Record<string, Values> = (answers[sheetId] = {});
    for (const [id, item] of Object.entries(formulas ?? {}))
      if (item) values[id] = conditionOver(item, sheet, book);
  }
  return { [unitId]: answers };
}

function conditionOver({ f, ranges }: Condition, sheet: number, book: Surroundings): Values {
  const values: Values = {};
  const [first] = ranges;
  if (!first) return values;
  const { startRow, startColumn } = first;
  const at = evaluator(f, { sheet, row: startRow, column: startColumn }, book);
  for (const range of ranges)
    eachCell(range, (row, column) => {
      const line = (values[row - startRow] ??= {});
      line[column - startColumn] = at(row, column).map((cells) => cells.map(gridValue));
    });
  return values;
}

/** Evaluates a formula, written for a host, as if it stood in one cell or another. */
export function evaluator(formula: string, host: Position, book: Surroundings) {
  try {
    const tree = parse(formula.replace(/^=/, ""), host);
    return (row: number, column: number): Matrix => {
      const scope = { book, host: { ...host, row, column }, arrays: true, depth: 0 };
      const value: Scalar | Matrix = valueOf(evaluate(tree, scope), scope);
      return isMatrix(value) ? value : [[value]];
    };
  } catch {
    return (): Matrix => [[{ error: "#NAME?" }]];
  }
}

function eachCell(range: IRange, see: (row: number, column: number) => void): void {
  for (let row = range.startRow; row <= range.endRow; row++)
    for (let column = range.startColumn; column <= range.endColumn; column++) see(row, column);
}
