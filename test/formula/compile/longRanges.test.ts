import { expect, test } from "vitest";
import type { Scalar } from "../../../src/formula/value";
import { bookOf, computedBook, programOf, runProgram } from "../../support/compiled";

const HELD = { A1: 2, D1: "x", D2: "y", E1: "=A1*10", E2: 5, E3: "=A1" };

/** Results of B1 in scenarios of A1. */
function ran(formula: string, values: number[]): Scalar[] {
  const program = programOf(computedBook(bookOf({ ...HELD, B1: formula })), ["A1"], ["B1"]);
  return runProgram(program, [values])[0]!;
}

test.each<[string, number[]]>([
  ["=SUM(E:E)", [27, 38]],
  ['=SUMPRODUCT((D:D="x")*(E:E))', [20, 30]],
  ["=SUMPRODUCT(E:E,E:E)", [400 + 25 + 4, 900 + 25 + 9]],
  ['=SUMPRODUCT(--(E:E=""))', [1_048_573, 1_048_573]],
  ["=SUMPRODUCT(--(E1:E200000<A1))", [199_997, 199_997]],
  ["=SUM(IF(E1:E200000=0,A1,0))", [2 * 199_997, 3 * 199_997]],
  ['=LET(c,E1:E200000,SUM(IF(c="",A1,0)))', [2 * 199_997, 3 * 199_997]],
  ["=MATCH(A1,E:E,0)", [3, 3]],
  ["=VLOOKUP(A1*10,E:E,1,FALSE)", [20, 30]],
  ["=INDEX(SORT(E:E),1)", [2, 3]],
  ['=SUMIFS(E:E,D:D,"x")', [20, 30]],
])("a program counts the blank rows of long ranges: %s", (formula, expected) => {
  expect(ran(formula, [2, 3])).toEqual(expected);
});
