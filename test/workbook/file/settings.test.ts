import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/workbook/file";
import { MAIN, packageOf } from "./package-of";

const rows =
  '<row r="1"><c r="A1" s="1"><v>0.3333</v></c><c r="B1" s="2"><f>A1</f><v>0.3333</v></c><c r="C1"><v>1</v></c></row>';

/** A workbook of which the part itself says more, of one sheet with styled cells. */
const withSettings = (settings: string, styles?: string) => {
  const extra = {
    ...(styles !== undefined && { "xl/styles.xml": styles }),
  };
  const bytes = packageOf([{ name: "S", rows }], {
    names: `</definedNames>${settings}<definedNames>`,
    extra,
    links: styles === undefined ? [] : [["rIdY", "styles", "styles.xml"]],
  });
  return readBook(bytes);
};

describe("How a workbook asks to be computed", () => {
  // defaults: ECMA-376 part 1, 18.2.2 (iterateCount 100, iterateDelta 0.001, fullPrecision true)
  it.each<[string, string, object | undefined]>([
    ["nothing", '<calcPr calcId="191029"/>', undefined],
    ["iteration", '<calcPr iterate="1"/>', { iteration: { count: 100, change: 0.001 } }],
    [
      "iteration with its own limits",
      '<calcPr iterate="true" iterateCount="5" iterateDelta="1E-4"/>',
      { iteration: { count: 5, change: 1e-4 } },
    ],
    ["limits without iteration", '<calcPr iterateCount="5"/>', undefined],
    [
      "limits that make no sense",
      '<calcPr iterate="1" iterateCount="-3" iterateDelta="x"/>',
      { iteration: { count: 100, change: 0.001 } },
    ],
    [
      "more steps than Excel takes",
      '<calcPr iterate="1" iterateCount="999999999" iterateDelta="0"/>',
      { iteration: { count: 32_767, change: 0 } },
    ],
    ["dates from 1904", '<workbookPr date1904="1"/>', { from1904: true }],
    ["dates from 1900", '<workbookPr date1904="0"/>', undefined],
    ["precision as displayed", '<calcPr fullPrecision="0"/>', { asDisplayed: true }],
    ["full precision", '<calcPr fullPrecision="1"/>', undefined],
  ])("%s", async (_, settings, expected) => {
    expect((await withSettings(settings)).settings).toEqual(expected);
  });

  it("number formats are read where results are rounded to them, only there", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;x&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const formats = async (settings: string) =>
      (await withSettings(settings, styles)).sheets[0]!.cells.map(({ numberFormat }) => numberFormat);
    expect(await formats('<calcPr fullPrecision="0"/>')).toEqual(["0.00", '0.0"x"', "General"]);
    expect(await formats("")).toEqual([undefined, undefined, undefined]);
  });

  it("a date that is written as one counts from the workbook's first day", async () => {
    const date = {
      name: "S",
      rows: '<row><c t="d"><v>2013-07-07</v></c><c t="d"><v>2013-07-07T12:00:00</v></c></row>',
    };
    const values = async (settings: string) =>
      (
        await readBook(packageOf([date], { names: `</definedNames>${settings}<definedNames>` }))
      ).sheets[0]!.cells.map(({ value }) => value);
    expect(await values("")).toEqual([41_462, 41_462.5]);
    expect(await values('<workbookPr date1904="1"/>')).toEqual([40_000, 40_000.5]);
  });
});

describe("What-if data tables", () => {
  const tablesOf = async (formula: string) => {
    const cells = `<row r="2"><c r="D2">${formula}<v>7</v></c><c r="E2"><v>8</v></c></row>`;
    return (await readBook(packageOf([{ name: "S", rows: cells }]))).sheets[0]!;
  };
  const extent = { top: 1, left: 3, bottom: 2, right: 4 };

  // ECMA-376 part 1, 18.3.1.40: dt2D, dtr, r1, r2, del1, del2
  it.each<[string, string, object]>([
    [
      "of two inputs",
      '<f t="dataTable" ref="D2:E3" dt2D="1" dtr="1" r1="A1" r2="A2"/>',
      { rowInput: { row: 0, column: 0 }, columnInput: { row: 1, column: 0 } },
    ],
    ["along a row", '<f t="dataTable" ref="D2:E3" dtr="1" r1="$B$7"/>', { rowInput: { row: 6, column: 1 } }],
    [
      "along a column",
      '<f t="dataTable" ref="D2:E3" dt2D="0" r1="A1"/>',
      { columnInput: { row: 0, column: 0 } },
    ],
    ["whose input was deleted", '<f t="dataTable" ref="D2:E3" r1="A1" del1="1"/>', { columnInput: null }],
    [
      "of which one input was deleted",
      '<f t="dataTable" ref="D2:E3" dt2D="1" r1="A1" r2="A2" del2="1"/>',
      { rowInput: { row: 0, column: 0 }, columnInput: null },
    ],
  ])("%s", async (_, formula, inputs) => {
    const sheet = await tablesOf(formula);
    expect(sheet.dataTables).toEqual([{ ...extent, ...inputs }]);
    expect(sheet.cells).toEqual([
      { row: 1, column: 3, value: 7 },
      { row: 1, column: 4, value: 8 },
    ]);
  });
});
