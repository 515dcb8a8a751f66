import { describe, expect, test } from "vitest";
import type { Scalar } from "../../../src/formula/value";
import { bookOf, computedBook, programOf, runProgram } from "../../support/compiled";

/** Results of B1 in scenarios of A1. */
function ran(cells: Record<string, Scalar>, values: number[], output = "B1"): Scalar[] {
  const program = programOf(computedBook(bookOf(cells)), ["A1"], [output]);
  return runProgram(program, [values])[0]!;
}

const stepsOf = (cells: Record<string, Scalar>, output = "B1") =>
  programOf(computedBook(bookOf(cells)), ["A1"], [output]).steps.map((step) => step.op);

describe("what is between inputs and outputs becomes steps", () => {
  test("what no input changes is a constant", () => {
    const cells = { A1: 2, A2: 3, A3: "=A2*A2+SQRT(16)", B1: "=A1*A3" };
    expect(stepsOf(cells)).toEqual(["*"]);
    expect(ran(cells, [1, 10])).toEqual([13, 130]);
  });

  test("the same expression is computed once", () => {
    expect(stepsOf({ A1: 2, A2: "=A1*3", A3: "=A1*3", B1: "=A2*A3" })).toEqual(["*", "*"]);
  });

  test("what an output does not need is left out", () => {
    expect(stepsOf({ A1: 2, A2: "=A1+1", A3: "=A1*7", B1: "=A2*2" })).toEqual(
      ["+", "*"].map((op) => (op === "+" ? "settled +" : op)),
    );
  });

  test("a known condition takes its branch at once", () => {
    expect(stepsOf({ A1: 2, A2: 1, B1: "=IF(A2=1,A1*2,A1*3)" })).toEqual(["*"]);
  });

  test("a lookup at a known place reads that cell", () => {
    const cells = {
      A1: 2,
      A2: "NIC",
      A3: "DPU",
      C2: 5,
      C3: "=A1*10",
      D1: "DPU",
      B1: "=XLOOKUP(D1,A2:A3,C2:C3)+1",
    };
    expect(stepsOf(cells)).toEqual(["*", "settled +"]);
    expect(ran(cells, [1, 2])).toEqual([11, 21]);
  });

  test("an add-in's function is one step over columns, its lists a column a value", () => {
    const cells = {
      A1: 0.25,
      A2: 0,
      A3: 0.5,
      A4: 1,
      C2: 100,
      C3: 200,
      C4: 250,
      B1: "=EDGE.SERVERCURVE(A1,A2:A4,C2:C4)",
    };
    expect(stepsOf(cells)).toEqual(["function"]);
    expect(ran(cells, [0, 0.25, 0.75, 2])).toEqual([100, 150, 225, { error: "#VALUE!" }]);
  });

  test("a function without a kernel is evaluated scenario by scenario", () => {
    const cells = { A1: 2, A2: 5, A3: 9, B1: "=MEDIAN(A1:A3)*2" };
    expect(stepsOf(cells)).toEqual(["evaluate", "*"]);
    expect(ran(cells, [1, 6, 20])).toEqual([10, 12, 18]);
  });
});

describe("arrays", () => {
  test("a spill is a register a cell, and may be read by #", () => {
    const cells = { A1: 2, C1: 10, C2: 20, D1: "=C1:C2*A1", B1: "=SUM(D1#)" };
    expect(ran(cells, [1, 2])).toEqual([30, 60]);
  });

  test("a row for each row of an add-in's function", () => {
    const cells = { A1: 30, C1: 100, C2: 200, D1: "=EDGE.CONSOLIDATION(C1:C2,A1,10,32)", B1: "=SUM(F1:F2)" };
    expect(ran(cells, [10, 30])).toEqual([0, 2]);
  });

  test("an array of changing size may stand where one value comes out", () => {
    const cells = { A1: 2, C1: 1, C2: 2, C3: 3, B1: "=SUM(FILTER(C1:C3,C1:C3>=A1,0))" };
    expect(ran(cells, [1, 2, 3, 9])).toEqual([6, 5, 3, 0]);
  });

  test("a range is intersected by the cell's own row", () => {
    expect(ran({ A1: 2, A2: 5, B1: "=@A1:A2*10" }, [3])).toEqual([30]);
  });
});

describe("a refusal names the cell", () => {
  test.each([
    [
      "an array whose size an input decides",
      { A1: 2, B1: "=SEQUENCE(A1)" },
      "Sheet1!B1 gives an array whose size depends on an input.",
    ],
    [
      "a place that an input decides",
      { A1: 1, C1: 5, C2: 6, B1: "=OFFSET(C1,A1,0)" },
      "Sheet1!B1 reads cells whose place depends on an input.",
    ],
    ["a cycle", { A1: 1, C1: "=C2+A1", C2: "=C1", B1: "=C1" }, "Sheet1!C1 "],
    [
      "a volatile function",
      { A1: 1, C1: "=RAND()", B1: "=A1*C1" },
      "Sheet1!C1 uses RAND, which gives another value at each recalculation.",
    ],
    [
      "a function that is not known",
      { A1: 1, C1: "=NOSUCH(A1)", B1: "=C1" },
      "Sheet1!C1 can't be computed: The function NOSUCH is not known.",
    ],
    ["another workbook", { A1: 1, B1: "=A1*[1]Prices!A1" }, "Sheet1!B1 can't be computed:"],
  ])("%s", (_, cells: Record<string, Scalar>, message) => {
    expect(() => programOf(computedBook(bookOf(cells)), ["A1"], ["B1"])).toThrow(message);
  });
});

test("errors stay in their scenario", () => {
  expect(ran({ A1: 1, B1: "=IF(A1<0,SQRT(A1),10/A1)" }, [2, 0, -1, 5])).toEqual([
    5,
    { error: "#DIV/0!" },
    { error: "#NUM!" },
    2,
  ]);
});

test("texts that scenarios make are compared as cells are", () => {
  const cells = { A1: 1, C1: '=IF(A1>0,"pays","does not")', B1: '=IF(C1="PAYS",1,2)' };
  expect(ran(cells, [5, -5])).toEqual([1, 2]);
  expect(ran(cells, [5, -5], "C1")).toEqual(["pays", "does not"]);
});

test("an input's own formula is left aside", () => {
  expect(ran({ A2: 4, A1: "=A2*2", B1: "=A1+1" }, [1, 2])).toEqual([2, 3]);
});

test("an output that no input changes is its value", () => {
  expect(ran({ A1: 1, A2: 5, B1: "=A2*2" }, [1, 2])).toEqual([10, 10]);
});

test("as many scenarios as there are, whatever the size of a block", () => {
  const values = Array.from({ length: 1537 }, (_, k) => k);
  expect(ran({ A1: 1, B1: "=A1*2" }, values)).toEqual(values.map((value) => value * 2));
});

test("a chain of 20,000 cells compiles", () => {
  const cells: Record<string, Scalar> = { A1: 1, C1: "=A1+1" };
  for (let row = 2; row <= 20_000; row++) cells[`C${row}`] = `=C${row - 1}+1`;
  expect(ran(cells, [0, 5], "C20000")).toEqual([20_000, 20_005]);
});

describe("a last difference that all but cancels out is 0 in programs as in cells", () => {
  const near = [1, 1 + 2 ** -52, 1 - 2 ** -53, 1 + 2 ** -50, 1 + 2 ** -49, -1, -1 - 2 ** -52, 5, 0];
  // more than a block of lanes, so that the quick loops run too
  const points = Array.from({ length: 1030 }, (_, i) => near[i % near.length]!);
  test.each(["TRUE-A1", "(TRUE-A1)", "A1-TRUE", '"1"-A1', 'A1+"-1"', "1-A1", "A1+A2-A1", "TRUE-A1-0"])(
    "=%s",
    (formula) => {
      const cells = { A1: 1, A2: true, B1: `=${formula}` };
      const computed = near.map((A1) => computedBook(bookOf({ ...cells, A1 })).value("Sheet1", 0, 1));
      expect(ran(cells, points)).toEqual(points.map((_, i) => computed[i % near.length]));
    },
  );
});
