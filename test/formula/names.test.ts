import { describe, expect, it, test } from "vitest";
import type { Cell, DefinedName, Table } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import type { Scalar } from "../../src/formula/value";
import { bookOf, runProgram, computedBook, programOf } from "../support/compiled";
import { bothWays, computed } from "../support/scenarios";

// Excel keeps a relative name as seen from A1, where the cell left of it is XFD1 and the one above A1048576.
describe("a relative name", () => {
  const names = [
    { name: "LeftCell", refersTo: "Sheet1!XFD1" },
    { name: "UpCell", refersTo: "Sheet1!A1048576" },
    { name: "TwoLeft", refersTo: "Sheet1!XFC1:XFD1" },
    { name: "LeftColumn", refersTo: "Sheet1!XFD:XFD" },
    { name: "AnySheetLeft", refersTo: "XFD1" },
  ];
  const cells = { A1: 1, B1: 10, A2: 5 };

  it.each([
    ["C1", "LeftCell*1", 10],
    ["A3", "UpCell*2", 10],
    ["C1", "SUM(TwoLeft)", 11],
    ["C1", "SUM(LeftColumn)", 10],
    ["B2", "AnySheetLeft+1", 6],
  ])("goes round the edge of the sheet: %s =%s", (cell, formula, expected) => {
    expect(computed({ ...cells, [cell]: `=${formula}` }, names)(cell)).toBe(expected);
  });

  test("is followed by an edit and by a program", () => {
    const { program, recalculated } = bothWays({ A1: 1, B1: "=LeftCell*3" }, "B1", [2, 7], names);
    expect([program, recalculated]).toEqual([
      [6, 21],
      [6, 21],
    ]);
  });
});

describe("names of names", () => {
  const doubling = (count: number): DefinedName[] => [
    { name: "Twice0", refersTo: "Sheet1!$A$1" },
    ...Array.from({ length: count }, (_, k) => ({
      name: `Twice${k + 1}`,
      refersTo: `Twice${k}+Twice${k}`,
    })),
  ];

  test("are evaluated once each, however often they are mentioned", () => {
    const { program, recalculated } = bothWays({ A1: 1, B1: "=Twice60" }, "B1", [1, 3], doubling(60));
    expect([program, recalculated]).toEqual([
      [2 ** 60, 3 * 2 ** 60],
      [2 ** 60, 3 * 2 ** 60],
    ]);
  });

  test("may be many", () => {
    const chain = Array.from({ length: 300 }, (_, k) => ({ name: `Next${k + 1}`, refersTo: `Next${k}+1` }));
    const names = [{ name: "Next0", refersTo: "Sheet1!$A$1" }, ...chain];
    expect(computed({ A1: 5, B1: "=Next300" }, names)("B1")).toBe(305);
  });

  test("that go on without end are refused, or an error", () => {
    const chain = Array.from({ length: 5000 }, (_, k) => ({ name: `Next${k + 1}`, refersTo: `-Next${k}` }));
    const names = [{ name: "Next0", refersTo: "Sheet1!$A$1" }, ...chain];
    expect(computed({ A1: 5, B1: "=Next5000" }, names)("B1")).toMatchObject({ error: "#NUM!" });
    expect(() => bothWays({ A1: 5, B1: "=Next5000" }, "B1", [1], names)).toThrow("too deeply");
  });

  test.each(["Dice*A1", "Rolled(A1)"])("that are volatile are refused by programs: %s", (formula) => {
    const names = [
      { name: "Dice", refersTo: "RAND()" },
      { name: "Rolled", refersTo: "LAMBDA(x,x*Dice)" },
    ];
    expect(() => bothWays({ A1: 5, B1: `=${formula}` }, "B1", [1], names)).toThrow("uses RAND");
  });

  test("that refer to themselves are the same error in a program", () => {
    const names = [{ name: "Mine", refersTo: "Mine+Sheet1!$A$1" }];
    const { program } = bothWays({ A1: 5, B1: "=Mine", C1: "=IFERROR(B1,0)+A1" }, "C1", [1], names);
    expect(program).toEqual([1]);
  });

  test.each([
    ["Mine", [{ name: "Mine", refersTo: "Mine+1" }]],
    [
      "Mine",
      [
        { name: "Mine", refersTo: "Yours+1" },
        { name: "Yours", refersTo: "IF(1,Mine)" },
      ],
    ],
    ["Mine", [{ name: "Mine", refersTo: "LAMBDA(x,x+Mine)(1)" }]],
  ])("that refer to themselves are said to: %s", (formula, names) => {
    expect(computed({ B1: `=${formula}` }, names)("B1")).toMatchObject({
      error: "#NAME?",
      message: "The name Mine refers to itself.",
    });
  });
});

describe("a table's column", () => {
  const columns = [
    "a@b",
    "x y",
    "it's",
    "[in]",
    "#1",
    "@front",
    "a\nb",
    "a,b",
    "a:b",
    'q"uote',
    "Größe",
    "100%",
  ];
  const tables: Table[] = [
    {
      ...{ name: "Tbl", sheet: "Sheet1", top: 0, left: 0, bottom: 2, right: columns.length - 1 },
      ...{ columns, headerRow: true, totalsRow: false },
    },
  ];
  const body = columns.flatMap((_, column): Cell[] => [
    { row: 1, column, value: column },
    { row: 2, column, value: 100 },
  ]);
  const valueOf = (formula: string, row = 5): Scalar => {
    const cells: Cell[] = [...body, { row, column: 20, formula, value: null }];
    const calculation = recalculate({ sheets: [{ name: "Sheet1", cells }], names: [], tables }, {});
    return calculation.value("Sheet1", row, 20);
  };
  /** As Excel writes it: [ ] # and ' behind an apostrophe, newer versions also @. */
  const escaped = (name: string, marks: RegExp) => name.replace(marks, (mark) => `'${mark}`);

  test.each(columns.map((name, place) => [name, place] as const))(
    "%j is found by its name",
    (name, place) => {
      expect(valueOf(`SUM(Tbl[${escaped(name, /['[\]#@]/g)}])`)).toBe(100 + place);
      expect(valueOf(`SUM(Tbl[[${escaped(name, /['[\]#]/g)}]])`)).toBe(100 + place);
      expect(valueOf(`Tbl[@[${escaped(name, /['[\]#@]/g)}]]`, 1)).toBe(place);
    },
  );

  test.each([
    ["SUM(Tbl[a@b])", 100],
    ["SUM(Tbl[[#Data],[a@b]])", 100],
    ["SUM(Tbl[[a@b]:[x y]])", 201],
    ['"a@b [@c]"&SUM(Tbl[a@b])', "a@b [@c]100"],
  ])("is written with @ as it is: %s", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  test("is of this row behind @", () => {
    expect(valueOf("Tbl[[#This Row],[a@b]]", 2)).toBe(100);
    expect(valueOf("Tbl[@[a@b]]", 1)).toBe(0);
    expect(valueOf("Tbl[@Größe]", 1)).toBe(10);
  });
});

describe("A1# of an array that fills one cell", () => {
  test.each([
    ["SEQUENCE(A1)", 1],
    ["FILTER(A1:A2,A1:A2=1)", 1],
    ["OFFSET(A1,0,0)", 1],
    ["IF(A1:A1=1,UNIQUE(A1))", 1],
    ["Named", 1],
  ])("=%s", (formula, expected) => {
    const names = [{ name: "Named", refersTo: "SEQUENCE(Sheet1!$A$1)" }];
    expect(computed({ A1: 1, B1: `=${formula}`, C1: "=SUM(B1#)" }, names)("C1")).toBe(expected);
  });

  test.each(["1+A1", "SUM(A1:A3)", "@A1:A3", "5"])(
    "is #REF! where the formula fills no other: =%s",
    (formula) => {
      expect(computed({ A1: 1, B1: `=${formula}`, C1: "=SUM(B1#)" })("C1")).toMatchObject({ error: "#REF!" });
    },
  );

  test("is #REF! of a plain formula, a value, and an array that is blocked", () => {
    const plain = recalculate(bookOf({ A1: 1, B1: "=SEQUENCE(A1)" }, "plain"), {});
    plain.edit({ sheet: 0, row: 0, column: 2 }, { formula: "SUM(B1#)", value: null });
    plain.recalculate();
    expect(plain.value("Sheet1", 0, 2)).toMatchObject({ error: "#REF!" });
    expect(computed({ B1: 5, C1: "=SUM(B1#)" })("C1")).toMatchObject({ error: "#REF!" });
    const blocked = { A1: 2, B1: "=SEQUENCE(A1)", B2: 7, C1: "=SUM(B1#)" };
    expect(computed(blocked)("C1")).toMatchObject({ error: "#REF!" });
  });

  test("grows and shrinks with it", () => {
    const calculation = recalculate(bookOf({ A1: 1, B1: "=SEQUENCE(A1)", C1: "=SUM(B1#)" }), {});
    const sums = [3, 1, 2].map((value) => {
      calculation.edit({ sheet: 0, row: 0, column: 0 }, { value });
      calculation.recalculate();
      return calculation.value("Sheet1", 0, 2);
    });
    expect(sums).toEqual([6, 1, 3]);
  });

  test("is read by a program", () => {
    const cells = { A1: 2, B1: "=FILTER(A1,1)", C1: "=MEDIAN(B1#)*10" };
    expect(runProgram(programOf(computedBook(bookOf(cells)), ["A1"], ["C1"]), [[2, 3]])).toEqual([[20, 30]]);
  });
});

describe("whole rows and columns", () => {
  test.each([
    ["ROWS(A:XFD)", 1_048_576],
    ["COLUMNS(1:1048576)", 16_384],
    ["SUM(Other!A:XFD)", 6],
    ["SUM(Other!1:1048576)", 6],
    ["SUM(Other!A1:XFD1048576)", 6],
    ["COUNTIF(Other!A:XFD,5)", 1],
    ['COUNTIF(Other!A:XFD,"")', 17_179_869_182],
    ["COUNTBLANK(Other!A:XFD)", 17_179_869_182],
    ["INDEX(Other!A:XFD,2,1)", 5],
  ])("%s", (formula, expected) => {
    const other = { name: "Other", cells: [1, 5].map((value, row) => ({ row, column: 0, value })) };
    const book = bookOf({ B2: `=${formula}` });
    book.sheets.push(other);
    expect(recalculate(book, {}).value("Sheet1", 1, 1)).toBe(expected);
  });
});
