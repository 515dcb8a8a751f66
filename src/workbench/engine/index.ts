import type { Univer } from "@univerjs/core";
import type { IUniverSheetsCorePresetConfig } from "@univerjs/preset-sheets-core";
import { CalculationMode } from "@univerjs/preset-sheets-core";
import type { Calculation } from "./calculation";
import { followCalculation } from "./calculation";
import type { EdgeFunction } from "./functions";
import { Messages } from "./messages";
import { functionHelp, univerFunction } from "./univer-function";

/**
 * What computes the grid. This file is the seam: the workbench knows an engine only by this interface, and
 * another engine takes the place of Univer's by another `createEngine`.
 */
export interface Engine {
  /** For the grid's formula plugins: the functions and what autocompletion says of them. */
  readonly settings: NonNullable<IUniverSheetsCorePresetConfig["formula"]>;
  /** Why cells show errors. */
  readonly messages: Messages;
  /** To be called once the grid runs. */
  start(univer: Univer): Calculation;
}

/** Univer's own engine with our functions in it. */
export function createEngine(functions: readonly EdgeFunction[]): Engine {
  const messages = new Messages();
  return {
    messages,
    settings: {
      function: functions.map((one) => [univerFunction(one, messages), one.name]),
      description: functions.map(functionHelp),
      // cached values are shown at once; forced, so that no stale one stays
      initialFormulaComputing: CalculationMode.FORCED,
    },
    start: followCalculation,
  };
}

export type { Calculation } from "./calculation";
export { loadFunctions, type EdgeFunction } from "./functions";
export type { Messages } from "./messages";
