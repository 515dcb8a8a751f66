import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { IUniverSheetsCorePresetConfig } from "@univerjs/preset-sheets-core";
import { CalculationMode, FunctionType, UniverFormulaEnginePlugin } from "@univerjs/preset-sheets-core";
import { loadingDone } from "../../functions/loading";
import { GridCalculation } from "./calculation";
import type { EdgeFunctions } from "./functions";
import { formulaPlugin } from "./plugin";
import { CalculationService } from "./service";
import { functionHelp } from "./suggestions";
import { unlistedFunctions } from "./unlisted-functions";

/** What computes the grid: our evaluator, the one of the command line. */
export interface Engine {
  /** For the grid's formula plugins: what autocompletion says of our functions. */
  readonly settings: NonNullable<IUniverSheetsCorePresetConfig["formula"]>;
  /** Univer's plugin of this name is to be registered as this one. */
  readonly plugins: ReadonlyMap<unknown, typeof UniverFormulaEnginePlugin>;
  /** To be called once the grid runs. */
  start(univer: Univer, api: FUniver): GridCalculation;
}

/** Our evaluator with the add-in's functions in it, behind Univer's formula service. */
export function createEngine({ called, described }: EdgeFunctions): Engine {
  let calculation: GridCalculation | undefined;
  const service = new CalculationService(() => calculation!);
  return {
    plugins: new Map([[UniverFormulaEnginePlugin, formulaPlugin(service)]]),
    settings: {
      description: [
        ...described.map((one) => functionHelp(one, FunctionType.User)),
        ...unlistedFunctions.map(({ group, ...one }) => functionHelp(one, FunctionType[group])),
      ],
      // none that Univer is to compute; without a list the functions of users are no group of their own
      function: [],
      initialFormulaComputing: CalculationMode.NO_CALCULATION,
    },
    start(univer, api) {
      const started = (calculation = new GridCalculation(univer, api, called));
      started.onCalculated(() => void loadingDone()?.then(() => started.recalculateAll()));
      return started;
    },
  };
}

/** Resolves once functions have loaded all that cells wait for, and the cells show what came of it. */
export async function nothingLoading(): Promise<void> {
  for (let loading = loadingDone(); loading; loading = loadingDone()) await loading;
}

export type { GridCalculation } from "./calculation";
export { hasContent } from "./changes";
export { loadFunctions } from "./functions";
