import { describe, expect, test } from "vitest";
import type { Book } from "../../src/formula/book";
import { calculated, evaluated } from "../../src/functions/calculated";
import { isEngineLoaded } from "../../src/units";

const book: Book = {
  sheets: [
    {
      name: "S",
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 0, column: 1, value: null, formula: 'IF(A1>5,EDGE.CONVERT(A1,"inch","cm"),0)' },
      ],
    },
  ],
  names: [],
  tables: [],
};

describe("a workbook computed with the add-in's functions", () => {
  test("is whole at each later recalculation, though only then a cell asks for a unit beyond the field's", async () => {
    expect(isEngineLoaded()).toBe(false);
    const calculation = await calculated(book);
    expect(calculation.value("S", 0, 1)).toBe(0);
    calculation.edit({ sheet: 0, row: 0, column: 0 }, { value: 10 });
    calculation.recalculate();
    expect(calculation.value("S", 0, 1)).toBeCloseTo(25.4, 12);
  });

  test("loads what a name's formula or a formula alone asks for", async () => {
    const names = [{ name: "height", refersTo: 'EDGE.CONVERT(1,"inch","cm")' }];
    const cells = [{ row: 0, column: 0, value: null, formula: "height" }];
    const named = await calculated({ sheets: [{ name: "S", cells }], names, tables: [] });
    expect(named.value("S", 0, 0)).toBeCloseTo(2.54, 12);
    expect(await evaluated('=edge.convert(1,"chain","ft")')).toBeCloseTo(66, 9);
  });
});
