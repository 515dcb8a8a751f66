import type { Cell } from "../../src/formula/book";
import type { LimitCase } from "./case";
import { cellOf, Sheet } from "./book";

const column = (letter: string, rows: number, value: (row: number) => number): Cell[] =>
  Array.from({ length: rows }, (_, row) => cellOf(`${letter}${row + 1}`, value(row)));

const each = (rows: number, formula: (row: number) => string): Cell[] =>
  Array.from({ length: rows }, (_, row) => cellOf(`C${row + 1}`, formula(row + 1)));

/** A formula alone in a sheet. */
const alone = (title: string, formula: string, expected?: RegExp): LimitCase => ({
  title,
  expected,
  run: () => new Sheet({ A1: `=${formula}` }).shows("A1"),
});

/** Formulas of which one is enough to hold a computer up, or to fill its memory. */
export const formulaCases: readonly LimitCase[] = [
  {
    title: "SUM(VSTACK(SEQUENCE(130000),1)), then an edit elsewhere",
    expected: /A1 = 8450065001, C1 = 10$/,
    run: () => {
      const sheet = new Sheet({ A1: "=SUM(VSTACK(SEQUENCE(130000),1))", B1: 1, C1: "=B1*2" });
      sheet.edit("B1", 5);
      return sheet.shows("A1", "C1");
    },
  },
  {
    title: 'SUMPRODUCT(--(B1:B200000="")) of blank cells',
    expected: /A1 = 200000$/,
    run: () => new Sheet({ A1: '=SUMPRODUCT(--(B1:B200000=""))' }).shows("A1"),
  },
  {
    title: "a stray cell in row 1,048,576 and 200 times MATCH(…,A:A,0)",
    expected: /C1 = 1, C200 = 200$/,
    run: () =>
      new Sheet([
        ...column("A", 1000, (row) => row + 1),
        cellOf("A1048576", 7),
        ...each(200, (row) => `=MATCH(${row},A:A,0)`),
      ]).shows("C1", "C200"),
  },
  {
    title: "a stray cell in row 1,048,576 and SUMPRODUCT(A:A*B:B)",
    expected: /C1 = 500500$/,
    run: () =>
      new Sheet([
        ...column("A", 1000, (row) => row + 1),
        ...column("B", 1000, () => 1),
        cellOf("A1048576", 7),
        cellOf("C1", "=SUMPRODUCT(A:A*B:B)"),
      ]).shows("C1"),
  },
  alone("SUM(SEQUENCE(3000)*SEQUENCE(1,3000))", "SUM(SEQUENCE(3000)*SEQUENCE(1,3000))"),
  alone("SEQUENCE(1048576)*SEQUENCE(1,16384)", "SUM(SEQUENCE(1048576)*SEQUENCE(1,16384))", /#|\(/),
  alone("SEQUENCE(1048576,16384)", "SUM(SEQUENCE(1048576,16384))", /#|\(/),
  {
    title: "200 times COUNTIF(B:ZZ,…) over 50,000 cells",
    expected: /C1 = 0$/,
    run: () =>
      new Sheet([
        ...column("AA", 50_000, (row) => row),
        ...each(200, (row) => `=COUNTIF(D:ZZ,">${50_000 + row}")`),
      ]).shows("C1"),
  },
  alone("EDGE.PAYBACK over 100,000 flows", "EDGE.PAYBACK(SEQUENCE(100000,1,-50000,1))"),
  alone(
    "EDGE.DISCOUNTEDPAYBACK over 100,000 flows",
    "EDGE.DISCOUNTEDPAYBACK(0.05,SEQUENCE(100000,1,-50000,1))",
  ),
  alone("EDGE.CARBON(1,1,1E10)", "EDGE.CARBON(1,1,1E10)", /#/),
  alone(
    "EDGE.DEVICE of 1,000 unlike unknown names",
    'EDGE.DEVICE("no card "&SEQUENCE(1000)*7919&CHAR(65+MOD(SEQUENCE(1000),26)),"typicalWatts")',
    /#/,
  ),
  alone('SEARCH("a*a*a*a*a*b",REPT("a",300))', 'SEARCH("a*a*a*a*a*b",REPT("a",300))', /#VALUE!/),
  alone("COUNTIF with ten stars", 'SUMPRODUCT(--ISNUMBER(SEARCH("*a*a*a*a*a*a*a*a*a*a*b",REPT("a",300))))'),
  {
    title: "names of names, each twice the next, 60 deep",
    expected: /A1 = (1152921504606847000|#.*)$/,
    run: () => {
      const names = Object.fromEntries(
        Array.from({ length: 60 }, (_, k) => [`nn_${k}`, k === 59 ? "2" : `nn_${k + 1}+nn_${k + 1}`]),
      );
      return new Sheet({ A1: "=nn_0" }, names).shows("A1");
    },
  },
  {
    title: "800 cells =SUM(A$1:A$800), each in its own range",
    expected: /800 circular/,
    run: () => {
      const cells = Array.from({ length: 800 }, (_, row) => cellOf(`A${row + 1}`, "=SUM(A$1:A$800)"));
      const sheet = new Sheet(cells);
      return `${sheet.shows("A1")}, ${sheet.circular} circular`;
    },
  },
  {
    title: "a chain of 200,000 cells, its first one edited",
    expected: /A200000 = 200005$/,
    run: () => {
      const cells = Array.from({ length: 200_000 }, (_, row) =>
        cellOf(`A${row + 1}`, row === 0 ? 1 : `=A${row}+1`),
      );
      const sheet = new Sheet(cells);
      sheet.edit("A1", 6);
      return sheet.shows("A200000");
    },
  },
  alone(
    "a text of 32,767 letters replaced in, letter by letter",
    'LEN(SUBSTITUTE(REPT("ab",16383),"a","ccc"))',
    /A1 = 65532|#VALUE!/,
  ),
];
