import { recalculationRunner, type Runner } from "../../sweep";
import type { InputCell, OutputCell } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";

/** What takes a sweep through its points. */
export interface OpenedRunner {
  runner: Runner;
  /** Why the workbook is recalculated at each point, a sentence; undefined where a program computes them. */
  because: string | undefined;
  /** What to know of the values that the workbook gave, a sentence; asked at the end. */
  remark?: () => string | undefined;
}

/**
 * Opens a program of the formulas between two cells, which leaves the workbook alone; or, where they can't become one,
 * recalculation by the workbook. Rejects with the workbook's sentence where that can't be had either.
 */
export async function openRunner(
  workbook: OpenWorkbook,
  input: InputCell,
  output: OutputCell,
): Promise<OpenedRunner> {
  try {
    return { runner: await openProgram(workbook, input, output), because: undefined };
  } catch (error) {
    const cells = await workbook.openRecalculation(input, output);
    return { runner: recalculationRunner(cells), because: reasonOf(error), remark: cells.remark };
  }
}

/** Opens a program of the formulas between two cells. Rejects where they can't become one. */
export async function openProgram(
  workbook: OpenWorkbook,
  input: InputCell,
  output: OutputCell,
): Promise<Runner> {
  const [{ compileSweep }, book] = await Promise.all([loadCompiler(), workbook.readBook()]);
  return compileSweep(book, input, output);
}

/** Parser, compiler and functions: more than the whole pane, and wanted only now. */
const loadCompiler = () => import(/* webpackChunkName: "sweep-program" */ "../program/compile");

/** Errors that were written for the user; any other is ours. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && ["Refusal", "WorkbookError"].includes(error.name)
    ? error.message
    : "No program could be made of the formulas.";
