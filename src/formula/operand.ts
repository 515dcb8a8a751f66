import type { Area } from "../address";
import type { Scope } from "./scope";
import { Tall } from "./tall";
import type { CellError, Matrix, Scalar } from "./value";

/** Cells that a formula points at: one rectangle, or several where a union or a range through sheets is written. */
export class Reference {
  constructor(readonly areas: readonly Area[]) {}

  /** Its one rectangle; undefined when there are several. */
  get area(): Area | undefined {
    return this.areas.length === 1 ? this.areas[0] : undefined;
  }

  /** Whether its rectangles lie on several sheets, as those of Jan:Mar!A1 do. */
  get isThroughSheets(): boolean {
    return this.areas.some(({ sheet }) => sheet !== this.areas[0]!.sheet);
  }
}

/** What OFFSET({0,1}) and its like give: an array each of whose places points at cells, or holds an error. */
export class ReferenceArray {
  /**
   * @param rows as a matrix has them
   * @param first whether a place that points at several cells is worth the first of them; else it is #VALUE!
   */
  constructor(
    readonly rows: readonly (readonly (Reference | Scalar)[])[],
    readonly first: boolean,
  ) {}
}

/** A function that a formula writes as a value: LAMBDA(x,x+1), or SUM where a function is wanted. */
export class Lambda {
  /**
   * @param least how many arguments it takes at least
   * @param most and at most
   * @param call gives its result; an argument left out is undefined
   * @param asValue what it is where a value is wanted: an error
   * @param isPlaceless whether equal values give equal results, wherever they stand
   */
  constructor(
    readonly least: number,
    readonly most: number,
    readonly call: (args: readonly (Operand | undefined)[], scope: Scope) => Operand,
    readonly asValue: CellError,
    readonly isPlaceless: () => boolean,
  ) {}
}

/** What functions take: a value, an array of values, or cells pointed at. */
export type Given = Scalar | Matrix | Tall | Reference;

/** What an expression gives. */
export type Operand = Given | ReferenceArray | Lambda;

/** True for a one-cell rectangle. */
export const isCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** True for an array of values. */
export const isMatrix = (operand: Operand | undefined): operand is Matrix => Array.isArray(operand);

/** True for an array of values, one that ends in equal rows included. */
export const isArray = (operand: Operand | undefined): operand is Matrix | Tall =>
  Array.isArray(operand) || operand instanceof Tall;

/** Rows and columns of an array or rectangle. */
export interface Shape {
  rows: number;
  columns: number;
}

export const shapeOf = (values: Matrix | Tall): Shape =>
  values instanceof Tall
    ? { rows: values.height, columns: values.width }
    : { rows: values.length, columns: values[0]?.length ?? 0 };

export const shapeOfArea = ({ top, left, bottom, right }: Area): Shape => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});
