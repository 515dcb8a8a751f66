import { type Calculation, recalculate } from "../formula/calculation";
import { checkProgram, type Chosen, compileProgram, Refusal } from "../formula/compile";
import type { Program } from "../formula/program/program";
import type { Scalar } from "../formula/value";
import { onceLoaded } from "../functions/loading";
import { edgeColumnFunctions, edgeFunctions } from "../functions/table";
import { UsageError } from "./command";
import { shown } from "./print";
import { cellNamed, type WorkbookFile } from "./workbook";

/** Formulas that can't become a program, or a program that differs from the workbook: told, nothing is swept. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}

/** A workbook's formulas between cells as a program. */
export interface CompiledFile {
  calculation: Calculation;
  program: Program;
}

/**
 * Compiles a workbook file between inputs and outputs, given as names or Sheet!A1. Without inputs, all named cells
 * that hold numbers are. Throws NotCompiled, and UsageError for what is no cell or no number.
 */
export async function compileFile(
  { book }: WorkbookFile,
  inputs: readonly string[],
  outputs: readonly string[],
): Promise<CompiledFile> {
  if (outputs.length === 0) throw new UsageError("Name an output: --output NAME, or --output Sheet!A1.");
  const calculation = await onceLoaded(() => recalculate(book, edgeFunctions));
  const computed = calculation.computed();
  const chosen = (text: string): Chosen => cellNamed(text, computed, book);
  const from = inputs.length > 0 ? inputs.map(chosen) : namedNumbers();
  for (const { sheet, row, column, name } of from) {
    const value = calculation.value(book.sheets[sheet]!.name, row, column);
    if (typeof value !== "number") throw new UsageError(`The input ${name ?? "cell"} holds no number.`);
    if (computed.formulaOf({ sheet, row, column }))
      throw new UsageError(`The input ${name ?? "cell"} holds a formula; choose a cell that it reads.`);
  }
  try {
    return { calculation, program: compileProgram(computed, from, outputs.map(chosen), edgeColumnFunctions) };
  } catch (error) {
    if (error instanceof Refusal) throw new NotCompiled(error.message);
    throw error;
  }

  function namedNumbers(): Chosen[] {
    return book.names.flatMap(({ name }) => {
      try {
        const cell = cellNamed(name, computed, book);
        const value = calculation.value(book.sheets[cell.sheet]!.name, cell.row, cell.column);
        return typeof value === "number" && !computed.formulaOf(cell) ? [cell] : [];
      } catch {
        return [];
      }
    });
  }
}

/** Runs the program at the workbook's own inputs beside the values in the file. Throws NotCompiled where they differ. */
export function checkFile({ book }: WorkbookFile, { calculation, program }: CompiledFile): void {
  const cached = new Map<string, Scalar>();
  book.sheets.forEach(({ cells }, sheet) => {
    for (const { row, column, value, spill } of cells)
      (spill ?? [[value]]).forEach((line, down) =>
        line.forEach((each, across) => cached.set(`${sheet}!${row + down},${column + across}`, each)),
      );
  });
  const inFile = ({ sheet, row, column }: Chosen): Scalar => cached.get(`${sheet}!${row},${column}`) ?? null;
  const difference = checkProgram(program, calculation.computed(), edgeColumnFunctions, inFile);
  if (!difference) return;
  const { cell, formula, shown: before, computed } = difference;
  throw new NotCompiled(
    `${cell} ${formula} differs: in the file ${shown(before)}, computed ${shown(computed)}. Nothing was swept.`,
  );
}
