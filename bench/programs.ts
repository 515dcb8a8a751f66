import type { Book } from "../src/formula/book";
import { type Calculation, recalculate } from "../src/formula/calculation";
import { chooseCell, compileProgram } from "../src/formula/compile";
import type { Program } from "../src/formula/program/program";
import { edgeColumnFunctions, edgeFunctions } from "../src/functions/table";
import { varied } from "./scenarios";

/** A workbook computed with the add-in's functions. */
export const computed = (book: Book): Calculation => recalculate(book, edgeFunctions);

/** The program of a computed branch model from the ten varied inputs to outputs by name or address. */
export function programFor(calculation: Calculation, outputs: readonly string[]): Program {
  const book = calculation.computed();
  const chosen = (name: string) => {
    const cell = chooseCell(book, name);
    if (!cell) throw new Error(`${name} is no cell.`);
    return cell;
  };
  const inputs = varied.map(({ name }) => chosen(name));
  return compileProgram(book, inputs, outputs.map(chosen), edgeColumnFunctions);
}
