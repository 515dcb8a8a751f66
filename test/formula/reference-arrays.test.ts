import { describe, expect, it, test } from "vitest";
import type { Sheet } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { bookOf } from "../support/compiled";
import { bothWays } from "../support/scenarios";

/** A month's sheet: x, y, x beside n, 10n, 100n. */
const month = (name: string, n: number): Sheet => ({
  name,
  cells: ["x", "y", "x"].flatMap((key, row) => [
    { row, column: 0, value: key },
    { row, column: 1, value: n * 10 ** row },
  ]),
});

const CELLS = { A1: "Jan", A2: "Feb", A3: "Mar", B1: 1, B2: 2, B3: 4, B4: 8, C1: "x", C2: "y", C3: "x" };

function valueOf(formula: string): unknown {
  const [main] = bookOf({ ...CELLS, H1: `=${formula}` }).sheets;
  const sheets = [main!, month("Jan", 1), month("Feb", 2), month("Mar", 3)];
  const { value, spill } = [...recalculate({ sheets, names: [], tables: [] }, {}).results()][0]!;
  return spill ?? value;
}

// The sums over sheets and over growing ranges are the idioms of Excel's forums; N and T take what an array of
// references points at, one cell a place, as do SUMIF, COUNTIF and SUBTOTAL.
describe("an array of references", () => {
  it.each<[string, unknown]>([
    ['SUMPRODUCT(SUMIF(INDIRECT("\'"&A1:A3&"\'!A1:A3"),"x",INDIRECT("\'"&A1:A3&"\'!B1:B3")))', 606],
    ['SUMPRODUCT(COUNTIF(INDIRECT(A1:A3&"!A1:A3"),"x"))', 6],
    ['SUM(SUMIFS(INDIRECT(A1:A3&"!B1:B3"),INDIRECT(A1:A3&"!A1:A3"),"x"))', 606],
    ['SUM(COUNTIFS(INDIRECT(A1:A3&"!A1:A3"),"y"))', 3],
    ['AVERAGEIF(INDIRECT(A1:A3&"!A1:A3"),"x",INDIRECT(A1:A3&"!B1:B3"))', [[50.5], [101], [151.5]]],
    ["SUMPRODUCT(SUBTOTAL(9,OFFSET(B1,ROW(B1:B4)-ROW(B1),0,1)))", 15],
    ["SUBTOTAL(9,OFFSET(B1,{0,1},0,2))", [[3, 6]]],
    ["AGGREGATE(9,6,OFFSET(B1,ROW(B1:B3)-1,0,2))", [[3], [6], [12]]],
    ["SUMPRODUCT(AGGREGATE(14,6,OFFSET(B1,{0,1},0,2),1))", 6],
    ["SUM(N(OFFSET(B1,{0,2,3},0)))", 13],
    ["N(OFFSET(B1,{0,1},0,2))", [[1, 2]]],
    ["T(OFFSET(A1,{0,2},0))", [["Jan", "Mar"]]],
    ["SUMPRODUCT(N(INDEX(B1:B4,N(IF(1,{1,3,4})))))", 13],
    ["SUM(INDEX(B1:B4,{1,3}))", 5],
    ["COUNTBLANK(OFFSET(B1,{0,3},0,3))", [[0, 2]]],
    ["IFERROR(SUBTOTAL(9,OFFSET(B1,{-5,1},0,2)),0)", [[0, 6]]],
    ['INDIRECT({"B1","B3"})', [[1, 4]]],
    ['XLOOKUP({"Jan";"Mar"},A1:A3,B1:C3)', [[1], [4]]],
    ['VLOOKUP("Feb",CHOOSE({1,2},A1:A3,B1:B3),2,0)', 2],
    ['SUM(SUMIF(C1:C3,{"x","y"},B1:B3))', 7],
  ])("%s", (formula, expected) => expect(valueOf(formula)).toEqual(expected));

  it("is #VALUE! where one value is wanted of several cells", () => {
    expect(valueOf("SUM(OFFSET(B1,{0,1},0,2))")).toEqual({ error: "#VALUE!" });
    expect(valueOf("OFFSET(B1,{0,1},0,2)")).toEqual([[{ error: "#VALUE!" }, { error: "#VALUE!" }]]);
  });

  test("N and T of a range are of its first cell", () => {
    expect([valueOf("N(B2:B4)"), valueOf("T(A2:A3)"), valueOf("T(B1:B3)")]).toEqual([2, "Feb", ""]);
  });

  test("is read by a program as by the workbook", () => {
    const cells = { A1: 1, A2: "=A1+1", A3: "=A1*A1", B1: "=SUMPRODUCT(SUBTOTAL(9,OFFSET(A1,{0,1,2},0,1)))" };
    const { program, recalculated } = bothWays(cells, "B1", [1, 2, 5]);
    expect(program).toEqual(recalculated);
    expect(program[2]).toBe(36);
  });
});

describe("a range through several sheets", () => {
  it.each<[string, unknown]>([
    ["SUM(Jan:Mar!B1:B3)", 666],
    ["AVERAGE(Jan:Mar!B1:B3)", 74],
    ["COUNTA(Jan:Mar!A1:B3)", 18],
    ["LARGE(Jan:Mar!B1:B3,1)", 300],
    ["VSTACK(Jan:Mar!B1:B2)", [[1], [10], [2], [20], [3], [30]]],
    [
      "HSTACK(Jan:Mar!B1:B2)",
      [
        [1, 2, 3],
        [10, 20, 30],
      ],
    ],
    ["TOROW(Jan:Mar!B1:B2)", [[1, 10, 2, 20, 3, 30]]],
  ])("is taken by %s", (formula, expected) => expect(valueOf(formula)).toEqual(expected));

  it.each([
    "Jan:Mar!B1",
    "Jan:Mar!B1+1",
    "SUMPRODUCT(Jan:Mar!B1:B3)",
    'COUNTIF(Jan:Mar!A1:A3,"x")',
    "INDEX(Jan:Mar!B1:B3,1)",
    "MATCH(1,Jan:Mar!B1:B3,0)",
  ])("is #VALUE! in %s", (formula) => expect(valueOf(formula)).toMatchObject({ error: "#VALUE!" }));
});
