import fc from "fast-check";
import { expect, test } from "vitest";
import { sweepGrid, type SweepRange, sweepValues } from "../../src/sweep";

function rowsOf(ranges: SweepRange[], blockSize = 1000): number[][] {
  const grid = sweepGrid(ranges);
  const rows: number[][] = [];
  for (let start = 0; start < grid.scenarios; start += blockSize) {
    const n = Math.min(blockSize, grid.scenarios - start);
    const columns = ranges.map(() => new Float64Array(blockSize));
    grid.fill(start, n, columns);
    for (let i = 0; i < n; i++) rows.push(columns.map((column) => column[i]!));
  }
  return rows;
}

test("every combination comes once, the last input changing fastest", () => {
  const ranges = [
    { from: 1, to: 2, points: 2 },
    { from: 10, to: 30, points: 3 },
  ];
  expect(rowsOf(ranges)).toEqual([
    [1, 10],
    [1, 20],
    [1, 30],
    [2, 10],
    [2, 20],
    [2, 30],
  ]);
});

test("one point stands for the first value alone", () => {
  expect(rowsOf([{ from: 7, to: 7, points: 1 }])).toEqual([[7]]);
});

test("blocks of any size give the same rows", () => {
  const range = fc.record({
    from: fc.double({ min: -100, max: 0, noNaN: true }),
    to: fc.double({ min: 1, max: 100, noNaN: true }),
    points: fc.integer({ min: 2, max: 7 }),
  });
  fc.assert(
    fc.property(
      fc.array(range, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 50 }),
      (ranges, size) => {
        const rows = rowsOf(ranges, size);
        expect(rows).toEqual(rowsOf(ranges));
        expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(sweepValues(ranges[0]!)));
      },
    ),
  );
});

test("a grid too large to be useful is refused with its size", () => {
  const range = { from: 0, to: 1, points: 100_000 };
  expect(() => sweepGrid([range, range])).toThrow("The grid has 10,000,000,000 scenarios");
});
