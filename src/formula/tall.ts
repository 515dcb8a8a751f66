import { MOST_VALUES, TOO_LARGE } from "./size";
import type { Matrix, Scalar } from "./value";

/**
 * An array whose last rows are all alike, as a whole column's are, which ends in blanks: these are held, and computed,
 * once. Functions that know nothing of it are given all of its rows.
 */
export class Tall {
  /**
   * @param rows its first rows and, last, the one that stands for all the rest
   * @param height how many rows it has
   */
  constructor(
    readonly rows: Matrix,
    readonly height: number,
  ) {}

  get width(): number {
    return this.rows[0]!.length;
  }

  /** The row that it ends in. */
  get last(): Scalar[] {
    return this.rows.at(-1)!;
  }

  get isBlankAtEnd(): boolean {
    return this.last.every((value) => value === null);
  }

  /** All of its rows, the last ones the same object; a single #NUM! where they are too many to hold. */
  whole(): Matrix {
    if (this.height * this.width > MOST_VALUES) return [[TOO_LARGE]];
    const { rows, last } = this;
    const all = [...rows];
    while (all.length < this.height) all.push(last);
    return all;
  }

  /** The same with other rows. */
  map(row: (row: Scalar[]) => Scalar[]): Tall {
    return new Tall(this.rows.map(row), this.height);
  }
}

/** Rows, then one that is repeated to a height. */
export function tall(rows: Matrix, last: Scalar[], height: number): Matrix | Tall {
  if (rows.length < height) rows.push(last);
  return rows.length < height ? new Tall(rows, height) : rows;
}

/** True for such an array. */
export const isTall = (operand: unknown): operand is Tall => operand instanceof Tall;

/** An array with all of its rows. */
export const whole = <T>(values: T | Tall): T | Matrix => (values instanceof Tall ? values.whole() : values);

/** An array without the blank rows that a whole column ends in. */
export function withoutBlankEnd(values: Matrix | Tall): Matrix {
  if (!(values instanceof Tall) || !values.isBlankAtEnd) return whole(values);
  return values.rows.length > 1 ? values.rows.slice(0, -1) : values.rows;
}

/** How many rows an array has. */
export const heightOf = (values: readonly unknown[] | Tall): number =>
  values instanceof Tall ? values.height : values.length;

/** The rows that an array holds, and by how many its last one stands for more than one. */
export const held = (values: Matrix | Tall): { rows: Matrix; more: number } =>
  values instanceof Tall
    ? { rows: values.rows, more: values.height - values.rows.length }
    : { rows: values, more: 0 };

/** A row of an array; undefined below its end. */
export function rowOf(values: Matrix | Tall, row: number): Scalar[] | undefined {
  if (!(values instanceof Tall)) return values[row];
  return row < values.height ? values.rows[Math.min(row, values.rows.length - 1)] : undefined;
}

/** An array's rows up to a count of them. */
export const firstRows = (values: Matrix | Tall, count: number): Matrix | Tall =>
  values instanceof Tall
    ? tall(
        values.rows.slice(0, Math.min(count, values.rows.length - 1)),
        values.last,
        Math.min(count, values.height),
      )
    : values.slice(0, count);

/** An array's rows from a place on. */
export const rowsFrom = (values: Matrix | Tall, start: number): Matrix | Tall =>
  values instanceof Tall
    ? tall(values.rows.slice(start, -1), values.last, Math.max(values.height - start, 0))
    : values.slice(start);

/** Arrays side by side; of the rows at the end of them all that are blank in each, one is left. */
export function cutAlike(...arrays: readonly (Matrix | Tall)[]): Matrix[] {
  const { height } = arrays[0] as Tall;
  const alike = arrays.every((each) => each instanceof Tall && each.isBlankAtEnd && each.height === height);
  if (!alike) return arrays.map((each) => whole(each));
  const longest = Math.max(...arrays.map((each) => held(each).rows.length));
  return arrays.map((each) => whole(firstRows(each, longest)));
}
