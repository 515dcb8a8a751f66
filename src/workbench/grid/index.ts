import { breathing } from "../../sweep/breathing";
import type { Grid } from "../office/grid";
import { watchChanges } from "./changes";
import { contentPart } from "./content";
import { contextOf } from "./context";
import { namesPart } from "./names";
import { likeOtherSheets, sheetPart } from "./sheets";
import type { RunningGrid } from "./univer";

/** The workbook on show as the Office.js session works on it. */
export function gridOf(running: RunningGrid, addChart: Grid["addChart"]): Grid {
  const context = contextOf(running);
  const breathe = breathing();
  likeOtherSheets(running);
  let pending: Promise<unknown> = Promise.resolve();
  return {
    ...sheetPart(context),
    ...contentPart(context),
    ...namesPart(context, (work) => (pending = Promise.all([pending, work]))),
    addChart,
    async settled() {
      await pending;
      running.calculation.settle();
      await breathe();
    },
    recalculateAll: async () => running.calculation.recalculateAll(),
    onChanged: (listener) => watchChanges(running, listener),
  };
}

export { contextOf, type GridContext } from "./context";
export { editingOf, type Editing } from "./editing";
export { showFitted } from "./fitted-width";
export { startUniver, type RunningGrid } from "./univer";
export { unrecorded } from "./history";
