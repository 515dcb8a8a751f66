import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/formula/value";
import { bookOf, computedBook, programOf, runProgram } from "../../support/compiled";

const ran = (cells: Record<string, Scalar>, values: number[]) =>
  runProgram(programOf(computedBook(bookOf(cells)), ["A1"], ["B1"]), [values])[0];

describe("in a compiled program", () => {
  it("new functions give what they give in cells", () => {
    expect(ran({ A1: 1, B1: "=ROUND(NORMSDIST(A1),6)" }, [0, 1.333333])).toEqual([0.5, 0.908789]);
    expect(ran({ A1: 2, B1: "=DOLLAR(A1,1)" }, [2, -1234.56])).toEqual(["$2.0", "($1,234.6)"]);
    const inverse = "=ROUND(INDEX(MINVERSE(C1:D2),1,1),9)";
    expect(ran({ A1: 4, C1: "=A1", D1: -1, C2: 2, D2: 0, B1: inverse }, [4])).toEqual([0]);
  });

  it.each([
    ["=SUM(MUNIT(A1))", [2, 3]],
    ["=SUM(WRAPROWS({1,2,3,4},A1,0))", [10, 10]],
    ["=SUM(MODE.MULT(A1,1,2,2,3))", [2, 5]],
    ["=ROWS(TRIMRANGE(A1:A5))", [1, 1]],
    ["=COUNT(LINEST({1;2;4},{1;2;3},TRUE,A1-2))", [2, 10]],
    ["=SUM(FREQUENCY({1;2;3},A1))", [3, 3]],
    ['=SUM(IFERROR(TEXTSPLIT("1a2a3A4","a",,FALSE,A1-2)*1,0))', [3, 10]],
    ["=SUM(LEN(TAKE({1;22;333},A1)))", [3, 6]],
    ["=SUM(ABS(IF(A1>2,{1;2;3},{1;2})))", [3, 6]],
    ["=AVERAGE(1+IF(A1>2,{1;2}))", [1, 2.5]],
    ["=SUM(2*CHOOSE(A1-1,{1;2},{1;2;3}))", [6, 12]],
    ["=SUM(IFERROR(1/(A1=2),{1;2})*1)", [1, 3]],
    ["=INDEX(INDEX(C1:C3,A1),1)", [20, 30]],
    ["=CHOOSE(TRUE,CHOOSE(A1-1,C1,C2),0)", [10, 20]],
    ["=SUM(2*INDEX(TAKE({1,1;2,2;3,3},A1-1),0,1))", [2, 6]],
    ["=SUM(MAP(TAKE({1;2;3},A1-1),LAMBDA(x,x)))", [1, 3]],
    ["=LET(n,TAKE({1;22;333},A1),SUM(LEN(n)))", [3, 6]],
    ["=SUM(MODE.MULT(5,5,6,6,7,7,8,8,9,A1+6))", [8, 35]],
  ])("%s follows the input that its size hangs on", (formula, expected) =>
    expect(ran({ A1: 2, B1: formula, C1: 10, C2: 20, C3: 30 }, [2, 3])).toEqual(expected),
  );

  it("an array whose size hangs on the input is refused where it spills", () => {
    expect(() =>
      programOf(computedBook(bookOf({ A1: 2, C1: "=MUNIT(A1)", B1: "=SUM(C1:D2)" })), ["A1"], ["B1"]),
    ).toThrow();
  });
});
