import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/formula/book";
import { recalculate } from "../../../src/formula/calculation";
import type { Scalar } from "../../../src/formula/value";
import { bookOf, computedBook, programOf, runProgram } from "../../support/compiled";
import { bothWays } from "../../support/scenarios";

type Cells = Record<string, Scalar>;

/** B1 as the input, since A1 is often the place that is pointed at. */
function ran(cells: Cells, output: string, values: readonly number[], storage?: Cell["storage"]): Scalar[] {
  const program = programOf(computedBook(bookOf(cells, storage)), ["B1"], [output]);
  return runProgram(program, [values])[0]!;
}

describe("a formula that points at itself without reading itself", () => {
  const cells: Cells = { A1: 2, B1: 5, C2: 20, C3: 30, I2: 1, I3: 2, I4: 3 };

  test.each<[string, string, Scalar[]]>([
    ["E1", "ROWS(E$1:E1)*B1", [5, 10]],
    ["E1", "ROW(E1)+COLUMN(E1)+B1", [11, 16]],
    ["E1", "COLUMNS($A1:E1)*B1", [25, 50]],
    ["E1", "AREAS(E1)*B1", [5, 10]],
    ["C1", "OFFSET(C1,A1,0)*B1", [150, 300]],
    ["I5", "SUM(I2:OFFSET(I5,-1,0))*B1", [30, 60]],
    ["I5", "SUM(INDEX(I:I,2):INDEX(I:I,ROW(I5)-1))*B1", [30, 60]],
    ["I5", "ROWS(INDEX(I1:I5,2):I5)*B1", [20, 40]],
  ])("%s =%s", (cell, formula, expected) => {
    expect(ran({ ...cells, [cell]: `=${formula}` }, cell, [5, 10])).toEqual(expected);
  });

  test("through a name", () => {
    const book = {
      ...bookOf({ B1: 5, E1: "=Here*B1" }),
      names: [{ name: "Here", refersTo: "ROW(Sheet1!$E$1)" }],
    };
    expect(runProgram(programOf(computedBook(book), ["B1"], ["E1"]), [[5]])).toEqual([[5]]);
  });

  test("a constant OFFSET is a value, even where nothing varies", () => {
    expect(ran({ ...cells, C1: "=OFFSET(C1,A1,0)" }, "C1", [1])).toEqual([30]);
  });

  test.each(["E1+B1", "SUM(E1:E2)*B1", "OFFSET(D1,0,1)+B1", "SUM(D1:OFFSET(D1,0,1))+B1"])(
    "is refused where it does read itself: %s",
    (formula) => {
      expect(() => ran({ B1: 5, E1: `=${formula}` }, "E1", [1])).toThrow("depends on itself");
    },
  );

  test("is refused where an input decides the place", () => {
    expect(() => ran({ B1: 1, C2: 20, C1: "=OFFSET(C1,B1,0)" }, "C1", [1])).toThrow(
      "place depends on an input",
    );
  });
});

describe("names that give places", () => {
  const names = [
    { name: "Growing", refersTo: "OFFSET(Sheet1!$C$1,0,0,COUNT(Sheet1!$D$1:$D$3),1)" },
    { name: "Chosen", refersTo: "OFFSET(Sheet1!$C$1,Sheet1!$A$1,0)" },
  ];

  test("are read by programs", () => {
    const cells = { A1: 2, C1: "=A1*2", C2: "=A1*3", C3: "=A1*4", D1: 1, D2: 1, B1: "=MEDIAN(Growing)" };
    const { program, recalculated } = bothWays(cells, "B1", [2, 4], names);
    expect(program).toEqual(recalculated);
    expect(program).toEqual([5, 10]);
  });

  test("are refused where an input decides the place", () => {
    expect(() => bothWays({ A1: 1, C2: 5, B1: "=SUM(Chosen)" }, "B1", [1], names)).toThrow(
      "place depends on an input",
    );
  });
});

// Microsoft on SUMIF: the cells added up are found by the top left cell of sum_range and the shape of range.
describe("a criteria function whose range of values stretches", () => {
  const cells = { A1: 1, A2: 2, B2: "=A1*100", C1: "x", C2: "y", D2: "x", B3: '=SUMIF(C1:D2,"x",A1)' };

  test("is computed again when a cell changes that its text does not name", () => {
    const calculation = recalculate(bookOf({ ...cells, B2: 7 }), {});
    expect(calculation.value("Sheet1", 2, 1)).toBe(8);
    calculation.edit({ sheet: 0, row: 1, column: 1 }, { value: 9 });
    calculation.recalculate();
    expect(calculation.value("Sheet1", 2, 1)).toBe(10);
  });

  test.each([
    'SUMIF(C1:D2,"x",A1)',
    'AVERAGEIF(C1:D2,"x",A1)',
    'AVERAGEIF(C1:D2,"x",A1:A1)',
    'SUMIF(C1:D2,"x",Corner)',
    'SUMIF(OFFSET(C1,0,0,2,2),"x",A1)',
    'SUMIF(C1:D2,"x",INDEX(A1:B2,1,1))',
  ])("gives a program the same: %s", (formula) => {
    const { program, recalculated } = bothWays(
      { ...cells, B3: `=${formula}` },
      "B3",
      [1, 5, 0],
      [{ name: "Corner", refersTo: "Sheet1!$A$1" }],
    );
    expect(program).toEqual(recalculated);
    expect(program.every((value) => typeof value === "number")).toBe(true);
  });
});

test("a stretching range whose place an input decides is refused", () => {
  const cells = { A1: 1, C1: "x", C2: "y", B3: '=SUMIF(C1:C2,"x",INDEX(A1:B2,A1,1))' };
  expect(() => bothWays(cells, "B3", [1])).toThrow("place depends on an input");
});

describe("what a formula's cells show", () => {
  test("a spill that something blocks is #SPILL! in programs too", () => {
    const cells = { A1: 2, B1: "=SEQUENCE(3)*A1", B2: 5, C1: "=IFERROR(B1,-1)+A1" };
    const { program, recalculated } = bothWays(cells, "C1", [2, 3]);
    expect(program).toEqual(recalculated);
    expect(program).toEqual([1, 2]);
    expect(bothWays(cells, "B1", [2]).program).toMatchObject([{ error: "#SPILL!" }]);
  });

  test("an array of Ctrl+Shift+Enter keeps to its rectangle, stretched or cut", () => {
    const book = bookOf({ A1: 2, C3: 50, D1: "=SUM(C1:C3)", E1: "=SUM(F1:F2)" });
    const cse = (column: number, formula: string): Cell => ({
      ...{ row: 0, column, formula, storage: "cse", value: 0 },
      spill: [[0], [0]],
    });
    book.sheets[0]!.cells.push(cse(2, "SEQUENCE(3)*A1"), cse(5, "A1*7"));
    const program = programOf(computedBook(book), ["A1"], ["D1", "E1"]);
    expect(runProgram(program, [[2, 10]])).toEqual([
      [56, 80],
      [28, 140],
    ]);
  });
});

describe("numbers that no cell holds", () => {
  test.each(["A1*-1", "-A1*3", "ROUND(-A1-0.1,0)", "INT(A1)*-1", "MIN(A1*-1,0)", "PRODUCT(A1,-1)", "A1/-3"])(
    "there is no negative zero: %s",
    (formula) => {
      const { program, recalculated } = bothWays({ A1: 0, B1: `=${formula}`, C1: "=ATAN2(1,B1)" }, "B1", [0]);
      expect([program, recalculated].map(([value]) => Object.is(value, 0))).toEqual([true, true]);
    },
  );

  test.each(["MEDIAN(1E308,1E308+A1)", "DATE(,-1E300,A1)", "AVERAGE(1E308,1E308,A1)", "SUMSQ(1E200,A1)"])(
    "what is not finite is #NUM!: %s",
    (formula) => {
      const { program, recalculated } = bothWays({ A1: 0, B1: `=${formula}` }, "B1", [2]);
      expect([program[0], recalculated[0]]).toMatchObject([{ error: "#NUM!" }, { error: "#NUM!" }]);
    },
  );

  test("a difference that cancels out is 0 for TRUE and for texts as for numbers", () => {
    const near = 1 + 2 ** -51;
    for (const formula of ["TRUE-A1", '"1"-A1', "1-A1"]) {
      const { program, recalculated } = bothWays({ A1: 0, B1: `=${formula}` }, "B1", [near, 3]);
      expect([...program, ...recalculated]).toEqual([0, -2, 0, -2]);
    }
  });

  test("a text stops at 32,767 characters", () => {
    const cells = { A1: 1, B1: '=LEN(REPT("a",32766)&A1)' };
    const { program, recalculated } = bothWays(cells, "B1", [1, 10]);
    expect(program).toMatchObject([32_767, { error: "#VALUE!" }]);
    expect(recalculated).toMatchObject([32_767, { error: "#VALUE!" }]);
  });
});
