import type { Area, Position } from "../../address";
import { evaluate } from "../evaluate";
import { type Operand, Reference, ReferenceArray } from "../operand";
import type { Scope } from "../scope";
import type { Node } from "../syntax";
import { partsOf, type Variables } from "./reading-parts";
import { tracedAreas } from "./traced";

/** What an expression reads: the rectangles, and the expressions on which their place depends. */
export interface Reading {
  readonly areas: readonly Area[];
  /** Rectangles whose values say where others lie; when they vary, the place does. */
  readonly placing: readonly Area[];
}

/**
 * The rectangles whose values an expression reads as the workbook stands, computed places among them. What stands for
 * its place alone, as the range of ROWS, is not read.
 */
export function readingOf(node: Node, scope: Scope, variables: Variables = new Map()): Reading {
  const whole = { ...scope, arrays: true };
  const { written, places, deciding, bound } = partsOf(node, whole, variables);
  const known = [...written];
  for (const place of places) for (const area of areasOf(evaluate(place, whole))) known.push(area);
  // a place that variables decide shows only where it is read
  const areas = bound > 0 ? [...known, ...tracedAreas(node, whole)] : known;
  const placing = deciding.flatMap((part) => {
    if (part.node) return readingOf(part.node, whole, part.variables).areas;
    // what stands at one such place may decide another
    return bound > 1 ? areas : known;
  });
  return { areas, placing };
}

function areasOf(operand: Operand): readonly Area[] {
  if (operand instanceof Reference) return operand.areas;
  if (!(operand instanceof ReferenceArray)) return [];
  return operand.rows.flat().flatMap((place) => (place instanceof Reference ? place.areas : []));
}

/** True when a cell lies in a rectangle. */
export const lies = ({ sheet, row, column }: Position, area: Area): boolean =>
  sheet === area.sheet &&
  row >= area.top &&
  row <= area.bottom &&
  column >= area.left &&
  column <= area.right;
