import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/formula/book";
import { recalculate } from "../../../src/formula/calculation";
import { columnNumber } from "../../../src/address";
import type { Scalar } from "../../../src/formula/value";

const at = (address: string) => {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { row: Number(digits) - 1, column: columnNumber(letters) };
};

/** Cells by address; texts that begin with "=" are formulas. */
function book(cells: Record<string, Scalar>, more: Partial<Book["sheets"][0]> = {}): Book {
  const entries = Object.entries(cells).map(([address, content]) =>
    typeof content === "string" && content.startsWith("=")
      ? { ...at(address), formula: content.slice(1), value: null }
      : { ...at(address), value: content },
  );
  return {
    sheets: [
      { name: "Main", cells: entries, ...more },
      { name: "Other data", cells: [{ row: 0, column: 0, value: 7 }] },
    ],
    names: [{ name: "rate", refersTo: "Main!$A$1" }],
    tables: [],
  };
}

function results(cells: Record<string, Scalar>, more?: Partial<Book["sheets"][0]>) {
  const calculation = recalculate(book(cells, more), {});
  return (address: string) => calculation.value("Main", at(address).row, at(address).column);
}

const NUMBERS = { A1: 1, A2: 2, A3: 4, A4: 8 };

describe("INDIRECT", () => {
  it.each([
    ['=INDIRECT("A2")', 2],
    ['=SUM(INDIRECT("A1:A"&3))', 7],
    ["=INDIRECT(\"'Other data'!A1\")", 7],
    ['=INDIRECT("rate")+1', 2],
    ['=INDIRECT("R3C1",FALSE)', 4],
    ['=INDIRECT("R[1]C[-2]",FALSE)', 2],
    ['=SUM(INDIRECT("R1C1:R4C1",FALSE))', 15],
    ['=INDIRECT("nothing here")', { error: "#REF!", message: '"nothing here" is not the address of cells.' }],
    ['=INDIRECT("1+1")', { error: "#REF!", message: '"1+1" is not the address of cells.' }],
    ['=INDIRECT("Nowhere!A1")', { error: "#REF!", message: "There is no sheet Nowhere." }],
  ])("%s", (formula, expected) => expect(results({ ...NUMBERS, C1: formula })("C1")).toEqual(expected));

  it("follows the cells that it finds, whatever the order", () => {
    const value = results({ B1: '=INDIRECT("B2")+1', B2: "=B3*2", B3: '=INDIRECT("A"&4)', ...NUMBERS });
    expect(value("B1")).toBe(17);
  });

  it("is computed again after an edit, for its text does not name what it reads", () => {
    const calculation = recalculate(book({ ...NUMBERS, C1: '=INDIRECT("A2")' }), {});
    calculation.edit({ sheet: 0, row: 1, column: 0 }, { value: 50 });
    calculation.recalculate();
    expect(calculation.value("Main", 0, 2)).toBe(50);
  });
});

describe("SUBTOTAL", () => {
  it("aggregates by number, and leaves out other subtotals", () => {
    const value = results({
      ...{ ...NUMBERS, A5: "=SUBTOTAL(9,A1:A4)", A6: "=AGGREGATE(9,0,A1:A4)+1" },
      ...{ B1: "=SUBTOTAL(9,A1:A6)", B2: "=SUM(A1:A6)", B3: "=SUBTOTAL(1,A1:A4)", B4: "=SUBTOTAL(4,A1:A4)" },
      ...{ B5: "=SUBTOTAL(12,A1:A4)", B6: "=SUBTOTAL(9,{1,2})" },
    });
    expect(["B1", "B2", "B3", "B4"].map(value)).toEqual([15, 46, 3.75, 8]);
    expect(["B5", "B6"].map(value)).toEqual([{ error: "#VALUE!" }, { error: "#VALUE!" }]);
  });

  it("leaves out rows that a filter hides always, and with them, as Excel does, those hidden by hand", () => {
    const value = results(
      { ...NUMBERS, C1: "=SUBTOTAL(9,A1:A4)", C4: "=SUBTOTAL(109,A1:A4)", D1: "=SUM(A1:A4)" },
      { hiddenRows: [1], filteredRows: [2] },
    );
    expect(["C1", "C4", "D1"].map(value)).toEqual([9, 9, 15]);
  });
});

describe("rows hidden by hand", () => {
  const filled = { A1: 1, A2: 2, A3: 4, A6: 5, A7: 6, C6: "=SUBTOTAL(9,A6:A7)", C7: "=AGGREGATE(9,4,A6:A7)" };

  it("count in SUBTOTAL(9,...) as long as no filter acts on their sheet", () => {
    const value = results(filled, { hiddenRows: [6] });
    expect(["C6", "C7"].map(value)).toEqual([11, 11]);
  });

  // as Excel does, seen in a public workbook
  it("are left out of it while a filter leaves rows out elsewhere on the sheet", () => {
    const value = results(filled, { hiddenRows: [6], filteredRows: [1] });
    expect(["C6", "C7"].map(value)).toEqual([5, 11]);
  });
});

describe("AGGREGATE", () => {
  it.each([
    ["=AGGREGATE(9,6,A1:A5)", 15],
    ["=AGGREGATE(9,4,A1:A5)", { error: "#DIV/0!" }],
    ["=AGGREGATE(14,6,A1:A5,2)", 4],
    ["=AGGREGATE(15,6,A1:A4/(A1:A4>1),1)", 2],
    ["=AGGREGATE(16,6,A1:A5,0.5)", 3],
    ["=AGGREGATE(12,6,A1:A5)", 3],
    ["=AGGREGATE(14,6,A1:A5)", { error: "#VALUE!" }],
    ["=AGGREGATE(20,6,A1:A5)", { error: "#VALUE!" }],
  ])("%s", (formula, expected) =>
    expect(results({ ...NUMBERS, A5: "=1/0", C1: formula })("C1")).toEqual(expected),
  );
});

// Microsoft's examples of RANK, RANK.EQ and RANK.AVG
describe("RANK", () => {
  it.each([
    ["=RANK(A2,A1:A5,1)", 3],
    ["=RANK(A1,A1:A5,1)", 5],
    ["=RANK.EQ(A2,A1:A5)", 2],
    ["=RANK.AVG(A2,A1:A5)", 2.5],
    ["=RANK(9,A1:A5)", { error: "#N/A" }],
  ])("%s", (formula, expected) =>
    expect(results({ A1: 7, A2: 3.5, A3: 3.5, A4: 1, A5: 2, C1: formula })("C1")).toEqual(expected),
  );
});

describe("functions that read the clock or chance", () => {
  const formulas = { A1: "=NOW()", A2: "=TODAY()", A3: "=RAND()", A4: "=RANDBETWEEN(1,6)", A5: "=A4*10" };
  const column = (calculation: ReturnType<typeof recalculate>) =>
    [0, 1, 2, 3, 4].map((row) => calculation.value("Main", row, 0));

  it("take both from what the evaluator is given, anew at each recalculation", () => {
    let time = 45_000.25;
    let chance = 0.5;
    const calculation = recalculate(book(formulas), {}, { now: () => time, random: () => chance });
    expect(column(calculation)).toEqual([45_000.25, 45_000, 0.5, 4, 40]);
    [time, chance] = [45_001.5, 0];
    calculation.recalculate();
    expect(column(calculation)).toEqual([45_001.5, 45_001, 0, 1, 10]);
  });

  it("make arrays of whole numbers, and #NUM! of bounds the wrong way round", () => {
    const world = { now: () => 0, random: () => 0.99 };
    const calculation = recalculate(
      book({ A1: "=RANDARRAY(1,2,5,9,TRUE)", A2: "=RANDBETWEEN(2,1)" }),
      {},
      world,
    );
    expect(calculation.value("Main", 0, 1)).toBe(9);
    expect(calculation.value("Main", 1, 0)).toEqual({ error: "#NUM!" });
  });
});
describe("what cells and sheets are apart from their values", () => {
  const cells = {
    ...{ A1: 1, A2: "=A1+1", A3: "text", A4: '=IF(A1>0,"yes","no")' },
    ...{ B1: "=FORMULATEXT(A2)", B2: "=FORMULATEXT(A1)", B3: "=FORMULATEXT(A4)", B4: "=FORMULATEXT(B4)" },
    ...{ C1: "=ISFORMULA(A2)", C2: "=ISFORMULA(A1)", C3: "=ISFORMULA(7)" },
    ...{ D1: "=SHEET()", D2: "=SHEET('Other data'!A1)", D3: '=SHEET("other DATA")', D4: '=SHEET("none")' },
    ...{ E1: "=SHEETS()", E2: "=SHEETS('Main:Other data'!A1)", E3: "=SHEETS(A1:B2)" },
    ...{
      F1: '=CELL("address",A3)',
      F2: '=CELL("col",C1)',
      F3: '=CELL("row",C2)',
      F4: '=CELL("contents",A3:B9)',
    },
    ...{ G1: '=CELL("type",A3)', G2: '=CELL("type",A1)', G3: '=CELL("type",Z9)', G4: '=CELL("format",A1)' },
    ...{ H1: '=CELL("nothing",A1)', H2: '=CELL("row")', H3: "=CELL(\"address\",'Other data'!A1)" },
  };
  const value = results(cells);

  it.each([
    ["B1", "=A1+1"],
    ["B2", { error: "#N/A" }],
    ["B3", '=IF(A1>0,"yes","no")'],
    ["B4", "=FORMULATEXT(B4)"],
    ["C1", true],
    ["C2", false],
    ["C3", { error: "#VALUE!" }],
    ["D1", 1],
    ["D2", 2],
    ["D3", 2],
    ["D4", { error: "#N/A" }],
    ["E1", 2],
    ["E2", 2],
    ["E3", 1],
    ["F1", "$A$3"],
    ["F2", 3],
    ["F3", 2],
    ["F4", "text"],
    ["G1", "l"],
    ["G2", "v"],
    ["G3", "b"],
    ["G4", { error: "#VALUE!", message: 'CELL("format") is not known here.' }],
    ["H1", { error: "#VALUE!", message: 'CELL has no "nothing".' }],
  ])("%s is %j", (address, expected) => expect(value(address)).toEqual(expected));

  it("refuses what it can't know with a sentence", () => {
    for (const address of ["H2", "H3"])
      expect(value(address)).toMatchObject({
        error: "#VALUE!",
        message: expect.stringContaining("not known here"),
      });
  });
});
