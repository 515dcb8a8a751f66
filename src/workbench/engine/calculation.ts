import type { ICommandInfo, IExecutionOptions, Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type {
  ISetFormulaCalculationNotificationMutation,
  ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";

/** The calculation of the workbook on show. */
export interface Calculation {
  /** Resolves when everything that depends on changes so far is computed and stands in the cells. */
  settled(): Promise<void>;
  /** Computes every formula anew and resolves when that is done. */
  recalculateAll(): Promise<void>;
  /** Calls back after each calculation; returns the way to stop. */
  onCalculated(listener: () => void): () => void;
}

/** Univer gathers changes for a tenth of a second before it starts; a change that it then drops waits in vain. */
const START_WITHIN_MS = 1_000;
/** A calculation that reports no progress for so long has failed inside Univer and will not end. */
const STALLED_MS = 30_000;

/**
 * Follows Univer's calculation by its commands: a change makes it `due`, the start `running`, and the end
 * comes after the results have been written into the cells.
 */
export function followCalculation(univer: Univer): Calculation {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const dirty = injector.get(IActiveDirtyManagerService);
  const listeners = new Set<() => void>();
  const waiting: (() => void)[] = [];
  let due: Timer;
  let stalled: Timer;
  const running = () => stalled !== undefined;
  const release = () => {
    if (due === undefined && !running()) waiting.splice(0).forEach((resolve) => resolve());
  };
  const expect = () => {
    clearTimeout(due);
    due = setTimeout(() => {
      due = undefined;
      release();
    }, START_WITHIN_MS);
  };
  const run = () => {
    clearTimeout(due);
    clearTimeout(stalled);
    due = undefined;
    stalled = setTimeout(end, STALLED_MS);
  };
  const end = () => {
    clearTimeout(stalled);
    stalled = undefined;
    listeners.forEach((listener) => listener());
    // the trigger may start again at once, in its own answer to this command
    queueMicrotask(release);
  };
  commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationStartMutation.id || progresses(command)) run();
    else if (ends(command)) end();
    else if (changes(command, options) && dirty.get(command.id)) expect();
  });
  const settled = async () => {
    // a workbook just created asks for its first calculation a moment later
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (due !== undefined || running()) await new Promise<void>((resolve) => void waiting.push(resolve));
  };
  return {
    settled,
    async recalculateAll() {
      await settled();
      await commands.executeCommand(
        SetFormulaCalculationStartMutation.id,
        { ...everything },
        { onlyLocal: true },
      );
      await settled();
    },
    onCalculated(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const everything = {
  commands: [],
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

type Timer = ReturnType<typeof setTimeout> | undefined;

function progresses(command: Readonly<ICommandInfo>): boolean {
  if (command.id !== SetFormulaCalculationNotificationMutation.id) return false;
  return (command.params as ISetFormulaCalculationNotificationMutation).stageInfo != null;
}

function ends(command: Readonly<ICommandInfo>): boolean {
  if (command.id !== SetFormulaCalculationNotificationMutation.id) return false;
  const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
  return (
    functionsExecutedState !== undefined && functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION
  );
}

/** Results written by the calculation itself are no change, nor are styles. */
function changes(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (command.id !== SetRangeValuesMutation.id) return true;
  const { trigger } = command.params as ISetRangeValuesMutationParams;
  const looksOnly = /set-style|set-border|clear-selection-format/.test(trigger ?? "");
  return options?.onlyLocal !== true && !looksOnly;
}
