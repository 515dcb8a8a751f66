/** A rectangle of numbers, rows first, with a mask of faults beside it; a faulted lane's number is 0. */
export interface Lanes {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  /** One fault byte a lane (fault.ts); left out when no lane is faulted. */
  readonly faults?: Uint8Array | undefined;
}

/** A rectangle of texts, each kept once: a lane's number is an index into `texts`. */
export interface TextLanes extends Lanes {
  readonly texts: readonly string[];
}

/** One number as lanes: it stretches to any shape. */
export const single = (value: number): Lanes => ({ rows: 1, columns: 1, values: Float64Array.of(value) });

/** Numbers as one column of lanes. */
export const column = (values: ArrayLike<number>): Lanes => ({
  rows: values.length,
  columns: 1,
  values: Float64Array.from(values),
});
