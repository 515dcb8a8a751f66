import { type Area, COLUMNS, ROWS } from "../address";
import { rangeReference } from "./dereference";
import { Reference } from "./operand";
import { pivotAround } from "./pivotLines";
import type { FunctionTable, Scope } from "./scope";
import { tableReference } from "./structured";
import type { CallNode, Node } from "./syntax";

/** The argument of a call of which more cells are read than its text names; undefined where there is none. */
export function stretchedArgument({ name, args }: CallNode, functions: FunctionTable): number | undefined {
  const stretched = functions.get(name)?.stretched;
  if (!stretched) return undefined;
  return stretched.to === "its pivot table" || args[stretched.argument] ? stretched.argument : undefined;
}

/** A rectangle from the first one's corner with the second one's shape, as far as the sheet goes. */
export const resized = ({ sheet, top, left }: Area, like: Area): Area => ({
  ...{ sheet, top, left },
  bottom: Math.min(ROWS - 1, top + like.bottom - like.top),
  right: Math.min(COLUMNS - 1, left + like.right - like.left),
});

/** What is read of that argument; undefined where only evaluation tells. */
export function stretchedArea({ name, args }: CallNode, scope: Scope): Area | undefined {
  const { argument, to } = scope.book.functions.get(name)!.stretched!;
  if (to === "its pivot table") return pivotArea(args[argument], scope);
  const tested = writtenArea(args[0], scope);
  const counted = writtenArea(args[argument], scope);
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
