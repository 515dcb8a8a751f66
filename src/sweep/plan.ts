import { SweepError } from "./error";

/** What is asked of a sweep over one input, in the input's own unit; `points` counts both ends. */
export interface SweepRange {
  from: number;
  to: number;
  points: number;
}

export const fewestPoints = 2;
export const mostPoints = 100_000;
/** The largest magnitude that can be typed into a cell. */
const largestCellNumber = 9.99e307;

/**
 * The input values of a sweep: evenly spaced from `from` to `to`, both included exactly, the ones between
 * rounded to the 15 digits that a cell keeps. Throws a SweepError that names the argument and its range.
 */
export function sweepValues(range: SweepRange): Float64Array {
  checkRange(range);
  const { from, to, points } = range;
  const values = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    const share = i / (points - 1);
    values[i] = toCellDigits(from * (1 - share) + to * share);
  }
  values[0] = from;
  values[points - 1] = to;
  return values;
}

/** The distance between neighboring points, in the input's unit; negative when the sweep runs downward. */
export const sweepStep = ({ from, to, points }: SweepRange): number =>
  toCellDigits(to / (points - 1) - from / (points - 1));

/** Throws a SweepError for the first argument of a sweep that is out of its range. */
export function checkRange({ from, to, points }: SweepRange): void {
  checkEnd("from", from);
  checkEnd("to", to);
  if (from === to) {
    throw new SweepError(`“To” must differ from “From”; both are ${from}.`, "to");
  }
  if (!Number.isInteger(points) || points < fewestPoints || points > mostPoints) {
    throw new SweepError(
      `“Points” must be a whole number from ${fewestPoints} to 100,000${described(points)}.`,
      "points",
    );
  }
}

function checkEnd(argument: "from" | "to", value: number): void {
  if (Math.abs(value) <= largestCellNumber) return;
  const field = argument === "from" ? "From" : "To";
  throw new SweepError(
    `“${field}” must be a number from −9.99E+307 to 9.99E+307${described(value)}.`,
    argument,
  );
}

const described = (value: number): string => (Number.isNaN(value) ? "" : `; it is ${value}`);

const toCellDigits = (value: number): number => Number(value.toPrecision(15));
