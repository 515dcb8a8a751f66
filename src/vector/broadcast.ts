import type { Lanes } from "./lanes";

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The common shape as Excel's dynamic arrays stretch: a side of 1 stretches to the other's, m×1 with 1×n gives
 * m×n. Undefined when the shapes do not fit; Excel would pad with #N/A, the functions here refuse instead.
 */
export function broadcastShape(shapes: readonly Shape[]): Shape | undefined {
  let rows = 1;
  let columns = 1;
  for (const shape of shapes) {
    if (shape.rows !== 1 && rows !== 1 && shape.rows !== rows) return undefined;
    if (shape.columns !== 1 && columns !== 1 && shape.columns !== columns) return undefined;
    rows = Math.max(rows, shape.rows);
    columns = Math.max(columns, shape.columns);
  }
  return { rows, columns };
}

/** The lane of `from` that stands at lane `lane` of the larger `shape`. */
export function stretchedLane(from: Shape, shape: Shape, lane: number): number {
  const row = from.rows === 1 ? 0 : Math.floor(lane / shape.columns);
  const column = from.columns === 1 ? 0 : lane % shape.columns;
  return row * from.columns + column;
}

/** True when every lane already stands where `shape` wants it. */
export const fillsShape = (lanes: Lanes, shape: Shape): boolean =>
  lanes.rows === shape.rows && lanes.columns === shape.columns;
