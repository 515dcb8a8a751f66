import { describe, expect, it, test } from "vitest";
import type { Cell } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { at, book, calculated, cell } from "./books";

const unknown = { error: "#NAME?", message: "The function CUBEVALUE is not known." };
const edited = (cells: Cell[], address: string, value: number) => {
  const calculation = calculated(cells);
  calculation.edit({ sheet: 0, ...cell(address, null) }, { value });
  calculation.recalculate();
  return calculation;
};
const refusals = (calculation: ReturnType<typeof calculated>) =>
  Object.fromEntries([...calculation.results()].map(({ formula, refused }) => [formula, refused]));

describe("what rests on a cell that could not be computed was not computed either", () => {
  // shared/faults: B1 =CUBEVALUE(A1), B4 =IFERROR(B1,0)+A1; A1 set to 200 gave 200
  test.each([
    "=IFERROR(B1,0)+A1",
    "=IF(ISERROR(B1),1,2)",
    "=COUNT(B1:B2)",
    "=SUM(A1,AGGREGATE(9,6,B1:B2))",
    "=COUNTIF(B1:B2,1)",
    '=SUM(OFFSET(A1,0,1))*0+IFERROR(INDIRECT("B1"),3)',
    "=IFNA(XLOOKUP(1,B1:B2,A1:A2),5)",
    "=ERROR.TYPE(B1)",
    "=IFERROR(MATCH(1,B1:B2,0),0)",
    "=IFERROR(B1:B2,0)",
  ])("%s", (formula) => {
    const cells = [
      cell("A1", 100),
      cell("B1", "=CUBEVALUE(A1)"),
      cell("D1", formula),
      cell("F1", "=IFERROR(D1,1)"),
    ];
    const result = edited(cells, "A1", 200);
    const { value, refused } = [...result.results()][1]!;
    expect(value).toMatchObject({ error: expect.stringMatching(/^#/) });
    expect(refused).toBe(
      "It needs Main!B1, which could not be computed: the function CUBEVALUE is not known.",
    );
    expect(at(result, "F1")).toMatchObject({ error: expect.stringMatching(/^#/) });
    expect(result.uncomputedAt("Main", 0, 5)).toBe(refused);
  });

  it("but a branch that is not taken leaves the others as they are", () => {
    const cells = [cell("B1", "=IF(A1=0,1,CUBEVALUE(1))"), cell("C1", "=IF(TRUE,5,B1)"), cell("D1", "=B1")];
    const fine = calculated(cells);
    expect([at(fine, "B1"), at(fine, "C1"), at(fine, "D1")]).toEqual([1, 5, 1]);
    expect(Object.values(refusals(fine))).toEqual([undefined, undefined, undefined]);
    const result = edited(cells, "A1", 3);
    expect([at(result, "B1"), at(result, "C1"), at(result, "D1")]).toEqual([unknown, 5, unknown]);
  });

  it("and is computed again once nothing is missing any more", () => {
    const result = calculated([cell("A1", 4), cell("B1", "=CUBEVALUE(A1)"), cell("C1", "=IFERROR(B1,0)+A1")]);
    result.edit({ sheet: 0, row: 0, column: 1 }, { value: 7 });
    result.recalculate();
    expect(at(result, "C1")).toBe(11);
    expect(Object.values(refusals(result))).toEqual([undefined]);
  });

  it("its look-ups in kept lines too", () => {
    const cells = [cell("A1", "=CUBEVALUE(1)"), ...[2, 3, 4].map((row) => cell(`A${row}`, row))];
    const sums = [1, 2, 3, 4, 5].map((row) => cell(`C${row}`, "=IFERROR(MATCH(3,A$1:A$4,0),0)"));
    const result = calculated([...cells, ...sums]);
    for (const { row } of sums) expect(result.uncomputedAt("Main", row, 2)).toContain("It needs Main!A1");
  });

  it("every cell that an array fills is told, and a formula without sense as well", () => {
    const result = calculated([
      cell("A1", "=IFERROR(CUBEVALUE(1)+{1;2},0)"),
      cell("C1", "=IFERROR(A2,9)"),
      cell("D1", "=1+"),
    ]);
    expect(at(result, "A2")).toMatchObject(unknown);
    expect(result.uncomputedAt("Main", 0, 2)).toContain("It needs Main!A1");
    expect(result.uncomputedAt("Main", 0, 3)).toContain("The formula ends too early");
  });
});

// fixes: =SUM(VSTACK(SEQUENCE(130000),1)) stopped every later recalculation in silence
describe("a formula that fails, however, harms only itself", () => {
  const failing = (thrown: () => never) =>
    recalculate(
      book([cell("A1", 1), cell("B1", "=BREAKS(A1)"), cell("C1", "=A1+1"), cell("D1", "=IFERROR(B1,0)")]),
      {
        BREAKS: thrown,
      },
    );
  const recursion = (): never => recursion();

  it("by an array too large", () => {
    const calculation = failing(() => new Array(-1) as never);
    calculation.edit({ sheet: 0, row: 0, column: 0 }, { value: 5 });
    calculation.recalculate();
    expect(at(calculation, "C1")).toBe(6);
    expect(at(calculation, "B1")).toMatchObject({ error: expect.stringMatching(/^#/) });
  });

  it("by a stack too deep", () => {
    const calculation = failing(recursion);
    expect(at(calculation, "C1")).toBe(2);
    expect(at(calculation, "B1")).toMatchObject({ error: expect.stringMatching(/^#/) });
  });
});

describe("what Excel would compute and this engine can't is told, never hidden by IFERROR", () => {
  test.each([
    ['=IFERROR(CELL("format",A1),0)', 'CELL("format") is not known here.'],
    ['=IFERROR(CELL("width"),0)', "changed last"],
    ['=IF(ISERROR(CELL("filename",A1)),1,2)', "is not known here"],
    ['=IFERROR(TEXT(0.5,"h a/p"),"")', "is not known here"],
    ["=IFERROR(LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1)),0)", "too deeply"],
    ["=IFERROR(SUM(SEQUENCE(20000,600)+1),0)", "10,000,000 values"],
    ["=IFERROR(ROWS(MMULT(SEQUENCE(1000,1000),SEQUENCE(1000,1000))),0)", "pairs of numbers"],
    ["=IFERROR(DSUM(A1:A2,1,C1:C2),0)", "no heading of the table"],
    ['=IFERROR(MAP({1,2},LAMBDA(x,CELL("color",A1))),0)', "is not known here"],
  ])("%s", (formula, why) => {
    const result = calculated([
      cell("A1", 1),
      cell("C2", "=A1>1"),
      cell("F1", formula, { storage: "dynamic" }),
      cell("H1", "=IFERROR(F1,3)"),
    ]);
    expect(at(result, "F1")).toMatchObject({ error: expect.stringMatching(/^#/) });
    expect(result.uncomputedAt("Main", 0, 5)).toContain(why);
    expect(result.uncomputedAt("Main", 0, 7)).toContain(why);
  });

  it("what Excel refuses as well is an error like any other", () => {
    const formulas = ['=IFERROR(CELL("nothing",A1),0)', '=IFERROR(TEXT(1,"[>a]0"),0)', "=IFERROR(1/0,0)"];
    const result = calculated(formulas.map((formula, i) => cell(`F${i + 1}`, formula)));
    expect(["F1", "F2", "F3"].map((address) => at(result, address))).toEqual([0, 0, 0]);
    expect(Object.values(refusals(result))).toEqual([undefined, undefined, undefined]);
  });
});
