/** Declarations of what a quantity takes; ranges are checked from them, messages and documents written from them. */

interface Common {
  readonly name: string;
  readonly unit: string;
}

interface Range {
  readonly min: number;
  readonly max: number;
  /** True when `min` itself is not allowed: a quantity where 0 makes no sense. */
  readonly above?: boolean;
  readonly whole?: boolean;
}

export interface NumberArgument extends Common, Range {
  readonly kind: "number";
  /** Applies to an omitted argument only; NaN marks one that may be left out and has no number then. */
  readonly default?: number | undefined;
}

/** A range that is taken whole: the points of a curve, the flows of a project. */
export interface ListArgument extends Common, Range {
  readonly kind: "list";
  /** The number of values, when only one will do. */
  readonly length?: number | undefined;
}

/** A keyword, parsed once for each distinct text. */
export interface ChoiceArgument<T> extends Common {
  readonly kind: "choice";
  readonly default?: string | undefined;
  /** The meaning of a text; throws a ModelError that names the nearest known texts. */
  readonly parse: (text: string) => T;
}

export type Argument = NumberArgument | ListArgument | ChoiceArgument<unknown>;

/** What a kernel receives for an argument: a column; a column for each value of a list; codes into meanings. */
export type ForKernel<A> = A extends ListArgument
  ? readonly Float64Array[]
  : A extends ChoiceArgument<infer T>
    ? { readonly codes: Float64Array; readonly meanings: readonly T[] }
    : Float64Array;

const atLeastZero = { min: 0, max: Number.MAX_VALUE };

/** A number of at least 0, by its unit. */
export const amount = (name: string, unit: string, preset?: number): NumberArgument => ({
  kind: "number",
  name,
  unit,
  ...atLeastZero,
  default: preset,
});

/** A number of any sign: what is saved is positive, what is spent more is negative, or the other way round. */
export const change = (name: string, unit: string): NumberArgument => ({
  ...amount(name, unit),
  min: -Number.MAX_VALUE,
});

/** A number above 0, where 0 makes no sense. */
export const positive = (name: string, unit: string, preset?: number): NumberArgument => ({
  ...amount(name, unit, preset),
  above: true,
});

/** A whole number of at least 0. */
export const count = (name: string, unit: string, preset?: number): NumberArgument => ({
  ...amount(name, unit, preset),
  whole: true,
});

/** A share from 0 to 1, both allowed. */
export const share = (name: string, preset?: number): NumberArgument => ({
  ...amount(name, "1", preset),
  max: 1,
});

/** A share above 0 and up to 1: a utilization to size by, an efficiency. */
export const positiveShare = (name: string, preset?: number): NumberArgument => ({
  ...share(name, preset),
  above: true,
});

/** Values of at least 0, taken whole. */
export const amounts = (name: string, unit: string, length?: number): ListArgument => ({
  kind: "list",
  name,
  unit,
  ...atLeastZero,
  length,
});

/** Shares from 0 to 1, taken whole. */
export const shares = (name: string): ListArgument => ({ ...amounts(name, "1"), max: 1 });
