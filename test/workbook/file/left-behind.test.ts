import { describe, expect, it } from "vitest";
import { bookOf, openPackage, WorkbookFileError } from "../../../src/workbook/file";
import type { Row } from "./package-of";
import { MAIN, packageOf, relationshipsXml } from "./package-of";

const RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const read = (bytes: Uint8Array) => bookOf(openPackage(bytes));
const MICROSOFT = "http://schemas.microsoft.com/office";

describe("A damaged part that nobody needs is left behind by its name", () => {
  it.each([
    ["drawing", "xl/drawings/drawing1.xml"],
    ["comments", "xl/comments1.xml"],
    ["table", "xl/tables/table1.xml"],
  ])("%s", (kind, path) => {
    for (const xml of ["<a><b></a>", "", "no xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"]) {
      const extra = { [RELATIONS]: relationshipsXml([["r", kind, `/${path}`]]), [path]: xml };
      const { book, leftBehind } = read(packageOf([{ name: "S", rows: CELL }], { extra }));
      expect(book.sheets[0]!.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
      expect(leftBehind).toEqual([`${path}, which is damaged`]);
    }
  });

  it("a table without a range, a sheet's relationships, the metadata", () => {
    const extra = {
      [RELATIONS]: relationshipsXml([["r", "table", "/t.xml"]]),
      "t.xml": `<table xmlns="${MAIN}"/>`,
    };
    const broken = (more: Record<string, string>) =>
      read(packageOf([{ name: "S", rows: CELL }], { extra: { ...extra, ...more } })).leftBehind;
    expect(broken({})).toEqual(["t.xml, which is damaged"]);
    expect(broken({ [RELATIONS]: "<x" })).toEqual([
      "the relationships of xl/worksheets/sheet1.xml, which is damaged",
    ]);
    expect(broken({ "t.xml": `<table xmlns="${MAIN}" ref="A1"/>`, "xl/metadata.xml": "<x" })).toEqual([
      "xl/metadata.xml, which is damaged",
    ]);
  });

  it("styles, charts and other parts are not even looked at", () => {
    const extra = {
      "xl/styles.xml": "<x",
      "xl/charts/chart1.xml": "<x",
      "xl/webextensions/webextension1.xml": "<x",
    };
    const bytes = packageOf([{ name: "S", rows: CELL }], { extra, links: [["y", "styles", "styles.xml"]] });
    expect(read(bytes).leftBehind).toEqual([]);
  });

  it.each([
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
  ])("but %s is needed, and named", (path) => {
    const broken = () => read(packageOf([{ name: "S", rows: CELL }], { extra: { [path]: "<workbook>" } }));
    expect(broken).toThrow(WorkbookFileError);
    expect(broken).toThrow(path);
  });
});

describe("What is neither computed nor shown is said", () => {
  const linkTo = (kind: string, address: string): Row => [kind, kind, "../x.xml", address];

  it("of a sheet", () => {
    const rows: Row[] = [
      ["1", "pivotTable", "../p1.xml"],
      ["2", "pivotTable", "../p2.xml"],
      linkTo("slicer", `${MICROSOFT}/2007/relationships`),
      linkTo("threadedComment", `${MICROSOFT}/2017/10/relationships`),
    ];
    const extra = { [RELATIONS]: relationshipsXml(rows) };
    expect(read(packageOf([{ name: "S", rows: CELL }], { extra })).leftBehind).toEqual([
      "S: pivot tables, of which the values stay",
      "S: slicers",
      "S: a thread of comments, shown as notes",
    ]);
  });

  it("of the workbook", () => {
    const links: Row[] = [["c", "connections", "connections.xml"]];
    expect(read(packageOf([{ name: "S", rows: CELL }], { links })).leftBehind).toEqual([
      "data connections, which are not refreshed",
    ]);
  });

  it("a sheet that is a chart or holds macros", () => {
    const bytes = packageOf(
      [
        { name: "S", rows: CELL },
        { name: "Chart1", rows: "" },
        { name: "M", rows: "" },
      ],
      {
        extra: {
          "xl/_rels/workbook.xml.rels": relationshipsXml([
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ["rId2", "chartsheet", "worksheets/sheet2.xml"],
            ["rId3", "xlMacrosheet", "worksheets/sheet3.xml", `${MICROSOFT}/2006/relationships`],
          ]),
        },
      },
    );
    const { book, leftBehind } = read(bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(["S"]);
    expect(leftBehind).toEqual(["Chart1: a sheet that is a chart", "M: a sheet of macros"]);
  });

  it("macros of an .xlsm, whose sheets are read", () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`;
    const extra = { "[Content_Types].xml": types, "xl/vbaProject.bin": "macros" };
    const { book, leftBehind } = read(packageOf([{ name: "S", rows: CELL }], { extra }));
    expect(book.sheets[0]!.cells).toHaveLength(1);
    expect(leftBehind).toEqual(["macros, which are not run: functions written in them are not known"]);
  });
});

describe("What can't be read of a cell is said, and the others are read", () => {
  it("a text that the file does not hold, a number that is none, a formula that is nowhere", () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="s"><v>-1</v></c><c r="D1"><v>1,5</v></c><c r="E1"><f t="shared" si="3"/><v>4</v></c><c r="F1" t="e"><v>#PYTHON!</v></c></row>`;
    const { book, leftBehind } = read(packageOf([{ name: "S", rows }], { strings: "<si><t>a</t></si>" }));
    expect(book.sheets[0]!.cells).toEqual([
      { row: 0, column: 0, value: "a" },
      { row: 0, column: 4, value: 4 },
      {
        row: 0,
        column: 5,
        value: { error: "#VALUE!", message: "The file holds #PYTHON! here, which counts as #VALUE!." },
      },
    ]);
    expect(leftBehind).toEqual([
      "S: cells whose shared formula the file does not hold, of which the values stay (E1)",
      "S: cells whose value the file does not hold, which are blank here (B1, C1, D1)",
      "S: errors that only Excel itself can give, which count as #VALUE! here (F1)",
    ]);
  });

  it("no more than five are named", () => {
    const rows = `<row>${'<c t="s"><v>1</v></c>'.repeat(8)}</row>`;
    expect(read(packageOf([{ name: "S", rows }])).leftBehind[0]).toMatch(
      /\(A1, B1, C1, D1, E1 and 3 more\)$/,
    );
  });

  // errorType as Aspose.Cells' ErrorCellValueType and files saved by Excel number them
  it.each<[number, object]>([
    [8, { error: "#SPILL!" }],
    [13, { error: "#CALC!" }],
    [12, { error: "#VALUE!", message: "The file holds #FIELD! here, which counts as #VALUE!." }],
    [99, { error: "#VALUE!" }],
  ])("an error kept as a rich value of kind %i is that error", (kind, value) => {
    const RICH = `${MICROSOFT}/spreadsheetml/2017/richdata`;
    const extra = {
      "xl/metadata.xml": `<metadata xmlns="${MAIN}" xmlns:x="${RICH}"><metadataTypes><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE"><bk><extLst><ext><x:rvb i="1"/></ext></extLst></bk></futureMetadata><valueMetadata><bk><rc t="2" v="0"/></bk></valueMetadata></metadata>`,
      "xl/rv.xml": `<rvData xmlns="${RICH}"><rv s="0"><v>8</v></rv><rv s="1"><v>0</v><v>${kind}</v></rv></rvData>`,
      "xl/rvs.xml": `<rvStructures xmlns="${RICH}"><s t="_entity"><k n="errorType"/></s><s t="_error"><k n="colOffset" t="i"/><k n="errorType" t="i"/></s></rvStructures>`,
    };
    const links: Row[] = [
      ["v", "rdRichValue", "rv.xml", `${MICROSOFT}/2017/06/relationships`],
      ["w", "rdRichValueStructure", "rvs.xml", `${MICROSOFT}/2017/06/relationships`],
    ];
    const rows = '<row><c t="e" vm="1"><v>#VALUE!</v></c></row>';
    const { book } = read(packageOf([{ name: "S", rows }], { extra, links }));
    expect(book.sheets[0]!.cells[0]!.value).toEqual(value);
  });

  it("a cell's metadata marks a dynamic array only where it says so", () => {
    const kinds = (metadata: string, cm: number) =>
      read(
        packageOf([{ name: "S", rows: `<row><c cm="${cm}"><f t="array" ref="A1">1</f></c></row>` }], {
          extra: {
            "xl/metadata.xml": `<metadata xmlns="${MAIN}" xmlns:d="${MICROSOFT}/spreadsheetml/2017/dynamicarray">${metadata}</metadata>`,
          },
        }),
      ).book.sheets[0]!.cells[0]!.storage;
    const types = '<metadataTypes><metadataType name="OTHER"/><metadataType name="XLDAPR"/></metadataTypes>';
    const properties = (dynamic: number) =>
      `<futureMetadata name="XLDAPR"><bk><extLst><ext><d:dynamicArrayProperties fDynamic="${dynamic}"/></ext></extLst></bk></futureMetadata>`;
    const cells = '<cellMetadata><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata>';
    expect(kinds(types + properties(1) + cells, 2)).toBe("dynamic");
    expect(kinds(types + properties(0) + cells, 2)).toBe("cse");
    expect(kinds(types + properties(1) + cells, 1)).toBe("cse");
    expect(kinds(types + properties(1) + cells, 3)).toBe("cse");
    expect(kinds("<!-- XLDAPR -->", 1)).toBe("cse");
  });
});
