import { isSameCell } from "./reference";
import type { CellReference } from "./reference";
import { withWorkbook } from "./session";

/** An input that a sweep set and had no time to put back: the page was closed, or Excel went down. */
export interface InterruptedSweep extends CellReference {
  held: number;
}

/** Kept in the document, so that it lives and travels with the changed cell. */
const key = "edgeInterruptedSweep";

/** Notes in the document what an input holds before it is varied. */
export async function noteSweep(input: InterruptedSweep): Promise<void> {
  Office.context.document.settings.set(key, input);
  await save();
}

/** Takes the note back: the input is as it was, or the user would rather keep what it holds now. */
export async function forgetSweep(): Promise<void> {
  Office.context.document.settings.remove(key);
  await save();
}

/** The sweep of this document that was interrupted, if any. */
export const interruptedSweep = (): InterruptedSweep | undefined =>
  (Office.context.document.settings.get(key) as InterruptedSweep | null) ?? undefined;

/** Puts the input of an interrupted sweep back to what it held. */
export async function putBack(interrupted: InterruptedSweep): Promise<void> {
  await withWorkbook(async (context) => {
    const { sheet, row, column, held } = interrupted;
    context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[held]];
    await context.sync();
  });
  const noted = interruptedSweep();
  if (noted && isSameCell(noted, interrupted)) await forgetSweep();
}

const save = (): Promise<void> =>
  new Promise((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
