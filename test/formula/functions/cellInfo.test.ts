import { describe, expect, it } from "vitest";
import type { Book, BookFile } from "../../../src/formula/book";
import { recalculate } from "../../../src/formula/calculation";
import { bookOf, openPackage } from "../../../src/workbook/file";
import { programOf, runProgram } from "../../support/compiled";
import { MAIN, packageOf } from "../../workbook/file/package-of";

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0;[Red]-0.0"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts>
  <fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><cellStyleXfs><xf fontId="0"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"><protection locked="0"/></xf><xf numFmtId="4"><alignment horizontal="center"/></xf>
  <xf numFmtId="165" quotePrefix="1"/><xf numFmtId="10"><alignment horizontal="right"/></xf><xf><alignment horizontal="centerContinuous"/></xf></cellXfs></styleSheet>`;

/** A sheet of styled cells, of row 7 and columns D to E with styles of their own, and column F hidden. */
const SHEET = (formulas: string) => `<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><cols>
  <col min="2" max="2" width="10.7109375" customWidth="1"/><col min="3" max="3" width="9.140625"/><col min="4" max="5" width="20.7109375" customWidth="1" style="2"/>
  <col min="6" max="6" width="9" hidden="1"/><col min="7" max="7" width="1" customWidth="1"/></cols><sheetData>
  <row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="2" t="inlineStr"><is><t>x</t></is></c><c r="C1" s="3" t="inlineStr"><is><t>y</t></is></c><c r="D1"><v>1</v></c><c r="E1" s="4" t="inlineStr"><is><t>z</t></is></c></row>
  <row r="2"><c r="A2" t="inlineStr"><is><t>plain</t></is></c><c r="B2" s="5" t="inlineStr"><is><t>u</t></is></c><c r="C2" s="1" t="inlineStr"><is><t>n</t></is></c></row>
  <row r="7" s="4" customFormat="1"><c r="A7" s="0"/></row>${formulas}</sheetData></worksheet>`;

function read(styles: Record<string, string> = { "xl/styles.xml": STYLES }, settings = ""): Book {
  const extra = {
    "xl/worksheets/sheet1.xml": SHEET('<row r="9"><c r="A9"><f>CELL("row",A1)</f><v>1</v></c></row>'),
    ...styles,
  };
  const bytes = packageOf(
    [
      { name: "Main", rows: "" },
      { name: "Other data", rows: "" },
    ],
    { extra, names: `</definedNames>${settings}<definedNames>`, links: [["y", "styles", "styles.xml"]] },
  );
  return bookOf(openPackage(bytes)).book;
}

/** What a formula gives in Z1: its value or rows, an error's name, or that it was not computed. */
function answer(book: Book, formula: string, storage: "dynamic" | "plain" = "dynamic"): unknown {
  const [main, ...others] = book.sheets;
  const cells = [...main!.cells, { row: 0, column: 25, formula, storage, value: null }];
  const calculation = recalculate({ ...book, sheets: [{ ...main!, cells }, ...others] }, {});
  const why = calculation.uncomputedAt("Main", 0, 25);
  if (why !== undefined) return `not computed: ${why}`;
  const { spill, value } = [...calculation.results()].find(({ column }) => column === 25)!;
  if (spill) return spill;
  return typeof value === "object" && value !== null ? value.error : value;
}

describe("CELL tells how a cell looks in the file", () => {
  const book = read();

  it.each<[string, unknown]>([
    ['CELL("format",A1)', "F1-"],
    ['CELL("format",B1)', ",2"],
    ['CELL("Format",D1)', "G"],
    ['CELL("format",D5)', ",2"],
    ['CELL("format",B7)', "P2"],
    ['CELL("format",A7)', "G"],
    ['CELL("format",A50)', "G"],
    ['CELL("color",A1)', 1],
    ['CELL("color",B1)', 0],
    ['CELL("parentheses",A1)', 0],
    ['CELL("protect",A1)', 0],
    ['CELL("protect",B9)', 1],
    ['CELL("prefix",B1)', "^"],
    ['CELL("prefix",C1)', "'"],
    ['CELL("prefix",E1)', '"'],
    ['CELL("prefix",A2)', ""],
    ['CELL("prefix",A1)', ""],
    ['CELL("width",B1)', [[10, false]]],
    ['CELL("width",A1)', [[8, true]]],
    ['CELL("width",C1)', [[8, true]]],
    ['CELL("width",E:E)', [[20, false]]],
    ['CELL("width",F9)', [[0, false]]],
    ['CELL("width",G9)', [[1, false]]],
  ])("%s", (formula, expected) => expect(answer(book, formula)).toEqual(expected));

  it.each(['CELL("format",C1)', 'CELL("color",C2)', 'CELL("prefix",B2)', 'IFERROR(CELL("width"),1)'])(
    "%s is told as not computed",
    (formula) => expect(answer(book, formula)).toMatch(/^not computed: .* not known here/),
  );

  it("gives the width alone where a formula takes one value", () => {
    expect(answer(book, 'CELL("width",B1)', "plain")).toBe(10);
    expect(answer(book, 'CELL("width",B1)+1', "plain")).toBe(11);
  });

  it("widths hang on the workbook's font, where that matters", () => {
    const font = (name: string) => ({ "xl/styles.xml": STYLES.replace("Calibri", name) });
    const base = read(font("Unheard of"));
    expect(answer(base, 'CELL("width",B1)')).toEqual([[10, false]]);
    expect(answer(base, 'CELL("width",G1)')).toEqual([[1, false]]);
    base.looks!.sheets[0]!.standard = { digits: 10 };
    expect(answer(base, 'CELL("width",A1)')).toContain("font is not known");
    expect(answer(read(font("Calibri")), 'CELL("width",A1)')).toEqual([[8, true]]);
  });

  it("without a part of styles all cells are plain; one that is damaged is named and nothing is told", () => {
    const extra = {
      "xl/worksheets/sheet1.xml": SHEET('<row r="9"><c r="A9"><f>CELL("row",A1)</f></c></row>'),
    };
    const { book: plain } = bookOf(openPackage(packageOf([{ name: "Main", rows: "" }], { extra })));
    plain.looks!.sheets[0]!.cells.clear();
    expect(answer(plain, 'CELL("format",A1)')).toBe("G");
    expect(answer(read({ "xl/styles.xml": "<x" }), 'CELL("format",A1)')).toContain("not known here");
  });

  it("is read only where a formula or a name calls CELL", () => {
    const { book: without } = bookOf(openPackage(packageOf([{ name: "S", rows: "" }])));
    expect(without.looks).toBe(undefined);
    const names = '<definedName name="Wide">CELL("width",S!$A$1)</definedName>';
    expect(bookOf(openPackage(packageOf([{ name: "S", rows: "" }], { names }))).book.looks).toBeDefined();
  });
});

describe("A program of formulas that ask for looks", () => {
  const compiled = (formula: string) => {
    const book = read();
    book.sheets[0]!.cells.push({ row: 0, column: 25, formula, value: null });
    return programOf(recalculate(book, {}), ["Main!A1"], ["Main!Z1"]);
  };

  it("holds what no value changes", () => {
    const formula = 'A1*IF(CELL("format",A1)="F1-",2,3)+INDEX(CELL("width",B1),1,1)';
    expect(runProgram(compiled(formula), [[5, 6]])).toEqual([[20, 22]]);
  });

  it.each(['A1+CELL("color",A1)', 'A1+CELL("co"&"l",A1)'])("is none of %s", (formula) =>
    expect(() => compiled(formula)).toThrow("asks how a cell looks"),
  );
});

describe("CELL tells where the workbook lies", () => {
  const at = (file: BookFile | undefined, formula: string, sheets?: Book["sheets"]) =>
    answer({ ...read(), ...(file && { file }), ...(sheets && { sheets }) }, formula);
  const FILE = { name: "Edge.xlsx", folder: "C:\\Work\\" };

  it.each<[BookFile | undefined, string, unknown]>([
    [FILE, 'CELL("filename",A1)', "C:\\Work\\[Edge.xlsx]Main"],
    [FILE, "CELL(\"filename\",'Other data'!B2)", "C:\\Work\\[Edge.xlsx]Other data"],
    ["unsaved", 'CELL("filename",A1)', ""],
    [FILE, "CELL(\"address\",'Other data'!B2)", "'[Edge.xlsx]Other data'!$B$2"],
    [{ name: "Joe's.xlsx" }, "CELL(\"address\",'Other data'!B2)", "'[Joe''s.xlsx]Other data'!$B$2"],
  ])("%o %s", (file, formula, expected) => expect(at(file, formula)).toBe(expected));

  it("quotes the address on another sheet only where its names need it", () => {
    const [main] = read().sheets;
    expect(at(FILE, 'CELL("address",Data!A1)', [main!, { name: "Data", cells: [] }])).toBe(
      "[Edge.xlsx]Data!$A$1",
    );
  });

  it.each<[BookFile | undefined, string]>([
    [undefined, 'CELL("filename",A1)'],
    [{ name: "Edge.xlsx" }, 'CELL("filename",A1)'],
    ["unsaved", "CELL(\"address\",'Other data'!B2)"],
    [FILE, 'CELL("filename")'],
  ])("%o %s is told as not computed", (file, formula) => expect(at(file, formula)).toMatch(/^not computed/));

  it("without a reference, in a workbook of one sheet", () =>
    expect(at(FILE, 'CELL("filename")', [read().sheets[0]!])).toBe("C:\\Work\\[Edge.xlsx]Main"));

  it("refuses kinds that there are not, with a reference or without", () => {
    expect(at(FILE, 'CELL("hello")')).toBe("#VALUE!");
    expect(at(FILE, 'CELL("constructor",A1)')).toBe("#VALUE!");
  });
});

describe("INFO", () => {
  it.each<[string, string, unknown]>([
    ["", 'INFO("recalc")', "Automatic"],
    ['<calcPr calcMode="auto"/>', 'INFO("RECALC")', "Automatic"],
    ['<calcPr calcMode="manual"/>', 'INFO("recalc")', "Manual"],
    ["", 'INFO("numfile")', 2],
    ["", 'INFO("totmem")', "#N/A"],
    ["", 'INFO("nothing")', "#VALUE!"],
  ])("%s %s", (settings, formula, expected) =>
    expect(answer(read(undefined, settings), formula)).toBe(expected),
  );

  it.each([
    ["", 'IFERROR(INFO("osversion"),1)'],
    ["", 'INFO("directory")'],
    ['<calcPr calcMode="autoNoTable"/>', 'INFO("recalc")'],
  ])("%s %s is told as not computed", (settings, formula) =>
    expect(answer(read(undefined, settings), formula)).toMatch(/^not computed/),
  );
});
