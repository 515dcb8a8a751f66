import type { CellReference } from "./reference";

/** What is kept of a sweep while it changes an input. */
export interface Note extends CellReference {
  /** What the input held. */
  held: number;
  /** A name of the cell, which follows it when rows are inserted. */
  name?: string;
  /** What the sweep may have left in it: the last value it set, and the one before. */
  left?: number[];
}

const key = "edgeInterruptedSweep";

/**
 * Keeps a note of this workbook. Not in the workbook's settings, whose saving takes from the user what Excel could undo
 * (office-js 3141), but in the browser's own storage by the workbook's address; of one that has none, or where the
 * browser gives no storage, as long as the page lives.
 */
export function keepNote(note: Note): void {
  const place = storage();
  if (place) place.setItem(placeKey(), JSON.stringify(note));
  else settings().set(key, note);
}

/** The note of this workbook; undefined where there is none, or something that is no note. */
export function noted(): Note | undefined {
  const text = storage()?.getItem(placeKey());
  return noteIn(text ? parsed(text) : undefined) ?? noteIn(settings().get(key));
}

export function removeNote(): void {
  storage()?.removeItem(placeKey());
  if (settings().get(key) === null) return;
  settings().remove(key);
  // one of an earlier version stands in the workbook itself
  if (url() !== "") settings().saveAsync();
}

function noteIn(value: unknown): Note | undefined {
  const { sheet, row, column, held, name, left } = (value ?? {}) as Record<string, unknown>;
  if (typeof sheet !== "string" || !isIndex(row) || !isIndex(column) || !isNumber(held)) return undefined;
  return {
    ...{ sheet, row, column, held },
    ...(typeof name === "string" && { name }),
    ...(Array.isArray(left) && left.every(isNumber) && { left }),
  };
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const isIndex = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const settings = () => Office.context.document.settings;

const url = (): string => Office.context.document.url ?? "";

/** Excel on the web tells by what to keep apart the storage of pages that frame the add-in. */
const placeKey = (): string =>
  `${(Office.context as { partitionKey?: string }).partitionKey ?? ""}${key}:${url()}`;

/** None where the workbook has no address yet, or the browser refuses: in frames of other sites some do. */
function storage(): Storage | undefined {
  try {
    return url() === "" ? undefined : globalThis.localStorage;
  } catch {
    return undefined;
  }
}
