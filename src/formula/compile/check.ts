import type { Position } from "../../address";
import { scalarAt } from "../program/block";
import type { ColumnFunctions } from "../program/column-function";
import type { Program } from "../program/program";
import { Runner } from "../program/runner";
import { isSameResult } from "../same";
import type { Scalar } from "../value";
import { type Chosen, compileProgram } from "./compile";
import { addressOf, pathBetween } from "./path";
import type { ComputedBook } from "./workbook";

/** The first cell, precedents first, in which a program differs from the workbook. */
export interface Difference {
  readonly cell: string;
  /** With "=". */
  readonly formula: string;
  /** What the workbook shows. */
  readonly shown: Scalar;
  readonly computed: Scalar;
}

/**
 * Runs a program at the workbook's own inputs and compares each output with the value that the workbook shows.
 * Undefined when all agree; else the first cell between inputs and outputs that differs.
 */
export function checkProgram(
  program: Program,
  book: ComputedBook,
  columnFunctions: ColumnFunctions,
  shown: (position: Position) => Scalar = ({ sheet, row, column }) =>
    book.surroundings.cells.value(sheet, row, column),
): Difference | undefined {
  const places = program.outputs.map(({ place }) => place);
  if (!firstDifference(program, book, columnFunctions, places, shown)) return undefined;
  // the outputs alone do not tell where it began: all formulas between become outputs
  const between = pathBetween(book, program.inputs, places).formulas.map(({ position }): Chosen => position);
  const all = [...between, ...places];
  const whole = compileProgram(book, program.inputs, all, columnFunctions);
  return firstDifference(whole, book, columnFunctions, all, shown);
}

function firstDifference(
  program: Program,
  book: ComputedBook,
  columnFunctions: ColumnFunctions,
  places: readonly Position[],
  shown: (position: Position) => Scalar,
): Difference | undefined {
  const runner = new Runner(program, columnFunctions, book.surroundings.functions);
  const now = program.inputs.map(({ sheet, row, column }) =>
    Float64Array.of(Number(book.surroundings.cells.value(sheet, row, column))),
  );
  runner.run(1, now);
  for (const [k, position] of places.entries()) {
    const computed = scalarAt(runner.output(k), 0, runner.texts);
    const before = shown(position);
    if (isSameResult(before, computed, () => book.largestRead(position))) continue;
    const text = book.formulaOf(position)?.text;
    return {
      cell: addressOf(book, position),
      formula: text === undefined ? "" : `=${text}`,
      shown: before,
      computed,
    };
  }
  return undefined;
}
