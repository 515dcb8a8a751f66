import { describe, expect, test } from "vitest";
import { recalculate } from "../../src/formula/calculation";
import type { Cell } from "../../src/formula/book";
import type { Scalar } from "../../src/formula/value";
import { book } from "./books";

/** Column A has x, y, 3 in its first rows, B has 10, 20, 30. */
const VALUES: readonly (readonly Scalar[])[] = [
  ["x", 10],
  ["y", 20],
  [3, 30],
];
const HELD: Cell[] = VALUES.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
/** A whole column's rows, and those that are blank in it. */
const ALL = 1_048_576;
const REST = ALL - 3;

function computed(formula: string, cells: readonly Cell[] = HELD): Scalar {
  const cell: Cell = { row: 0, column: 8, formula, storage: "dynamic", value: null };
  return recalculate(book([...cells, cell]), {}).value("Main", 0, 8);
}

describe("blank rows of long ranges count like any others", () => {
  test.each<[string, Scalar]>([
    ['SUMPRODUCT(--(B1:B90000=""))', 89_997],
    ['SUMPRODUCT(--(B1:B200000=""))', 199_997],
    ['SUMPRODUCT(--(A:A=""))', REST],
    ['SUMPRODUCT(--(A:B=""))', 2 * REST],
    ['SUMPRODUCT((A:A="x")*(B:B))', 10],
    ['SUMPRODUCT((A:A="x")*1,B:B)', 10],
    ["SUMPRODUCT(A1:A200000+1)", { error: "#VALUE!" }],
    ["SUMPRODUCT(B1:B200000+1)", 200_060],
    ["SUMPRODUCT(B2:B200001*B1:B200000)", 800],
    ["SUMPRODUCT(B5:B200000+(B1:B199996=0))", 199_993],
    ["SUM(IF(ISBLANK(A:A),1))", REST],
    ['SUM(IF(A:A="x",B:B))', 10],
    ['SUM(IF(A:A="",1,0))', REST],
    ["SUM(IFERROR(1/B1:B200000,2))", 2 * 199_997 + 1 / 10 + 1 / 20 + 1 / 30],
    ['ROWS(A:A&"")', ALL],
    ['COLUMNS(A:B&"")', 2],
    ["COUNT(B1:B200000*1)", 200_000],
    ['COUNTA(A:A&"")', ALL],
    ["COUNT(1/B:B)", 3],
    ["AVERAGE(--(A1:A200000=0))", 199_997 / 200_000],
    ['MIN((A:A<>"")*2)', 0],
    ["MAX(LEN(A:A))", 1],
    ['MAX((A:A<>"")*ROW(A:A))', 3],
    ['OR(A:A="x")', true],
    ["AND(A1:A200000=A1:A200000)", true],
    ['XOR(A1:A200000="")', true],
    ['XOR(A1:A200001="")', false],
    ['MATCH(TRUE,A:A="",0)', 4],
    ['XMATCH(TRUE,A:A="",0,-1)', ALL],
    ["XMATCH(C1,A:A)", 4],
    ["XMATCH(C1,A:A,0,-1)", ALL],
    ["MATCH(25,B:B,1)", 2],
    ["MATCH(25,B1:B200000,1)", 2],
    ["LOOKUP(2,1/(A:A<>0),B:B)", 30],
    ["VLOOKUP(20,B:B,1,FALSE)", 20],
    ['VLOOKUP("y",A:B,2,FALSE)', 20],
    ['XLOOKUP("y",A:A,B:B)', 20],
    ['XLOOKUP("y",A:A&"",B:B)', 20],
    ['INDEX(A:A&"!",2)', "y!"],
    ['INDEX(A:A&"!",200000)', "!"],
    ["INDEX(SORT(A:A),1)", 3],
    ["INDEX(SORT(A:A,1,-1),4)", 0],
    ['ROWS(SORT(A:A&""))', ALL],
    ['INDEX(SORT(A:A&"",1,1),1048574)', "3"],
    ["INDEX(SORTBY(A1:A150000,-B1:B150000),1)", 3],
    ["ROWS(SORT(A:A))", ALL],
    ['ROWS(FILTER(A:A,A:A=""))', REST],
    ['ROWS(FILTER(A:B,A:A<>""))', 3],
    ['FILTER(B:B,A:A="y")', 20],
    ["ROWS(UNIQUE(A:A))", 4],
    ["ROWS(UNIQUE(A:A,FALSE,TRUE))", 3],
    ["INDEX(UNIQUE(A:A),4)", 0],
    // found by the fuzz of formulas, seed 3001, case 2458: by columns all rows were gone through, for each flag
    ["ROWS(UNIQUE(A:C,TRUE))", ALL],
    ["COLUMNS(UNIQUE(D:F,TRUE))", 1],
    ["COLUMNS(UNIQUE(A:F,TRUE,TRUE))", 2],
    ["SUM(UNIQUE(B:D,-1E300,SEQUENCE(40,1,-5)))", 400],
    ["INDEX(SORT(A:B,1,1,TRUE),1,1)", 10],
    ["INDEX(SORT(A:B,1,-1,TRUE),3,2)", 30],
    ["INDEX(SORT(A:B,1048576,1,TRUE),2,1)", "y"],
    ["ROWS(SORT(A:B,2,-1,TRUE))", ALL],
    ["ROWS(TOCOL(A:A))", ALL],
    ["ROWS(TOCOL(A:B,1))", 6],
    ["COLUMNS(TOROW(A:B,1))", 6],
    ["ROWS(TAKE(A:A,5))", 5],
    ["INDEX(TAKE(A:A,-1),1)", 0],
    ["ROWS(DROP(A:A,2))", ALL - 2],
    ["ROWS(DROP(A:A,-1048570))", 6],
    ["SUM(CHOOSECOLS(A:B,2))", 60],
    ["ROWS(CHOOSECOLS(A:B,2))", ALL],
    ["INDEX(CHOOSEROWS(A:A,2,-1),1)", "y"],
    ['LET(c,A:A="",SUM(--c))', REST],
    ['SUM(LET(c,A1:A200000,IF(c="",1,0)))', 199_997],
    ['SUM(MAP(A1:A120000,LAMBDA(v,IF(v="",1,0))))', 119_997],
    ['SUM(MAP(A:A,LAMBDA(v,IF(v="",1,0))))', REST],
    ['SUM(MAP(A:D,LAMBDA(v,IF(v="",1,0))))', 4 * ALL - 6],
    ["SUM(MAP(B:B,B1:B1048576,LAMBDA(a,b,a*b+1)))", ALL + 1400],
    ["COUNT(MAP(B:B,B1:B10,LAMBDA(a,b,a*b)))", 10],
    ["MAX(MAP(B1:B2000,LAMBDA(v,ROW(v))))", 2000],
    ["MAX(MAP(B1:B2000,LAMBDA(v,ROWS(v:B$1))))", 2000],
    ["LET(f,LAMBDA(v,ROW(v)),MAX(MAP(B1:B2000,LAMBDA(v,f(v)))))", 2000],
    ["LET(f,LAMBDA(v,v+1),SUM(MAP(B:B,LAMBDA(v,f(v)))))", ALL + 60],
    ["ROWS(UNIQUE(MAP(B1:B2000,LAMBDA(v,RAND()))))>1000", true],
    ["ROWS(UNIQUE(BYROW(B1:B2000,LAMBDA(v,SUM(v)+RAND()))))>1000", true],
    ["ROWS(BYROW(A:C,LAMBDA(r,SUM(r))))", ALL],
    ["SUM(BYROW(A:C,LAMBDA(r,SUM(r))))", 63],
    ["SUM(BYROW(A:C,SUM))", 63],
    ["SUM(BYROW(A:B=0,LAMBDA(r,OR(r)*1)))", REST],
    ["MAX(BYROW(A1:C2000,LAMBDA(r,ROW(r))))", 2000],
    ["SUM(BYROW(A1:C2000,LAMBDA(r,SUBTOTAL(9,r))))", 63],
    ["SUM(BYCOL(A:C,LAMBDA(c,COUNTA(c))))", 6],
    ['SUMPRODUCT(--(4:4=""))', 16_384],
    ['SUMPRODUCT(--(A2:XFD2=""))', 16_384 - 2],
    ['COUNTIFS(A:A,"",B:B,"")', REST],
    ['SUMIFS(B:B,A:A,"y",B:B,">5")', 20],
    ["COUNTBLANK(A:A)", REST],
    ['TEXTBEFORE("3x4",A1:A3)', ""],
    ['TEXTAFTER("axb",A:A)', "axb"],
    ['TEXTBEFORE("axb",A:C,-1)', "axb"],
    ["SUMPRODUCT(--ISFORMULA(A:A))", 0],
    ["SUM(--NOT(ISFORMULA(H1:H200000)))", 200_000],
    ["CORREL(B:B,B:B)", 1],
    ["SLOPE(B:B,B:B)", 1],
    ["SUMXMY2(B:B,B1:B1048576)", 0],
    ["SUMX2PY2(B1:B200000,B2:B200001)", 100 + 400 + 400 + 900],
    ["ROWS(GROUPBY(A1:A150000,B1:B150000,SUM))", 5],
    ["XIRR(B:B,B:B)", { error: "#NUM!" }],
  ])("=%s is %j", (formula, expected) => {
    const result = computed(formula);
    if (typeof expected === "number") expect(result).toBeCloseTo(expected, 9);
    else if (typeof expected === "object") expect(result).toMatchObject(expected!);
    else expect(result).toBe(expected);
  });
});

describe("whole rows are mostly blank: their equal cells are computed once", () => {
  // a number in each of 60 rows, so that no row is like another
  const cells = [
    ...Array.from({ length: 60 }, (_, row): Cell => ({ row, column: 0, value: row })),
    { row: 3, column: 40, value: "12:30" },
  ];
  const outside = (formula: string) => {
    const cell: Cell = { row: 70, column: 0, formula, storage: "dynamic", value: null };
    return recalculate(book([...cells, cell]), {}).value("Main", 70, 0);
  };
  const ALL_CELLS = 60 * 16_384;
  test.each<[string, Scalar]>([
    ["COUNT(1:60+1)", ALL_CELLS],
    ['SUMPRODUCT(--(1:60&"a"="a"))', ALL_CELLS - 61],
    ["SUM(TIMEVALUE(4:4))", { error: "#VALUE!" }],
    ["SUM(IFERROR(TIMEVALUE(1:60),0))", 12.5 / 24],
    ['COUNT(SLN(1:60,"25:61",255))', 0],
    ["SUM(IFNA(SWITCH(1:60,3,10,0,1),0))", ALL_CELLS - 61 + 1 + 10],
    ["SUM(IFS(1:60=5,2,TRUE,0))", 2],
    ["ROWS(UNIQUE(TOCOL(RANDBETWEEN(A61:Z62*1,1000000000))))>1", true],
  ])("=%s is %j", (formula, expected) => {
    if (typeof expected === "object") expect(outside(formula)).toMatchObject(expected!);
    else expect(outside(formula)).toBe(expected);
  });
});

describe("a cell in the last row", () => {
  const cells = [...HELD, { row: ALL - 1, column: 0, value: "end" }];
  test.each<[string, Scalar]>([
    ['SUMPRODUCT(--(A:A=""))', REST - 1],
    ['MATCH("end",A:A,0)', ALL],
    ['MATCH(TRUE,A:A="",0)', 4],
    ['SUMIF(A:A,"y",B:B)', 20],
    ['COUNTIFS(A:A,"",B:B,"")', REST - 1],
    ['COUNTIFS(A:A,"end",B:B,"")', 1],
    ["COUNTA(A:A)", 4],
    ['VLOOKUP("end",A:B,1,FALSE)', "end"],
    ["ROWS(UNIQUE(A:A))", 5],
    ["XMATCH(C1,A:A,0,-1)", ALL - 1],
  ])("=%s is %j", (formula, expected) => expect(computed(formula, cells)).toBe(expected));
});

test("an array of a whole column fills it, and has no room from the second row on", () => {
  const filled = (row: number) =>
    recalculate(book([...HELD, { row, column: 8, formula: 'A:A=""', storage: "dynamic", value: null }]), {});
  const inFirst = filled(0);
  const values = [2, 3, ALL - 1].map((row) => inFirst.value("Main", row, 8));
  expect(values).toEqual([false, true, true]);
  expect(filled(1).value("Main", 1, 8)).toMatchObject({ error: "#SPILL!" });
});
