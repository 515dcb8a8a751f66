import { ModelError, nearest, quoted } from "../model";
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
  const called = namesIn(shelf.rows);
  const byId = called.ids.get(text);
  if (byId) return byId;
  const fitting = called.names.get(text) ?? [];
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

interface NameIndex<T> {
  readonly ids: ReadonlyMap<string, T>;
  /** The rows that each name stands for, with and without the vendor before it. */
  readonly names: ReadonlyMap<string, readonly T[]>;
  /** Of each row the words of all its names. */
  readonly words: ReadonlyMap<T, readonly string[]>;
  /** Every name once, and the ids of the rows that have it. */
  readonly all: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly Named[], NameIndex<Named>>();

/** The rows by what they are called, made once. */
function namesIn<T extends Named>(rows: readonly T[]): NameIndex<T> {
  const known = indexes.get(rows) as NameIndex<T> | undefined;
  if (known) return known;
  const names = new Map<string, T[]>();
  for (const row of rows)
    for (const name of calledOf(row)) names.set(name, [...(names.get(name) ?? []), row]);
  const all = new Map<string, string[]>();
  for (const row of rows)
    for (const name of new Set(namesOf(row))) all.set(name, [...(all.get(name) ?? []), row.id]);
  const index = {
    ids: new Map(rows.map((row) => [row.id, row])),
    names,
    words: new Map(rows.map((row) => [row, namesOf(row).flatMap(wordsOf)])),
    all,
  };
  indexes.set(rows, index);
  return index;
}

function calledOf(row: Named): Set<string> {
  const vendor = row.vendor === undefined ? undefined : `${plain(row.vendor)} `;
  const names = namesOf(row).map(plain);
  return new Set(vendor === undefined ? names : [...names, ...names.map((name) => vendor + name)]);
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");

const namesOf = ({ id, name, aliases }: Named): string[] => [id, name, ...aliases];

function severalFit<T extends Named>({ argument }: Shelf<T>, typed: string, rows: readonly T[]): ModelError {
  const ids = list(rows.map(({ id }) => id));
  return new ModelError(
    "na",
    `${argument} ${quoted(typed)} fits several: ${ids}. Use one of these ids.`,
    argument,
  );
}

function unknownName<T extends Named>({ argument, rows }: Shelf<T>, typed: string): ModelError {
  const message = () => `${argument} is ${quoted(typed)}, which is unknown. ${nameHint(typed, rows)}`;
  return new ModelError("value", message, argument);
}

function nameHint<T extends Named>(typed: string, rows: readonly T[]): string {
  const ids = nearestIds(typed, rows);
  return ids.length > 0 ? `Nearest: ${list(ids)}.` : `Known: ${list(rows.map(({ id }) => id))}.`;
}

/** The ids of the rows that all words typed begin words of; else of those that few letters part from, at most three. */
function nearestIds<T extends Named>(typed: string, rows: readonly T[]): string[] {
  const { words: known, all } = namesIn(rows);
  const words = wordsOf(typed);
  const named = rows.filter((row) =>
    words.every((word) => known.get(row)!.some((each) => each.startsWith(word))),
  );
  if (words.length > 0 && named.length > 0) return named.map(({ id }) => id);
  const ids = nearest(plain(typed), [...all.keys()]).flatMap((name) => all.get(name)!);
  return [...new Set(ids)].slice(0, 3);
}
