import type { Area } from "./address";
import type { Matrix, Scalar } from "./value";

/** Cells that a formula points at: one rectangle, or several where a union or a range through sheets is written. */
export class Reference {
  constructor(readonly areas: readonly Area[]) {}

  /** Its one rectangle; undefined when there are several. */
  get area(): Area | undefined {
    return this.areas.length === 1 ? this.areas[0] : undefined;
  }
}

/** What an expression gives: a value, an array of values, or cells pointed at. */
export type Operand = Scalar | Matrix | Reference;

/** True for a one-cell rectangle. */
export const isCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** True for an array of values. */
export const isMatrix = (operand: Operand | undefined): operand is Matrix => Array.isArray(operand);

/** Rows and columns of an array or rectangle. */
export interface Shape {
  rows: number;
  columns: number;
}

export const shapeOf = (matrix: Matrix): Shape => ({ rows: matrix.length, columns: matrix[0]?.length ?? 0 });

export const shapeOfArea = ({ top, left, bottom, right }: Area): Shape => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});
