import { ICommandService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { hasContent } from "../engine";
import type { Area } from "../office/grid";
import { boundsOf } from "./areas";
import type { RunningGrid } from "./univer";

/**
 * Calls back with the area of every change of content, a user's or a program's; results of the calculation
 * and changes of looks are none. Returns the way to stop.
 */
export function watchChanges({ univer, api }: RunningGrid, listener: (area: Area) => void): () => void {
  const commands = univer.__getInjector().get(ICommandService);
  const watch = commands.onCommandExecuted((command, options) => {
    // what the calculation writes stays local
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheetName();
    const area = sheet === undefined ? undefined : boundsOf(sheet, [cellValue], hasContent);
    if (area) listener(area);
  });
  return () => watch.dispose();
}
