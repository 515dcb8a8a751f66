import { expect, test } from "vitest";
import { planned } from "../../../../src/formula/program/plan";
import { guessedSigns } from "../../../../src/formula/program/wasm/signs";
import { programOfSteps, runColumns } from "../../../support/columns";

/** r3 = r0 · r1, r4 = r3 + r2 settled, r5 = r4 · r0. */
const program = programOfSteps(
  3,
  [],
  [
    ["*", 0, 1],
    ["settled +", 3, 2],
    ["*", 4, 0],
  ],
);

/** The flags of the two functions over four lanes, the one that guesses first. */
function flags(columns: readonly (readonly number[])[]): boolean[] {
  const { slots, numbers, parts } = planned(program, {});
  columns.forEach((values, k) => numbers[slots[k]!]!.set(values));
  return parts[0]!.fast!.functions.map((compiled) => compiled(4 * 8) !== 0);
}

test("numbers that are nowhere below 0 need no settling", () => {
  expect(
    flags([
      [1, 0, 3, 4],
      [0.1, -0, 3, 1e5],
      [7, 0, 0, 0.2],
    ]),
  ).toEqual([false, false]);
});

test.each([0, 1, 2, 3])("a number below 0 in lane %i is settled, and what cancels out is 0", (lane) => {
  const columns = [
    [1, 1, 1, 1],
    [0.3, 0.3, 0.3, 0.3],
    [5, 5, 5, 5],
  ];
  columns[2]![lane] = -(0.3 + 2 ** -54);
  expect(flags(columns)).toEqual([true, false]);
  const results = runColumns(program, columns)[0]!;
  expect(results[lane]).toBe(0);
  expect(results).toStrictEqual(runColumns(program, columns, { wasm: false })[0]);
});

test("signs are guessed of what goes into settled sums, not of differences or of what no sum needs", () => {
  const { steps } = programOfSteps(
    4,
    [],
    [
      ["-", 0, 1],
      ["*", 4, 2],
      ["settled +", 5, 3],
      ["settled +", 6, 2],
      ["negate", 7],
    ],
  );
  expect([...guessedSigns(steps as never)].sort()).toEqual([2, 3, 6]);
});

test("blocks with and without numbers below 0 one after the other give what kernels give", () => {
  const lanes = Array.from({ length: 3000 }, (_, lane) => lane);
  const columns = [
    lanes.map((lane) => (lane < 1000 || lane > 2000 ? 0.1 * lane : -0.1 * lane)),
    lanes.map((lane) => lane % 7),
    lanes.map((lane) => 0.1 * lane * (lane % 7)),
  ];
  expect(runColumns(program, columns)).toStrictEqual(runColumns(program, columns, { wasm: false }));
});
