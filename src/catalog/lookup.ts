import { ModelError, nearest } from "../model";
import type { Named } from "./entry";
import { wordsOf } from "./words";

/** What is looked up: the argument's name for messages, and the rows. */
export interface Shelf<T extends Named> {
  readonly argument: string;
  readonly rows: readonly T[];
}

/** Names listed in one message; more would not be read. */
const mostListed = 12;

/**
 * The row of that id, name or alias, without regard to case and to spaces around. A name that fits several rows is a
 * ModelError "na" that lists their ids; an unknown one is "value" and names the nearest.
 */
export function find<T extends Named>(shelf: Shelf<T>, typed: string): T {
  const text = plain(typed);
  const byId = shelf.rows.find(({ id }) => id === text);
  if (byId) return byId;
  const fitting = shelf.rows.filter((row) => isCalled(row, text));
  if (fitting.length === 1) return fitting[0]!;
  throw fitting.length > 1 ? severalFit(shelf, typed, fitting) : unknownName(shelf, typed);
}

/** "Nearest: a, b." or, where nothing is near, "Known: ..." as far as a message can carry it. */
export function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near.length > 0 ? `Nearest: ${near.join(", ")}.` : `Known: ${list(known)}.`;
}

/** Names parted by commas; of many the first dozen, and how many more there are. */
export function list(names: readonly string[]): string {
  const rest = names.length - mostListed;
  const first = names.slice(0, mostListed).join(", ");
  return rest > 0 ? `${first} and ${rest} more` : first;
}

/** True for one of the row's names, with or without the vendor before it. */
function isCalled(row: Named, text: string): boolean {
  const vendor = row.vendor === undefined ? undefined : `${plain(row.vendor)} `;
  return namesOf(row).some((name) => {
    const called = plain(name);
    return called === text || (vendor !== undefined && vendor + called === text);
  });
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");

const namesOf = ({ id, name, aliases }: Named): string[] => [id, name, ...aliases];

function severalFit<T extends Named>({ argument }: Shelf<T>, typed: string, rows: readonly T[]): ModelError {
  const ids = list(rows.map(({ id }) => id));
  return new ModelError("na", `${argument} "${typed}" fits several: ${ids}. Use one of these ids.`, argument);
}

function unknownName<T extends Named>({ argument, rows }: Shelf<T>, typed: string): ModelError {
  const ids = nearestIds(typed, rows);
  const hint = ids.length > 0 ? `Nearest: ${list(ids)}.` : `Known: ${list(rows.map(({ id }) => id))}.`;
  return new ModelError("value", `${argument} is "${typed}", which is unknown. ${hint}`, argument);
}

/** The ids of the rows that all words typed begin words of; else of those that few letters part from, at most three. */
function nearestIds<T extends Named>(typed: string, rows: readonly T[]): string[] {
  const words = wordsOf(typed);
  const named = rows.filter((row) => {
    const known = namesOf(row).flatMap(wordsOf);
    return words.every((word) => known.some((each) => each.startsWith(word)));
  });
  if (words.length > 0 && named.length > 0) return named.map(({ id }) => id);
  const names = [...new Set(rows.flatMap(namesOf))];
  const near = nearest(plain(typed), names);
  const ids = near.flatMap((name) => rows.filter((row) => namesOf(row).includes(name)).map(({ id }) => id));
  return [...new Set(ids)].slice(0, 3);
}
