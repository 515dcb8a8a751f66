import type { Position } from "../address";
import type { Calculation } from "../formula/calculation";
import type { Scalar } from "../formula/value";
import type { SweepGrid } from "./grid";
import type { SweepBlock } from "./program";

/** Scenarios that are computed before they are handed over. */
const LANES = 64;

/** Cells of a workbook that computes itself. */
export interface SweptCells {
  readonly inputs: readonly Position[];
  readonly outputs: readonly Position[];
}

/**
 * Runs a grid through a workbook by recalculating it at each scenario, for formulas that are no program. The inputs
 * hold afterwards what they held before, also where the caller stops early. A block is good until the next one.
 */
export function* sweepCalculation(
  calculation: Calculation,
  { inputs, outputs }: SweptCells,
  grid: SweepGrid,
): Generator<SweepBlock> {
  const { cells } = calculation.computed().surroundings;
  const valueAt = ({ sheet, row, column }: Position): Scalar => cells.value(sheet, row, column);
  const held = inputs.map(valueAt);
  const set = (values: readonly Scalar[]) => {
    inputs.forEach((input, k) => calculation.edit(input, { value: values[k]! }));
    calculation.recalculate();
  };
  const columns = inputs.map(() => new Float64Array(LANES));
  try {
    for (let start = 0; start < grid.scenarios; start += LANES) {
      const n = Math.min(LANES, grid.scenarios - start);
      grid.fill(start, n, columns);
      const results: Scalar[][] = [];
      for (let i = 0; i < n; i++) {
        set(columns.map((column) => column[i]!));
        results.push(outputs.map(valueAt));
      }
      yield { n, inputs: columns, output: (k, i) => results[i]![k]! };
    }
  } finally {
    set(held);
  }
}
