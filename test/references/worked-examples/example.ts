/** A calculation that somebody published, and the formulas of ours that give its figures. */
export interface WorkedExample {
  /** As in collected.csv; B for what was added to it. */
  id: string;
  /** What was computed, and from what. */
  example: string;
  figures: Figure[];
  source: string;
  /** What of it was not read in the source. */
  unread?: string;
}

/** One published figure and the formula, as typed in a cell, that gives it. */
export interface Figure {
  formula: string;
  /** The number as printed: half a unit of its last digit is what rounding may hide. "42e3" is rounded to thousands. */
  published: string;
  /** Relative difference allowed instead, where the source rounded more than its last digit. */
  within?: number;
}

/** A published figure that our formula does not give. */
export interface Disagreement {
  id: string;
  example: string;
  formula: string;
  published: string;
  /** What our formula gives, rounded as printed here. */
  ours: string;
  reason: string;
  source: string;
}

/** A row that no function or formula of ours computes. */
export interface NotComputed {
  id: string;
  example: string;
  reason: string;
  source: string;
}

/** Whether a value is a published number within its own rounding, or within the relative difference given. */
export function agrees(value: number, { published, within }: Pick<Figure, "published" | "within">): boolean {
  const number = Number(published);
  const allowed = within === undefined ? halfOfLastDigit(published) : within * Math.abs(number);
  return Math.abs(value - number) <= allowed * (1 + 1e-9);
}

/** Half a unit of a number's last printed digit: 0.005 for "2.55", 500 for "42e3". */
function halfOfLastDigit(text: string): number {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return Number(`0.5e${Number(exponent) - decimals}`);
}
