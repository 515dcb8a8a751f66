import { describe, expect, it } from "vitest";
import { toSnapshot } from "../../../src/workbench/snapshot";
import { bookOf, openPackage, readLooks } from "../../../src/workbook/file";
import { readMerges } from "../../../src/workbook/file/merges";
import { MAIN, packageOf, relationshipsXml, type Row } from "./package-of";

const SHEET = "xl/worksheets/sheet1.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

const sheetXml = (after = "", before = "") =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>${after}</worksheet>`;

/** What the grid shows of a sheet with a bold cell, and what it says that it doesn't. */
async function shown(extra: Record<string, string>) {
  const file = openPackage(
    packageOf([{ name: "S", rows: "" }], {
      extra: { [SHEET]: sheetXml(), "xl/styles.xml": STYLES, ...extra },
      links: [["y", "styles", "styles.xml"]],
    }),
  );
  const looks = await readLooks(file);
  const { data } = toSnapshot(bookOf(file), looks, "test.xlsx");
  const resource = (name: string) =>
    JSON.parse(data.resources!.find((one) => one.name === name)!.data)["sheet-1"] as Record<
      string,
      unknown
    >[];
  const id = data.sheets["sheet-1"]!.cellData![0]![0]!.s as string | undefined;
  return {
    bold: id !== undefined && data.styles[id]!.bl === 1,
    merges: data.sheets["sheet-1"]!.mergeData!,
    columns: data.sheets["sheet-1"]!.columnData!,
    validations: resource("SHEET_DATA_VALIDATION_PLUGIN"),
    leftBehind: looks.leftBehind,
  };
}

describe("A bad index costs no other cell its looks", () => {
  const rows = (more: string) =>
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c>${more}</row></sheetData></worksheet>`;

  it.each([
    ["of a shared string that is not there", '<c r="B1" t="s"><v>99</v></c>'],
    ["of a shared string below nothing", '<c r="B1" t="s"><v>-1</v></c>'],
    ["of a shared string that is no number", '<c r="B1" t="s"><v>x</v></c>'],
  ])("%s, but what its texts look like inside", async (_, cell) => {
    expect(await shown({ [SHEET]: rows(cell) })).toMatchObject({
      bold: true,
      leftBehind: ["formatting within texts, since a cell has a shared text that is not there"],
    });
  });

  it.each([
    ["of a style that is not there", '<c r="B1" s="999"><v>2</v></c>'],
    ["of a style below nothing", '<c r="B1" s="-1"><v>2</v></c>'],
    ["of a style that is no number", '<c r="B1" s="x"><v>2</v></c>'],
  ])("%s", async (_, cell) => {
    expect(await shown({ [SHEET]: rows(cell) })).toMatchObject({ bold: true, leftBehind: [] });
  });

  it.each([
    ["font", '<xf fontId="99"/>'],
    ["fill", '<xf fontId="0" fillId="99"/>'],
    ["border", '<xf fontId="0" borderId="99"/>'],
    ["number format", '<xf fontId="0" numFmtId="9999"/>'],
    ["base style", '<xf fontId="0" xfId="99"/>'],
  ])("of a %s that is not there", async (_, xf) => {
    const styles = STYLES.replace("</cellXfs>", `${xf}</cellXfs>`);
    const sheet = rows('<c r="B1" s="2"><v>2</v></c>');
    expect(await shown({ [SHEET]: sheet, "xl/styles.xml": styles })).toMatchObject({
      bold: true,
      leftBehind: [],
    });
  });
});

describe("A damaged part costs no other its looks", () => {
  it.each(["xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "docProps/app.xml", "xl/theme/theme1.xml"])(
    "%s",
    async (path) => {
      const relations = {
        "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([
          ["d", "drawing", "../drawings/drawing1.xml"],
        ]),
      };
      expect(await shown({ ...relations, [path]: "<a><b>" })).toMatchObject({
        bold: true,
        leftBehind: [`${path}, which is damaged`],
      });
    },
  );

  it("styles are left out where they are damaged, however deep they are", async () => {
    const deep = `<styleSheet xmlns="${MAIN}">${"<a>".repeat(200_000)}`;
    expect(await shown({ "xl/styles.xml": deep })).toMatchObject({
      bold: false,
      leftBehind: ["xl/styles.xml, which is damaged"],
    });
  });
});

describe("What a sheet claims costs no more than what it holds", () => {
  it("merged cells over millions of others", async () => {
    const merges =
      '<mergeCells><mergeCell ref="B2:XFD1048576"/><mergeCell ref="A1"/><mergeCell ref="A0:B9"/></mergeCells>';
    expect(await shown({ [SHEET]: sheetXml(merges) })).toMatchObject({
      bold: true,
      merges: [{ startRow: 1, startColumn: 1, endRow: 1_048_575, endColumn: 16_383 }],
    });
  });

  it("more merged cells than can be shown are said", async () => {
    const merge = Array.from({ length: 10_001 }, (_, i) => `<mergeCell ref="A${i + 2}:B${i + 2}"/>`);
    const { merges, leftBehind } = await shown({
      [SHEET]: sheetXml(`<mergeCells>${merge.join("")}</mergeCells>`),
    });
    expect(merges).toEqual([]);
    expect(leftBehind).toEqual(["S: merged cells (10,001), too many to show"]);
    const content = new TextEncoder().encode(sheetXml(`<mergeCells>${merge.slice(1).join("")}</mergeCells>`));
    expect(readMerges({ path: SHEET, content }).merges).toHaveLength(10_000);
  });

  it("columns that no sheet has", async () => {
    const cols =
      '<cols><col min="1" max="999999999" width="9"/><col min="2" max="2" width="20" customWidth="1"/></cols>';
    const { columns } = await shown({ [SHEET]: sheetXml("", cols) });
    expect(columns[1]!.w).toBe(145);
  });
});

describe("Looks are the sheet's own", () => {
  it("merged cells and columns of an extension are none", async () => {
    const ext = `<extLst><ext><mergeCells><mergeCell ref="C1:D4"/></mergeCells></ext></extLst>`;
    expect(await shown({ [SHEET]: sheetXml(ext) })).toMatchObject({ bold: true, merges: [] });
  });

  it("whatever prefix they are written with", async () => {
    const prefixed = sheetXml('<mergeCells><mergeCell ref="C1:D4"/></mergeCells>')
      .replace("xmlns=", "xmlns:x=")
      .replace(/<(\/?)([a-z])/gi, "<$1x:$2");
    const { bold, merges } = await shown({ [SHEET]: prefixed });
    expect([bold, merges.length]).toEqual([true, 1]);
  });

  it("a list from another sheet, which Excel keeps in an extension, is a validation too", async () => {
    const ext = `<extLst><ext xmlns:a="${X14}" xmlns:b="${XM}"><a:dataValidations><a:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="No"><a:formula1><b:f>T!$A$1:$A$3</b:f></a:formula1><b:sqref>B1 C2:C4</b:sqref></a:dataValidation></a:dataValidations></ext></extLst>`;
    const { validations } = await shown({ [SHEET]: sheetXml(ext) });
    expect(validations).toMatchObject([
      {
        type: "list",
        formula1: "=T!$A$1:$A$3",
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: "No",
        ranges: [
          { startRow: 0, startColumn: 1, endRow: 0, endColumn: 1 },
          { startRow: 1, startColumn: 2, endRow: 3, endColumn: 2 },
        ],
      },
    ]);
  });

  it("conditional formats that read another sheet are said", async () => {
    const rule = (type: string) => `<x:cfRule type="${type}"><m:f>T!A1</m:f></x:cfRule>`;
    const ext = `<extLst><ext xmlns:x="${X14}" xmlns:m="${XM}"><x:conditionalFormattings><x:conditionalFormatting>${rule("expression")}${rule("dataBar")}<m:sqref>A1</m:sqref></x:conditionalFormatting></x:conditionalFormattings></ext></extLst>`;
    expect((await shown({ [SHEET]: sheetXml(ext) })).leftBehind).toEqual([
      "S: conditional formats that read another sheet (1)",
    ]);
  });
});

it("Cells without looks have the font of the style Normal, whichever of the fonts that is", async () => {
  const fontOf = async (styles: string) => {
    const extra = { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` };
    const links: Row[] = [["y", "styles", "styles.xml"]];
    const file = openPackage(packageOf([{ name: "S", rows: "" }], { extra, links }));
    const looks = await readLooks(file);
    return [looks.font, toSnapshot(bookOf(file), looks, "test.xlsx").data.defaultStyle];
  };
  const fonts = `<fonts><font><sz val="11"/><name val="Calibri"/></font><font><sz val="10"/><name val="Liberation Sans"/></font></fonts>`;
  expect(await fontOf(`${fonts}<cellStyleXfs><xf fontId="1"/></cellStyleXfs>`)).toEqual([
    { name: "Liberation Sans", size: 10 },
    { ff: "Liberation Sans", fs: 10 },
  ]);
  expect(await fontOf("")).toEqual([undefined, { ff: "Calibri", fs: 11 }]);
});
