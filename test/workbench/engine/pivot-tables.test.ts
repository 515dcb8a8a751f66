import { describe, expect, test } from "vitest";
import type { PivotTable } from "../../../src/formula/pivotTable";
import { movedPivot } from "../../../src/workbench/engine/pivot-tables";

/** C4:E9. */
const pivot: PivotTable = {
  ...{ sheet: "S", top: 3, left: 2, bottom: 8, right: 4, pageRows: 0 },
  ...{ fields: [], dataFields: [], rows: [], columns: [] },
};
const row = (at: number, count: number) => movedPivot(pivot, { axis: "row", at, count });
const column = (at: number, count: number) => movedPivot(pivot, { axis: "column", at, count });

describe("a pivot table", () => {
  test("moves with rows and columns that come or go before it", () => {
    expect(row(3, 2)).toEqual({ ...pivot, top: 5, bottom: 10 });
    expect(row(0, -3)).toEqual({ ...pivot, top: 0, bottom: 5 });
    expect(column(0, 1)).toEqual({ ...pivot, left: 3, right: 5 });
    expect(column(2, 1)).toEqual({ ...pivot, left: 3, right: 5 });
  });

  test("stays where they do behind it", () => {
    expect([row(9, 2), row(9, -4), column(5, 1)]).toEqual([pivot, pivot, pivot]);
  });

  test("goes with all of its rows or columns", () => {
    expect([row(3, -6), row(0, -20), column(2, -3)]).toEqual([undefined, undefined, undefined]);
  });

  test("is not read any more where they come or go within it", () => {
    for (const torn of [row(4, 1), row(8, 1), row(8, -1), row(2, -2), column(3, 1), column(4, -9)])
      expect(torn?.unread).toContain("were moved");
  });
});
