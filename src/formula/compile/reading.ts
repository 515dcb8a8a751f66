import type { Area, Position } from "../address";
import { evaluate } from "../evaluate";
import { Reference } from "../operand";
import { precedentsOf } from "../precedents";
import type { Scope } from "../scope";
import { children, type Node, nodesOf } from "../syntax";

/** Functions that give a place computed from their arguments, the first of which (OFFSET) is a place itself. */
const PLACES: Readonly<Record<string, number>> = { OFFSET: 1, INDIRECT: 0, INDEX: 1 };

/** What an expression reads: the rectangles, and the expressions on which their place depends. */
export interface Reading {
  readonly areas: readonly Area[];
  /** Rectangles whose values say where others lie; when they vary, the place does. */
  readonly placing: readonly Area[];
}

/** The rectangles that an expression reads as the workbook stands, computed places among them. */
export function readingOf(node: Node, scope: Scope): Reading {
  const whole = { ...scope, arrays: true };
  const { areas, dynamic } = precedentsOf(node, whole);
  if (!dynamic) return { areas, placing: [] };
  const all = [...areas];
  const placing: Area[] = [];
  for (const part of nodesOf(node)) {
    if (!isPlace(part)) continue;
    const place = evaluate(part, whole);
    if (place instanceof Reference) all.push(...place.areas);
    for (const deciding of decidingParts(part)) placing.push(...readingOf(deciding, scope).areas);
  }
  return { areas: all, placing };
}

const isPlace = (node: Node): boolean =>
  (node.kind === "call" && (node.name === "OFFSET" || node.name === "INDIRECT")) ||
  (node.kind === "binary" && node.operator === ":");

/** The parts of an expression whose values decide which cells it means. */
function decidingParts(node: Node): Node[] {
  if (node.kind === "call" && node.name in PLACES) {
    const own = node.args.slice(PLACES[node.name]).filter((arg) => arg !== undefined);
    const within = node.args.slice(0, PLACES[node.name]).flatMap((arg) => (arg ? decidingParts(arg) : []));
    return [...own, ...within];
  }
  return children(node).flatMap((child) => (child ? decidingParts(child) : []));
}

/** True when a cell lies in a rectangle. */
export const lies = ({ sheet, row, column }: Position, area: Area): boolean =>
  sheet === area.sheet &&
  row >= area.top &&
  row <= area.bottom &&
  column >= area.left &&
  column <= area.right;
