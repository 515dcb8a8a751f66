import { expect, it } from "vitest";
import type { Scalar } from "../../../src/formula/value";
import type { CellPlace, ErrorSource } from "../../../src/workbench/errors/explain";
import { explainError } from "../../../src/workbench/errors/explain";

const value = { error: "#VALUE!", message: "n is -1." } as const;

/** Cells of a sheet named S, by address such as A1. */
function source(cells: Record<string, { value: Scalar; formula?: string; cycle?: string[] }>): ErrorSource {
  const cell = ({ row, column }: CellPlace) => cells[String.fromCharCode(65 + column) + (row + 1)];
  return {
    value: (place) => cell(place)?.value ?? null,
    formula: (place) => cell(place)?.formula,
    array: ({ sheet, top, left }) => ({ sheet, top, left, bottom: top + 2, right: left }),
    cycle: (place) => cell(place)?.cycle,
    named: (name) => (name === "demand" ? { sheet: "S", row: 0, column: 0 } : undefined),
  };
}

const B2 = { sheet: "S", row: 1, column: 1 };

it("A cell without an error needs no explanation", () => {
  expect(explainError(B2, source({ B2: { value: 5, formula: "=5" } }))).toBeUndefined();
});

it("What was said of the error comes first", () => {
  const cells = source({ B2: { value, formula: "=EDGE.X(-1)" } });
  expect(explainError(B2, cells)).toBe("#VALUE! n is -1.");
});

it.each(["=A1*2", "=SUM(A1:A9)", "=demand+1", "=IF(C7>1,2,A1)"])(
  "An error that %s hands on names its cell",
  (formula) => {
    const cells = source({ A1: { value, formula: "=EDGE.X(-1)" }, B2: { value, formula } });
    expect(explainError(B2, cells)).toBe("#VALUE! n is -1. From A1.");
  },
);

it("An error within an array that a formula reads names its cell", () => {
  const cells = source({ A1: { value: 1 }, A3: { value }, B2: { value, formula: "=SUM(A1#)" } });
  expect(explainError(B2, cells)).toBe("#VALUE! n is -1. From A3.");
});

it("An error of the same kind with another reason is not the one handed on", () => {
  const own = { error: "#VALUE!", message: "n is text." } as const;
  const cells = source({
    A1: { value, formula: "=EDGE.X(-1)" },
    B2: { value: own, formula: '=EDGE.X("a",A1)' },
  });
  expect(explainError(B2, cells)).toBe("#VALUE! n is text.");
});

it("An error of which nothing is known is explained in general", () => {
  const cells = source({ B2: { value: { error: "#DIV/0!" }, formula: "=1/0" } });
  expect(explainError(B2, cells)).toMatch(/^#DIV\/0! .*divides by zero/);
});

it("Errors that refer to one another in a circle come to an end", () => {
  const cells = source({ A1: { value, formula: "=B2" }, B2: { value, formula: "=A1" } });
  expect(explainError(B2, cells)).toMatch(/^#VALUE! /);
});

it("A formula that needs its own value says by which cells", () => {
  const cells = source({
    B2: { value: { error: "#CALC!" }, formula: "=Other!A1", cycle: ["S!B2", "Other!A1"] },
  });
  expect(explainError(B2, cells)).toBe(
    "#CALC! The formula needs its own value, so it has none. It goes round by B2, Other!A1.",
  );
});
