import { describe, expect, test } from "vitest";
import type { Suffix } from "../../../src/model/equations/name";
import { cellYear, yearFrom, yearsMeant } from "../../../src/model/equations/years";

const horizon = 5;

/** The years that a suffix means in year 3. */
function meant(suffix: Suffix | undefined): number[] {
  const { from, to = from } = yearsMeant(suffix, horizon);
  return [yearFrom(from, 3), yearFrom(to, 3)];
}

describe("a name of a row of years", () => {
  test.each<[Suffix | undefined, number[]]>([
    [undefined, [3, 3]],
    ["all", [3, 3]],
    ["prior", [2, 2]],
    ["next", [4, 4]],
    ["start", [0, 0]],
    ["first", [1, 1]],
    ["years", [1, 5]],
    ["path", [0, 5]],
    ["past", [0, 2]],
  ])("with %s means the years %j of year 3", (suffix, years) => expect(meant(suffix)).toEqual(years));

  test("has no own year in a cell without one, and fixed years all the same", () => {
    expect(() => yearFrom(yearsMeant("prior", horizon).from, undefined)).toThrow("has no one value");
    expect(yearFrom(yearsMeant("first", horizon).from, undefined)).toBe(1);
  });
});

test("a row's value stands in its own cell, before it in that of its opening value, and elsewhere it is 0", () => {
  const row = { key: "x", label: "x", unit: "1", formula: "1", year: 1 } as const;
  const years = [0, 1, 5, 6];
  expect(years.map((year) => cellYear(row, year, horizon))).toEqual([undefined, 1, 5, undefined]);
  expect(years.map((year) => cellYear({ ...row, opening: "owned" }, year, horizon))).toEqual([
    0,
    1,
    5,
    undefined,
  ]);
  expect(cellYear({ ...row, year: 0 }, -1, horizon)).toBeUndefined();
});
