import { expect, test } from "vitest";
import { listing } from "../../../src/formula/program/listing";
import { bookOf, computedBook, programOf } from "../../support/compiled";

test("a program lists its inputs, constants, steps and outputs, a line each", () => {
  const cells = { A1: 40, A2: 3, A3: 7, B1: '=IF(A1>10,EDGE.SERVERS(A1,32),MEDIAN(A1:A3))&" servers"' };
  expect(listing(programOf(computedBook(bookOf(cells)), ["A1"], ["B1"]))).toEqual([
    "r0 = input Sheet1!A1",
    "r1 = 10",
    "r3 = 32",
    'r7 = " servers"',
    "r2 = r0 > r1",
    "r4 = EDGE.SERVERS(r0, r3, , , )",
    "r5 = evaluate MEDIAN of B1 with A1 = r0",
    "r6 = IF(r2, r4, r5)",
    "r8 = r6 & r7",
    "output Sheet1!B1 = r8",
  ]);
});
