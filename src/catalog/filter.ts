import { ModelError, quoted } from "../model";
import type { Entry } from "./entry";
import { list } from "./lookup";
import { wordsOf } from "./words";

/** A row that a filter can pick by its kind and its vendor. */
export interface Kept extends Entry {
  readonly vendor: string;
  readonly kind?: string;
}

/**
 * The rows that fit every word of a filter: the word is the row's kind, or begins a word of its vendor or name. All
 * rows without a filter; a ModelError "na" where none fits.
 */
export function filtered<T extends Kept>(rows: readonly T[], filter: string | undefined): readonly T[] {
  if (filter === undefined) return rows;
  const words = wordsOf(filter);
  const fitting = rows.filter((row) => words.every((word) => fits(row, word)));
  if (fitting.length > 0) return fitting;
  const kinds = [...new Set(rows.map(({ kind, vendor }) => kind ?? vendor))];
  throw new ModelError(
    "na",
    `Nothing fits the filter ${quoted(filter)}. Try a vendor, a word of a name, or: ${list(kinds)}.`,
    "filter",
  );
}

function fits({ kind, vendor, name }: Kept, word: string): boolean {
  return kind?.toLowerCase() === word || wordsOf(`${vendor} ${name}`).some((each) => each.startsWith(word));
}
