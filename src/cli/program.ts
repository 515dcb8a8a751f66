import { cellAddress, type Position } from "../address";
import type { Book } from "../formula/book";
import type { Calculation } from "../formula/calculation";
import { checkProgram, chooseCell, type Chosen, compileProgram, Refusal } from "../formula/compile";
import type { Program } from "../formula/program/program";
import { isSameResult } from "../formula/same";
import type { Scalar } from "../formula/value";
import { calculated } from "../functions/calculated";
import { edgeColumnFunctions } from "../functions/table";
import { UsageError } from "./command";
import { shown } from "./print";
import { cellNamed, type WorkbookFile } from "./workbook";

/** Formulas that can't become a program, or a program that differs from the workbook: told, nothing is swept. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}

/** Formulas that are no program, but can be computed one scenario after another. */
export class NoProgram extends NotCompiled {
  override readonly name = "NotCompiled";
}

/** A workbook that is computed, and cells chosen in it. */
export interface ChosenCells {
  calculation: Calculation;
  inputs: readonly Chosen[];
  outputs: readonly Chosen[];
}

/** A workbook's formulas between cells as a program. */
export interface CompiledFile {
  calculation: Calculation;
  program: Program;
}

/**
 * Computes a workbook file and finds inputs and outputs in it, given as names or Sheet!A1. Without inputs, all named
 * cells that hold numbers are. Throws NotCompiled for an output that can't be computed, and UsageError for what is no
 * cell or no number.
 */
export async function chosenCells(
  { book }: WorkbookFile,
  inputs: readonly string[],
  outputs: readonly string[],
): Promise<ChosenCells> {
  if (outputs.length === 0) throw new UsageError("Name an output: --output NAME, or --output Sheet!A1.");
  const calculation = await calculated(book);
  const computed = calculation.computed();
  const chosen = (text: string): Chosen => cellNamed(text, computed, book);
  const valueOf = ({ sheet, row, column }: Chosen) =>
    calculation.value(book.sheets[sheet]!.name, row, column);
  const from = inputs.length > 0 ? inputs.map(chosen) : namedNumbers();
  for (const cell of from) {
    if (computed.formulaOf(cell))
      throw new UsageError(`The input ${cell.name ?? "cell"} holds a formula; choose a cell that it reads.`);
    if (typeof valueOf(cell) !== "number")
      throw new UsageError(`The input ${cell.name ?? "cell"} holds no number.`);
  }
  const to = outputs.map(chosen);
  for (const [k, { sheet, row, column }] of to.entries()) {
    const why = calculation.uncomputedAt(book.sheets[sheet]!.name, row, column);
    if (why !== undefined)
      throw new NotCompiled(`${outputs[k]} can't be computed. ${why} Nothing was swept.`);
  }
  return { calculation, inputs: from, outputs: to };

  function namedNumbers(): Chosen[] {
    return book.names.flatMap(({ name }) => {
      const cell = chooseCell(computed, name);
      return cell && typeof valueOf(cell) === "number" && !computed.formulaOf(cell) ? [cell] : [];
    });
  }
}

/** Compiles the formulas between chosen cells. Throws NoProgram. */
export function compiled({ calculation, inputs, outputs }: ChosenCells): CompiledFile {
  try {
    const program = compileProgram(calculation.computed(), inputs, outputs, edgeColumnFunctions);
    return { calculation, program };
  } catch (error) {
    if (error instanceof Refusal) throw new NoProgram(error.message);
    throw error;
  }
}

/** Formula cells for which a file holds no value, as files do that other programs than a spreadsheet wrote. */
export const withoutValues = ({ book }: WorkbookFile): number =>
  book.sheets.reduce(
    (sum, { cells }) =>
      sum + cells.filter(({ formula, value }) => formula !== undefined && value === null).length,
    0,
  );

/** Runs the program at the workbook's own inputs beside the values in the file. Throws NotCompiled where they differ. */
export function checkFile({ book }: WorkbookFile, { calculation, program }: CompiledFile): void {
  const inFile = valuesInFile(book, calculation);
  const difference = checkProgram(program, calculation.computed(), edgeColumnFunctions, inFile);
  if (!difference) return;
  const { cell, formula, shown: before, computed } = difference;
  throw new NotCompiled(
    `${cell} ${formula} differs: in the file ${shown(before)}, computed ${shown(computed)}. Nothing was swept.`,
  );
}

/** Holds the outputs' computed values against the file's. Throws NotCompiled where they differ. */
export function checkOutputs({ book }: WorkbookFile, { calculation, outputs }: ChosenCells): void {
  const inFile = valuesInFile(book, calculation);
  for (const place of outputs) {
    const { name: sheet } = book.sheets[place.sheet]!;
    const computed = calculation.value(sheet, place.row, place.column);
    const scale = () => calculation.largestPrecedent(sheet, place.row, place.column);
    if (isSameResult(inFile(place), computed, scale)) continue;
    const cell = cellAddress(sheet, place.row, place.column);
    throw new NotCompiled(
      `${cell} differs: in the file ${shown(inFile(place))}, computed ${shown(computed)}. Nothing was swept.`,
    );
  }
}

/** The values that a file holds; for a formula without one, what it was computed to. */
function valuesInFile(book: Book, calculation: Calculation): (place: Position) => Scalar {
  const cached = new Map<string, Scalar>();
  book.sheets.forEach(({ cells }, sheet) => {
    for (const { row, column, value, spill } of cells)
      (spill ?? [[value]]).forEach((line, down) =>
        line.forEach((each, across) => cached.set(`${sheet}!${row + down},${column + across}`, each)),
      );
  });
  return ({ sheet, row, column }) =>
    cached.get(`${sheet}!${row},${column}`) ?? calculation.value(book.sheets[sheet]!.name, row, column);
}
