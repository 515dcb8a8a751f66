/** A figure: one value, or the range that its source gives with the value to reckon with. */
export type Figure = number | FigureRange;

export interface FigureRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a row can be looked up by. */
export interface Named {
  /** Unique, lower case with hyphens; stored in workbooks, so it never changes. */
  readonly id: string;
  readonly name: string;
  /** Other names that a user may type: part numbers, families. Several rows may share one. */
  readonly aliases: readonly string[];
  /** Whose product it is; a user may type it before the name. */
  readonly vendor?: string;
}

/** What every row of the catalog carries. A figure that nobody published is left out, never 0. */
export interface Entry extends Named {
  /** Where the figures were read; "memory" where they were not read anywhere. */
  readonly source: string;
  /** When the source was published or read, as far as it says; "n/d" where it does not. */
  readonly date: string;
  /** Fields whose figure was recalled, inferred or assumed and not read in the source; "all" of them. */
  readonly unverified: readonly string[] | "all";
  /** What to know before the figures are used. */
  readonly note?: string;
}

/** A range with nothing in it marked out: its middle is the value. */
export const between = (low: number, high: number): FigureRange => ({ value: (low + high) / 2, low, high });

/** A value with the range around it. */
export const around = (value: number, low: number, high: number): FigureRange => ({ value, low, high });

/** The value to reckon with. */
export const valueOf = (figure: Figure): number => (typeof figure === "number" ? figure : figure.value);

/** True when every figure of the row was read in its source. */
export const isVerified = ({ unverified }: Entry): boolean => unverified !== "all" && unverified.length === 0;

/** True when the row's figure under this key was read in its source. */
export const isRead = ({ unverified }: Entry, key: string): boolean =>
  unverified !== "all" && !unverified.includes(key);
