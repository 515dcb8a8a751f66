import { LifecycleStages } from "@univerjs/core";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import type { Notices } from "../page/notice";
import type { Tooltip } from "../page/tooltip";
import { commitAsExcel } from "./commit";
import { keepTyping } from "./editor";
import { createJudge } from "./judge";
import { knownNames } from "./known";
import { followLinks } from "./links";
import { markByJudge } from "./marks";
import { fillAsExcel, pasteAsExcel, tellOfPutIn } from "./paste";
import { addShortcuts } from "./shortcuts";
import { suggestOnlyWhatFits } from "./suggestions";

/** What is typed, pasted or filled becomes what it would in Excel. To be called before the first workbook opens. */
export function createTyping(running: RunningGrid, grid: Grid, note: Tooltip, notices: Notices): void {
  const { univer, api } = running;
  // Univer's services for sheets are there from its first workbook on
  const started = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage < LifecycleStages.Rendered) return;
    started.dispose();
    const judge = createJudge(running, grid);
    const known = knownNames(grid);
    suggestOnlyWhatFits(univer);
    commitAsExcel(running, grid, judge, known, note);
    keepTyping(running);
    pasteAsExcel(running, known, tellOfPutIn(running, grid, judge, notices));
    fillAsExcel(running);
    followLinks(running);
    addShortcuts(univer);
    markByJudge(univer, judge, (unit, id, row, column) => {
      const workbook = api.getActiveWorkbook();
      const sheet = workbook?.getId() === unit ? workbook.getSheetBySheetId(id)?.getSheetName() : undefined;
      return sheet === undefined ? undefined : { sheet, row, column };
    });
  });
}
