import type { Book, Cell } from "../../src/formula/book";
import { type Calculation, recalculate } from "../../src/formula/calculation";
import { chooseCell, compileProgram } from "../../src/formula/compile";
import { functionTable } from "../../src/formula/evaluateText";
import { scalarAt } from "../../src/formula/program/block";
import type { RunOptions } from "../../src/formula/program/plan";
import type { Program } from "../../src/formula/program/program";
import { laneCount, Runner } from "../../src/formula/program/runner";
import { isError, type Scalar } from "../../src/formula/value";
import { edgeColumnFunctions, edgeFunctions } from "../../src/functions/table";

const A1 = /^([A-Z]+)(\d+)$/;

/** A one-sheet workbook from cells by address: a text that begins with "=" is a formula. */
export function bookOf(cells: Readonly<Record<string, Scalar>>, storage: Cell["storage"] = "dynamic"): Book {
  const sheet = Object.entries(cells).map(([address, content]): Cell => {
    const [, letters, digits] = A1.exec(address)!;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const place = { row: Number(digits) - 1, column };
    if (typeof content !== "string" || !content.startsWith("=")) return { ...place, value: content };
    return { ...place, formula: content.slice(1), storage, value: null };
  });
  return { sheets: [{ name: "Sheet1", cells: sheet }], names: [], tables: [] };
}

/** The workbook computed with the add-in's functions. */
export const computedBook = (book: Book): Calculation => recalculate(book, edgeFunctions);

/** A program from cells by name or address. */
export function programOf(
  calculation: Calculation,
  inputs: readonly string[],
  outputs: readonly string[],
): Program {
  const book = calculation.computed();
  const chosen = (text: string) => {
    const cell = chooseCell(book, text);
    if (!cell) throw new Error(`${text} is no cell`);
    return cell;
  };
  return compileProgram(book, inputs.map(chosen), outputs.map(chosen), edgeColumnFunctions);
}

const functions = functionTable(edgeFunctions);

/** Runs a program: a column of scenarios for each input, a column of results for each output. */
export function runProgram(
  program: Program,
  inputs: readonly (readonly number[])[],
  options: RunOptions = {},
): Scalar[][] {
  // through JSON, as it goes to a worker
  const sent = JSON.parse(JSON.stringify(program)) as Program;
  const runner = new Runner(sent, edgeColumnFunctions, functions, options);
  const columns = inputs.map((values) => Float64Array.from(values));
  const total = columns[0]?.length ?? 1;
  const results = program.outputs.map((): Scalar[] => []);
  const lanes = options.lanes ?? laneCount;
  for (let start = 0; start < total; start += lanes) {
    const n = Math.min(lanes, total - start);
    runner.run(n, columns, start);
    results.forEach((result, k) => {
      for (let lane = 0; lane < n; lane++) result.push(scalarAt(runner.output(k), lane, runner.texts));
    });
  }
  return results;
}

/** True when two results are the same value: numbers to 1e-12 relative, errors by kind. */
export function isSameValue(a: Scalar, b: Scalar): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.error === b.error;
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
