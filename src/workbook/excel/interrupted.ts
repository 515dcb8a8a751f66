import { cellOf } from "./calculated";
import { keepNote, noted, type Note, removeNote } from "./note";
import { addressOf, isSameCell, sheetOf } from "./reference";
import type { CellReference } from "./reference";
import { isFormula } from "./scalar";
import { WorkbookError, withWorkbook } from "./session";

/** An input that a sweep set and had no time to put back: the page was closed, or Excel went down. */
export interface InterruptedSweep extends CellReference {
  held: number;
}

/** Notes what an input holds before it is varied, and what a sweep is about to set. */
export const noteSweep = (note: Note): void => keepNote(note);

/** Takes the note back: the input is as it was, or the user would rather keep what it holds now. */
export const forgetSweep = async (): Promise<void> => removeNote();

/** The sweep of this document that was interrupted, if any. */
export function interruptedSweep(): InterruptedSweep | undefined {
  const note = noted();
  return note && { sheet: note.sheet, row: note.row, column: note.column, held: note.held };
}

/** Something else than a sweep left is in the input's place: it was not touched. */
export class ChangedMeanwhile extends WorkbookError {
  /** No use in trying again. */
  readonly isFinal = true;
}

/**
 * Puts the input of a sweep back to what it held: where its name is now, and only over what the sweep left there.
 *
 * @throws ChangedMeanwhile where there is something else: a row was inserted above, or a value typed meanwhile
 */
export async function putBack(interrupted: InterruptedSweep): Promise<void> {
  const own = noted();
  const note: Note = own && isSameCell(own, interrupted) ? own : interrupted;
  await withWorkbook(async (context) => {
    const cell = (await namedCell(context, note)) ?? cellOf(context, note);
    cell.load("address,values,formulas,rowIndex,columnIndex");
    await context.sync();
    const value: unknown = cell.values[0]![0];
    if (value === note.held && !isFormula(cell.formulas[0]![0])) return;
    if (!isLeft(note, value) || isFormula(cell.formulas[0]![0])) throw changed(cell, value, note);
    cell.values = [[note.held]];
    await context.sync();
  });
  if (own && isSameCell(own, interrupted)) removeNote();
}

/** Where the input's name is now; undefined where it has none, or the name stands for no single cell any more. */
async function namedCell(context: Excel.RequestContext, { name }: Note): Promise<Excel.Range | undefined> {
  if (name === undefined) return undefined;
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("cellCount");
  await context.sync();
  return range.isNullObject || range.cellCount !== 1 ? undefined : range;
}

/** Of an earlier version's note it is not known what the sweep left: any number may be. */
const isLeft = ({ left }: Note, value: unknown): boolean =>
  typeof value === "number" && (left === undefined || left.includes(value));

function changed(cell: Excel.Range, value: unknown, { held }: Note): ChangedMeanwhile {
  const at = addressOf({ sheet: sheetOf(cell.address), row: cell.rowIndex, column: cell.columnIndex });
  const holds = value === "" ? "is empty" : `holds ${String(value)}`;
  return new ChangedMeanwhile(
    `${at} ${holds} now, which no sweep put there, so it was left as it is. The input held ${held}: if it has moved, type that into it.`,
  );
}
