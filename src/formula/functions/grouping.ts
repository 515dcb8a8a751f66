import type { Matrix, Scalar } from "../value";
import { inOrder, type Key, keyOf } from "./selection";

/** A line of a summary along one side: a group, a subtotal of groups, or the total of all. */
export interface Item {
  /** What stands in its headings, one for each field. */
  readonly headings: readonly Scalar[];
  /** The rows of the data that it sums up. */
  readonly rows: ReadonlySet<number>;
  /** The rows of the group around it. */
  readonly around: ReadonlySet<number>;
}

/** How one side of a summary is laid out. */
export interface Layout {
  /** 0 no totals, 1 a grand total, 2 and more subtotals of so many levels less one; negative puts them first. */
  readonly depth: number;
  /** Numbers of the fields, and behind them of the values, to sort by; negative from the largest down. */
  readonly order: readonly number[];
  /** Whether each field is sorted on its own, rather than within the one before. */
  readonly isTable: boolean;
}

interface Group {
  readonly key: readonly Scalar[];
  readonly rows: number[];
}

/**
 * The lines of one side: groups of equal fields in order, and totals where they are asked for.
 * @param worth gives what the groups are sorted by for a value's number, from 0
 */
export function itemsOf(
  fields: Matrix,
  rows: readonly number[],
  layout: Layout,
  worth: (group: ReadonlySet<number>, value: number) => Scalar,
): Item[] {
  const groups = sorted(groupsOf(fields, rows), layout, worth);
  const all = new Set(rows);
  const items = within(groups, 0, all, layout);
  if (layout.depth === 0) return items;
  const label = Math.abs(layout.depth) > 1 ? "Grand Total" : "Total";
  const total = { headings: padded([label], fields[0]!.length), rows: all, around: all };
  return layout.depth > 0 ? [...items, total] : [total, ...items];
}

function groupsOf(fields: Matrix, rows: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  let [before, same]: [readonly Scalar[] | undefined, Group | undefined] = [undefined, undefined];
  for (const row of rows) {
    // a whole column ends in one row that stands for all its blank ones
    if (fields[row] === before && same) {
      same.rows.push(row);
      continue;
    }
    before = fields[row];
    const key = fields[row]!.map((value) => value ?? "");
    const name = keyOf(key);
    const group = groups.get(name);
    if (group) group.rows.push(row);
    else groups.set(name, { key, rows: [row] });
    same = groups.get(name);
  }
  return [...groups.values()];
}

function sorted(
  groups: readonly Group[],
  { order, isTable }: Layout,
  worth: (group: ReadonlySet<number>, value: number) => Scalar,
): Group[] {
  const width = groups[0]?.key.length ?? 0;
  const byField = (field: number, sign: number): Key => ({
    line: groups.map(({ key }) => key[field]!),
    order: sign,
  });
  const byValue = (place: number): Key => ({
    line: groups.map(({ rows }) => worth(new Set(rows), Math.abs(place) - width - 1)),
    order: Math.sign(place),
  });
  const fieldsInOrder = Array.from({ length: width }, (_, field) =>
    byField(field, order.includes(-field - 1) ? -1 : 1),
  );
  const values = order.filter((place) => Math.abs(place) > width).map(byValue);
  if (isTable)
    return inOrder(groups, [
      ...order.map((place) =>
        Math.abs(place) > width ? byValue(place) : byField(Math.abs(place) - 1, Math.sign(place)),
      ),
      ...fieldsInOrder,
    ]);
  // a value orders the innermost groups, within those around them
  return inOrder(groups, [...fieldsInOrder.slice(0, -1), ...values, ...fieldsInOrder.slice(-1)]);
}

function within(
  groups: readonly Group[],
  level: number,
  around: ReadonlySet<number>,
  layout: Layout,
): Item[] {
  const width = groups[0]?.key.length ?? 0;
  if (layout.isTable || level === width - 1)
    return groups.map(({ key, rows }) => ({ headings: key, rows: new Set(rows), around }));
  return partsOf(groups, level).flatMap((part) => {
    const rows = new Set(part.flatMap((group) => group.rows));
    const items = within(part, level + 1, rows, layout);
    if (Math.abs(layout.depth) < level + 2) return items;
    const subtotal = { headings: padded(part[0]!.key.slice(0, level + 1), width), rows, around };
    return layout.depth > 0 ? [...items, subtotal] : [subtotal, ...items];
  });
}

/** Groups side by side that are the same up to a level. */
function partsOf(groups: readonly Group[], level: number): Group[][] {
  const parts: Group[][] = [];
  let last: string | undefined;
  for (const group of groups) {
    const name = keyOf([group.key[level]!]);
    if (name !== last) parts.push([]);
    parts.at(-1)!.push(group);
    last = name;
  }
  return parts;
}

const padded = (headings: readonly Scalar[], width: number): Scalar[] =>
  Array.from({ length: width }, (_, i) => headings[i] ?? "");
