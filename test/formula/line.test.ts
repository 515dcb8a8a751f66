import fc from "fast-check";
import { expect, it } from "vitest";
import { recalculate } from "../../src/formula/calculation";
import { search } from "../../src/formula/functions/matching";
import { Line } from "../../src/formula/line";

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.1 + 0.2, 0.3, 1e15, 1e15 + 1),
  fc.constantFrom("a", "A", "b", "é", "É", ""),
  fc.boolean(),
  fc.constantFrom(null, { error: "#N/A" as const }),
);

it("a line searched often finds what looking through it finds", () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 12 }),
      fc.array(value, { minLength: 6 }),
      (values, soughts) => {
        const line = new Line(values);
        for (const sought of soughts)
          expect(line.placeOf(sought) ?? search(sought, values, "exact")).toBe(
            search(sought, values, "exact"),
          );
      },
    ),
  );
});

it("lookups filled down a column follow an edit of the cells they look in", () => {
  const cells = Array.from({ length: 50 }, (_, row) => [
    { row, column: 0, value: row * 10 },
    { row, column: 1, formula: `MATCH(${row * 10},A$1:A$50,0)`, storage: "plain" as const, value: 0 },
  ]).flat();
  const calculation = recalculate({ sheets: [{ name: "S", cells }], names: [], tables: [] }, {});
  expect(calculation.value("S", 49, 1)).toBe(50);
  calculation.edit({ sheet: 0, row: 3, column: 0 }, { value: 490 });
  calculation.recalculate();
  expect([calculation.value("S", 49, 1), calculation.value("S", 3, 1)]).toEqual([4, { error: "#N/A" }]);
});
