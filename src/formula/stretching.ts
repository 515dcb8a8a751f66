import { type Area, COLUMNS, ROWS } from "../address";
import { rangeReference } from "./dereference";
import { Reference } from "./operand";
import type { Scope } from "./scope";
import { tableReference } from "./structured";
import type { CallNode, Node } from "./syntax";

/** Functions whose third range is taken with the shape of the first: they read more cells than are written there. */
const STRETCHING = new Set(["SUMIF", "AVERAGEIF"]);

/** True for a call that may read more cells than its text names. */
export const isStretching = ({ name, args }: CallNode): boolean =>
  STRETCHING.has(name) && args[2] !== undefined;

/** A rectangle from the first one's corner with the second one's shape, as far as the sheet goes. */
export const resized = ({ sheet, top, left }: Area, like: Area): Area => ({
  ...{ sheet, top, left },
  bottom: Math.min(ROWS - 1, top + like.bottom - like.top),
  right: Math.min(COLUMNS - 1, left + like.right - like.left),
});

/** What such a call reads for its third range; undefined where only evaluation tells. */
export function stretchedArea({ args }: CallNode, scope: Scope): Area | undefined {
  const tested = writtenArea(args[0], scope);
  const counted = writtenArea(args[2], scope);
  return tested && counted && resized(counted, tested);
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
