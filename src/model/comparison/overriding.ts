import { ModelError } from "../error";
import { parameterOf, type Shelf } from "../parameters";
import { type Addressed, addressed, type Unqualified } from "./addressed";
import { comparisonOf } from "./build";
import { checkedValue } from "./checked";
import type { Comparison } from "./comparison";
import { checkUnits } from "./names";

/** A key, qualified or not, and what it becomes; `default` as if the row had been left out. */
export interface Change {
  readonly key: string;
  readonly value: number | string;
}

type Values = (number | string | undefined)[];
type ShelfKey = Exclude<Shelf, "task">;
type Move = Addressed & Change & { readonly typedAs: string };

/**
 * The comparison with some values changed, checked as the inputs are; a qualified key wins over an unqualified one.
 * Another card or server brings its own figures: what was typed of the one before it holds no more, unless it is among
 * the changes.
 */
export function overriding(
  comparison: Comparison,
  changes: readonly Change[],
  unqualified?: Unqualified,
): Comparison {
  const moves = inOrder(comparison, changes, unqualified);
  const typed = new Map<string, Values>([...comparison.typed].map(([key, values]) => [key, values.slice()]));
  for (const move of moves) if (isShelf(move.key)) forget(comparison, typed, move, move.key);
  for (const move of moves) write(comparison, typed, move);
  const names = comparison.alternatives.map(({ name }) => name);
  const changed = comparisonOf(names, typed, comparison.filling);
  checkUnits(
    changed,
    moves.filter(({ alias }) => alias !== undefined),
  );
  return changed;
}

/** Unqualified keys first. */
function inOrder(comparison: Comparison, changes: readonly Change[], unqualified?: Unqualified): Move[] {
  const moves = changes.map(({ key, value }): Move => {
    return { ...addressed(comparison, key, unqualified), value, typedAs: key };
  });
  const seen = new Set<string>();
  for (const { key, alternatives, typedAs } of moves) {
    const id = `${key}@${typedAs.includes("@") ? alternatives.join() : ""}`;
    if (seen.has(id)) throw new ModelError("value", `${typedAs} is changed twice. Keep one.`, key);
    seen.add(id);
  }
  return [...moves.filter((move) => !isQualified(move)), ...moves.filter(isQualified)];
}

const isQualified = ({ typedAs }: Move): boolean => typedAs.includes("@");

const isShelf = (key: string): key is ShelfKey => key === "card" || key === "server";

/** Takes out what was typed of the card or server that another one stands in for. */
function forget(
  { filling, value }: Comparison,
  typed: Map<string, Values>,
  move: Move,
  shelf: ShelfKey,
): void {
  const name = move.value;
  if (typeof name !== "string" || name.trim().toLowerCase() === "default") return;
  const replaced = move.alternatives.filter((k) => {
    const before = value(shelf, k)?.value;
    return before === undefined || filling[shelf](String(before)) !== filling[shelf](name);
  });
  for (const [key, values] of typed) {
    if (!isFilledBy(key, shelf)) continue;
    const kept = values.map((each, k) => (replaced.includes(k) ? undefined : each));
    typed.set(key, kept);
  }
}

const isFilledBy = (key: string, shelf: ShelfKey): boolean =>
  parameterOf(key).parameter.defaults.some((rule) => "catalog" in rule && rule.catalog === shelf);

function write({ alternatives }: Comparison, typed: Map<string, Values>, move: Move): void {
  const { key, parameter, value } = move;
  if (parameter.of === "site") {
    typed.set(key, [checkedValue(move, value, key)]);
    typed.delete(otherLoadKey(key));
    return;
  }
  const values = typed.get(key) ?? alternatives.map(() => undefined);
  for (const k of move.alternatives) {
    values[k] = checkedValue(move, value, `${key} of ${alternatives[k]!.name}`);
  }
  typed.set(key, values);
}

/** A task's load is given one way or the other: the one that is changed stands. */
function otherLoadKey(key: string): string {
  if (key.endsWith(".loadPerUnit")) return key.replace("loadPerUnit", "gbpsPerUnit");
  return key.endsWith(".gbpsPerUnit") ? key.replace("gbpsPerUnit", "loadPerUnit") : "";
}
