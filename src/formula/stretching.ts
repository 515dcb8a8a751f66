import { type Area, COLUMNS, ROWS } from "../address";
import { rangeReference } from "./dereference";
import { Reference } from "./operand";
import { pivotAround } from "./pivotLines";
import type { Scope } from "./scope";
import { tableReference } from "./structured";
import type { CallNode, Node } from "./syntax";

/** Functions whose third range is taken with the shape of the first: they read more cells than are written there. */
const STRETCHING = new Set(["SUMIF", "AVERAGEIF"]);

/** Reads a cell of the pivot table that its second argument points into. */
const OF_PIVOT = "GETPIVOTDATA";

/** True for a call that may read more cells than its text names. */
export const isStretching = ({ name, args }: CallNode): boolean =>
  name === OF_PIVOT || (STRETCHING.has(name) && args[2] !== undefined);

/** A rectangle from the first one's corner with the second one's shape, as far as the sheet goes. */
export const resized = ({ sheet, top, left }: Area, like: Area): Area => ({
  ...{ sheet, top, left },
  bottom: Math.min(ROWS - 1, top + like.bottom - like.top),
  right: Math.min(COLUMNS - 1, left + like.right - like.left),
});

/** Its argument, from 0, that stands for a place: what is read there the call says. */
export const stretchedArgument = ({ name }: CallNode): number => (name === OF_PIVOT ? 1 : 2);

/** What such a call reads besides; undefined where only evaluation tells. */
export function stretchedArea({ name, args }: CallNode, scope: Scope): Area | undefined {
  if (name === OF_PIVOT) return pivotArea(args[1], scope);
  const tested = writtenArea(args[0], scope);
  const counted = writtenArea(args[2], scope);
  return tested && counted && resized(counted, tested);
}

function pivotArea(node: Node | undefined, scope: Scope): Area | undefined {
  const place = writtenArea(node, scope);
  if (!place) return undefined;
  const pivot = pivotAround(new Reference([place]), scope.book);
  if (typeof pivot === "string" || pivot.unread !== undefined) return place;
  const { top, left, bottom, right } = pivot;
  return { sheet: place.sheet, top, left, bottom, right };
}

/** The rectangle that an argument writes or names. */
function writtenArea(node: Node | undefined, scope: Scope, depth = 0): Area | undefined {
  if (!node || depth > MOST_NAMES) return undefined;
  if (node.kind === "name") {
    const sheet = node.sheet === undefined ? scope.host.sheet : scope.book.sheet(node.sheet);
    const meant = sheet === undefined ? undefined : scope.book.definedName(node.name, sheet);
    return writtenArea(meant, scope, depth + 1);
  }
  if (node.kind !== "range" && node.kind !== "table") return undefined;
  const place = node.kind === "range" ? rangeReference(node, scope) : tableReference(node, scope);
  return place instanceof Reference ? place.area : undefined;
}

/** Names of names that are followed to a rectangle. */
const MOST_NAMES = 20;
