import { describe, expect, it, test } from "vitest";
import { nativeFunctions } from "../../../src/formula/functions";
import { TOOL_PAK } from "../../../src/formula/functions/toolPak";
import { at, calculated, cell } from "../books";

const value = (formula: string, storage: "dynamic" | "plain" = "dynamic") =>
  at(calculated([cell("A1", 2), cell("B1", 4), cell("C1", 5), cell("B5", formula, { storage })]), "B5");

/** vinci1it2000/formulas, test/test_files/test.xlsx: 'DATE & TIME'!AG9, AH27, ENGINEERING!AH21, AH33, FINANCIAL!AH13. */
describe("functions of the old Analysis ToolPak take no range of several cells", () => {
  test.each([
    "=EDATE(40000,A1:C1)",
    "=YEARFRAC(A1:C1,900)",
    "=ERF(A1:C1)",
    "=IMCOS(A1:C1)",
    "=CUMIPMT(A1:C1,5.5,125000,3,5,1)",
    "=MROUND(A1:C1,2)",
    "=ISEVEN((A1,B1))",
  ])("%s", (formula) => expect(value(formula)).toMatchObject({ error: "#VALUE!" }));

  it("but arrays, single cells and, in a formula without arrays, the cell of their own column", () => {
    expect(value("=EDATE(40000,+A1:C1)")).toBe(40062);
    expect(value("=EDATE(40000,A1:A1)")).toBe(40062);
    expect(value("=ISEVEN({2,3})")).toBe(true);
    expect(value("=ISEVEN(A1:C1)", "plain")).toBe(true);
  });

  it("whole lists where they want lists, and ranges where they never were of it", () => {
    expect(value("=GCD(B1:B1,A1:B1)")).toBe(2);
    expect(value("=YEAR(A1:C1)")).toBe(1900);
    expect(value("=IMSUM(A1:C1)")).toBe("11");
  });

  it("and all of them are known", () =>
    expect([...TOOL_PAK].filter((name) => !nativeFunctions.has(name))).toEqual([]));
});
