import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { describe, expect, it } from "vitest";
import { bookOf, openPackage, readBook } from "../../../src/workbook/file";
import { drawingXml, packageOf, relationshipsXml } from "./package-of";

const cellsOf = async (rows: string, options?: Parameters<typeof packageOf>[1]) =>
  (await readBook(packageOf([{ name: "Sheet1", rows }], options))).sheets[0]!.cells;

describe("values", () => {
  it("are numbers, texts, booleans and errors as the file holds them", async () => {
    const cells = await cellsOf(
      `<row r="2"><c r="A2"><v>46037.123456789</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="b"><v>1</v></c>
       <c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="inlineStr"><is><t>in line</t></is></c></row>`,
      {
        strings:
          "<si><r><t>rich</t></r><r><t xml:space='preserve'> text_x000A_</t></r><rPh><t>reading</t></rPh></si>",
      },
    );
    expect(cells.map(({ value }) => value)).toEqual([
      46037.123456789,
      "rich text\n",
      true,
      { error: "#N/A" },
      "in line",
    ]);
    expect(cells[0]).toMatchObject({ row: 1, column: 0 });
  });

  it("follow one another where cells carry no address", async () => {
    const cells = await cellsOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    expect(cells).toEqual([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 1, value: 2 },
      { row: 1, column: 0, value: 3 },
    ]);
  });

  it("of an error that is newer than the calculation is #VALUE!", async () => {
    expect((await cellsOf('<row><c t="e"><v>#FIELD!</v></c></row>'))[0]!.value).toEqual({
      error: "#VALUE!",
      message: "The file holds #FIELD! here, which counts as #VALUE!.",
    });
  });
});

it("a control character that XML allows is read as it is", async () => {
  const cells = await cellsOf(
    `<row r="1"><c r="A1" t="str"><v>\u007f</v></c><c r="B1" t="str"><v>\u0085x</v></c></row>`,
  );
  expect(cells.map(({ value }) => value)).toEqual(["\u007f", "\u0085x"]);
});

it("rows out of sight are told apart by what hides them", async () => {
  const rows = [1, 2, 3, 4, 5]
    .map((r) => `<row r="${r}"${r === 2 || r === 5 ? ' hidden="1"' : ""}/>`)
    .join("");
  const sheet = (filterColumn: string) =>
    `<worksheet><sheetData>${rows}</sheetData><autoFilter ref="A1:A3">${filterColumn}</autoFilter></worksheet>`;
  const read = async (filterColumn: string) => {
    const extra = { "xl/worksheets/sheet1.xml": sheet(filterColumn) };
    return (await readBook(packageOf([{ name: "Sheet1", rows: "" }], { extra }))).sheets[0];
  };
  expect(await read('<filterColumn colId="0"/>')).toMatchObject({ hiddenRows: [4], filteredRows: [1] });
  expect(await read("")).toMatchObject({ hiddenRows: [1, 4] });
});

describe("formulas", () => {
  it("read as a user types them, with how they are stored", async () => {
    const cells = await cellsOf(
      `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_EDGE_SERVERS(B1,2.5)</f><v>25</v></c>
       <c r="B1"><f>1+1</f><v>2</v></c>
       <c r="C1"><f t="array" ref="C1">SUM(A1:A2*B1:B2)</f><v>50</v></c>
       <c r="D1" t="str"><f>""</f></c></row>`,
    );
    expect(cells).toEqual([
      { row: 0, column: 0, formula: "EDGE.SERVERS(B1,2.5)", storage: "dynamic", value: 25 },
      { row: 0, column: 1, formula: "1+1", storage: "plain", value: 2 },
      { row: 0, column: 2, formula: "SUM(A1:A2*B1:B2)", storage: "cse", value: 50 },
      { row: 0, column: 3, formula: '""', storage: "plain", value: "" },
    ]);
  });

  it("fold the later cells of a spill into the first", async () => {
    const cells = await cellsOf(
      `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xldudf_EDGE_X(1)</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>
       <row r="2"><c r="A2"><v>3</v></c><c r="B2" t="str"><v>four</v></c></row>`,
    );
    expect(cells).toEqual([
      {
        row: 0,
        column: 0,
        formula: "EDGE.X(1)",
        storage: "dynamic",
        value: 1,
        spill: [
          [1, 2],
          [3, "four"],
        ],
      },
      { row: 0, column: 2, value: 9 },
    ]);
  });

  it("that are shared move their relative references, not the text in quotes", async () => {
    const cells = await cellsOf(
      `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1&amp;"A1"&amp;SUM(A:A)</f><v>1</v></c></row>
       <row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c><c r="D3"><f t="shared" si="0"/><v>2</v></c></row>`,
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      'A1*$B$1&"A1"&SUM(A:A)',
      'A3*$B$1&"A1"&SUM(A:A)',
      'B3*$B$1&"A1"&SUM(B:B)',
    ]);
  });

  it("of a what-if data table keep their values", async () => {
    const cells = await cellsOf(
      '<row r="1"><c r="B1"><f t="dataTable" ref="B1:B2" r1="A1"/><v>7</v></c></row>',
    );
    expect(cells).toEqual([{ row: 0, column: 1, value: 7 }]);
  });
});

describe("the workbook", () => {
  it("lists sheets in order, hidden ones too, and names with their scope", async () => {
    const book = await readBook(
      packageOf(
        [
          { name: "First", rows: "" },
          { name: "R&amp;D", rows: "", hidden: true },
        ],
        {
          names: `<definedName name="zeta">First!$A$1</definedName><definedName name="alpha" localSheetId="1">_xlfn.LET(_xlpm.a,1,_xlpm.a)</definedName>
            <definedName name="secret" hidden="1">0.5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">First!$A$1</definedName>`,
        },
      ),
    );
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["First", undefined],
      ["R&D", true],
    ]);
    expect(book.names).toEqual([
      { name: "zeta", refersTo: "First!$A$1" },
      { name: "alpha", refersTo: "LET(a,1,a)", sheet: "R&D" },
      { name: "secret", refersTo: "0.5", hidden: true },
    ]);
  });

  it("knows its tables", async () => {
    const book = await readBook(
      packageOf([{ name: "Sites", rows: "" }], {
        extra: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["t", "table", "../tables/table1.xml"]]),
          "xl/tables/table1.xml": `<table name="T" displayName="Branches" ref="B2:C9" totalsRowCount="1">
            <tableColumns><tableColumn name="site"/><tableColumn name="load, Gbps"/></tableColumns></table>`,
        },
      }),
    );
    expect(book.tables).toEqual([
      {
        name: "Branches",
        sheet: "Sites",
        top: 1,
        left: 1,
        bottom: 8,
        right: 2,
        columns: ["site", "load, Gbps"],
        headerRow: true,
        totalsRow: true,
      },
    ]);
  });

  it("written by another library reads the same", async () => {
    installChartSupport();
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Model");
    sheet.getCell("A1").value = new Date(Date.UTC(2026, 0, 15));
    sheet.getCell("A2").value = { richText: [{ text: "bold", font: { bold: true } }, { text: " plain" }] };
    sheet.getCell("A3").value = { formula: "A1+1", result: 46038 };
    workbook.definedNames.add("Model!$A$1", "start");
    const book = await readBook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(book.sheets[0]!.cells).toEqual([
      { row: 0, column: 0, value: 46037 },
      { row: 1, column: 0, value: "bold plain" },
      { row: 2, column: 0, formula: "A1+1", storage: "plain", value: 46038 },
    ]);
    expect(book.names).toEqual([{ name: "start", refersTo: "Model!$A$1" }]);
  });
});

describe("what is left behind", () => {
  it("is said in a phrase each, with its sheet", () => {
    const bytes = packageOf(
      [
        {
          name: "Data",
          rows: '<row r="1"><c r="B1"><f t="dataTable" ref="B1:B2" r1="A1"/><v>7</v></c></row>',
        },
      ],
      {
        extra: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([
            ["d", "drawing", "../drawings/drawing1.xml"],
          ]),
          "xl/drawings/drawing1.xml": drawingXml("http://x/drawingml/2006/chart", "http://x/diagram"),
        },
      },
    );
    expect(bookOf(openPackage(bytes)).leftBehind).toEqual([
      "Data: what-if data tables that make no sense, of which the values stay (B1)",
      "Data: diagrams or embedded objects (1)",
    ]);
  });

  it("is no note, even on a blank cell", () => {
    const bytes = packageOf([{ name: "Data", rows: "" }], {
      extra: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["c", "comments", "../comments1.xml"]]),
        "xl/comments1.xml": `<comments><commentList><comment ref="C3"><text><r><t>first</t></r><r><t> and last</t></r></text></comment></commentList></comments>`,
      },
    });
    expect(bookOf(openPackage(bytes)).notes).toEqual([
      { sheet: "Data", row: 2, column: 2, text: "first and last" },
    ]);
  });
});
