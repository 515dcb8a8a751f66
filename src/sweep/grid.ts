import { SweepError } from "./error";
import { mostPoints, sweepValues, type SweepRange } from "./plan";

/** Scenarios on a grid: every combination of the inputs' values, the last input changing fastest. */
export interface SweepGrid {
  readonly scenarios: number;
  /** Puts n scenarios from `start` on into a column for each input. */
  fill(start: number, n: number, columns: readonly Float64Array[]): void;
}

/** The most scenarios of one grid: a file of them is some gigabytes. */
export const mostScenarios = 100_000_000;

/**
 * A full grid over some inputs, each evenly spaced with both ends included; one point stands for `from` alone.
 * Throws a SweepError that names the argument and its range.
 */
export function sweepGrid(ranges: readonly SweepRange[]): SweepGrid {
  const axes = ranges.map(axisOf);
  const scenarios = axes.reduce((product, { length }) => product * length, 1);
  if (scenarios > mostScenarios)
    throw new SweepError(
      `The grid has ${scenarios.toLocaleString("en-US")} scenarios; at most ${mostScenarios.toLocaleString("en-US")} are swept at once.`,
      "points",
    );
  return {
    scenarios,
    fill(start, n, columns) {
      let repeats = 1;
      for (let k = axes.length - 1; k >= 0; k--) {
        const axis = axes[k]!;
        const column = columns[k]!;
        for (let i = 0; i < n; i++) column[i] = axis[Math.floor((start + i) / repeats) % axis.length]!;
        repeats *= axis.length;
      }
    },
  };
}

function axisOf(range: SweepRange): Float64Array {
  if (range.points !== 1) return sweepValues(range);
  if (Number.isFinite(range.from)) return Float64Array.of(range.from);
  throw new SweepError(`“From” must be a number; “Points” a whole number from 1 to ${mostPoints}.`, "from");
}
