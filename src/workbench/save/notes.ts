import type { IWorkbookData } from "@univerjs/core";
import { resource } from "./grid-data";

type GridNotes = Record<string, Record<string, { note?: string }>>;

/** A note of a cell that is other than in the file, whose cells are where they are now. */
export interface ChangedNote {
  row: number;
  column: number;
  before: string | undefined;
  /** Undefined where it was deleted. */
  text: string | undefined;
}

/** Notes that came, changed or went on the sheet at a place. */
export function changedNotes(before: IWorkbookData, now: IWorkbookData, index: number): ChangedNote[] {
  const [old, current] = [before, now].map((data) => notesOn(data, data.sheetOrder[index]!));
  return [...new Set([...old!.keys(), ...current!.keys()])].flatMap((place) => {
    const [was, text] = [old!.get(place), current!.get(place)];
    const [row, column] = place.split(",").map(Number);
    return was === text ? [] : [{ row: row!, column: column!, before: was, text }];
  });
}

function notesOn(data: IWorkbookData, sheet: string): Map<string, string> {
  const notes = resource<GridNotes>(data, "SHEET_NOTE_PLUGIN")[sheet] ?? {};
  return new Map(
    Object.entries(notes).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, { note }]) =>
        note ? [[`${row},${column}`, note] as const] : [],
      ),
    ),
  );
}

/** What Excel leaves in a note for programs that know no threads. */
export const isOfThread = ({ before }: ChangedNote): boolean => /^\[Threaded comment\]/i.test(before ?? "");
