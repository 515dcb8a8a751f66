import { describe, expect, it } from "vitest";
import { bookOf, openPackage, readBook } from "../../../src/workbook/file";
import { readThemeColors } from "../../../src/workbook/file/theme";
import { readXml } from "../../../src/workbook/file/xml";
import { MAIN, packageOf, relationshipsXml } from "./package-of";

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const SHEET = "xl/worksheets/sheet1.xml";

const sums = (last: string) =>
  `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4">${last}</row>`;

/** A sheet whose rows stand between what comes before and after them. */
const sheetXml = (rows: string, after = "", before = "") =>
  `<worksheet xmlns="${MAIN}" xmlns:x14="${X14}" xmlns:xm="${XM}" xmlns:mc="${MC}" xmlns:other="http://example.com/other" mc:Ignorable="x14 other">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const cellsOf = async (xml: string) =>
  (await readBook(packageOf([{ name: "S", rows: "" }], { extra: { [SHEET]: xml } }))).sheets[0]!.cells;

const shown = async (xml: string) =>
  (await cellsOf(xml)).map(({ row, column, formula, value }) => [row, column, formula ?? value]);

const EXPECTED = [
  [0, 0, 1],
  [1, 0, 2],
  [2, 0, 3],
  [3, 0, "SUM(A1:A3)"],
];
const FORMULA = '<c r="A4"><f>SUM(A1:A3)</f><v>6</v></c>';

// each of these is how Excel writes a feature beside the cells, or what ISO/IEC 29500-3 lets another writer add
const EXTENSIONS: [string, string][] = [
  [
    "sparklines",
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>S!A1:A3</xm:f><xm:sqref>B1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
  ],
  [
    "a data bar's limit",
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar"><x14:dataBar><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo></x14:dataBar></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  ],
  [
    "a validation of another sheet's list",
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>T!A1:A3</xm:f></x14:formula1><xm:sqref>A1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  ],
  [
    "rows and cells of its own",
    `<extLst><ext uri="{x}"><sheetData><row r="9" hidden="1"><c r="A9"><f>1</f><v>9</v></c></row></sheetData><row r="8"><c r="A8"><v>8</v></c></row><c r="A4"><f>2</f><v>1</v></c><f>3</f><v>4</v></ext></extLst>`,
  ],
  [
    "elements of another namespace",
    `<other:sheetData><row r="9"><c r="A9"><v>9</v></c></row></other:sheetData>`,
  ],
];

describe("Cells are the sheet's own, whatever an extension holds", () => {
  it.each(EXTENSIONS)("%s, after them", async (_, extension) => {
    expect(await shown(sheetXml(sums(FORMULA), extension))).toEqual(EXPECTED);
  });

  it.each(EXTENSIONS)("%s, before them", async (_, extension) => {
    expect(await shown(sheetXml(sums(FORMULA), "", extension))).toEqual(EXPECTED);
  });

  it.each(EXTENSIONS)("%s, within the last cell and row", async (_, extension) => {
    const last = FORMULA.replace("</c>", `${extension}</c>`);
    expect(await shown(sheetXml(sums(`${last}${extension}`)))).toEqual(EXPECTED);
  });

  it("elements of their names in another namespace, among them", async () => {
    const foreign =
      '<other:row r="7"><c r="A7"><v>7</v></c></other:row><row r="6"><other:c r="A6"><v>6</v></other:c><c r="B6"><other:f>1</other:f><other:v>5</other:v><v>2</v></c></row>';
    expect(await shown(sheetXml(sums(FORMULA) + foreign))).toEqual([...EXPECTED, [5, 1, 2]]);
  });
});

describe("The spreadsheet's namespace counts, not the prefix", () => {
  const prefixed = (prefix: string, address: string) =>
    sheetXml(sums(FORMULA))
      .replace(`xmlns="${MAIN}"`, `xmlns:${prefix}="${address}"`)
      .replace(/<(\/?)([a-zA-Z]+)(?=[ >/])/g, `<$1${prefix}:$2`);

  it.each<[string, string]>([
    ["any prefix", prefixed("x", MAIN)],
    ["the prefix of a neighbor", prefixed("xdr", MAIN)],
    ["ISO 29500 strict", sheetXml(sums(FORMULA)).replace(MAIN, STRICT)],
    ["a prefix declared on the way", sheetXml(sums(FORMULA.replace(/c r/, `c xmlns="${MAIN}" r`)))],
    ["no namespace at all", sheetXml(sums(FORMULA)).replace(`xmlns="${MAIN}"`, "")],
  ])("%s", async (_, xml) => {
    expect(await shown(xml)).toEqual(EXPECTED);
  });

  it("a namespace that is taken away takes its elements away", async () => {
    const away = sums(FORMULA.replace("<f>", '<f xmlns="">').replace("<v>", `<v xmlns="${MAIN}">`));
    expect(await shown(sheetXml(away))).toEqual([...EXPECTED.slice(0, 3), [3, 0, 6]]);
  });
});

describe("Of alternatives the one that Excel takes is read", () => {
  const either = (requires: string, choice: string, fallback: string) =>
    `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Choice Requires="x14">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const row = (value: number) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;

  it.each<[string, string, number]>([
    ["what it knows", either("x14", row(1), row(2)), 1],
    ["the first that it knows", either("other", row(1), row(2)), 1],
    [
      "else the fallback",
      either("other", row(1), row(2)).replace('Requires="x14"', 'Requires="x14 other"'),
      2,
    ],
    ["a prefix that means nothing is not known", either("y", row(1), row(2)).replace('"x14"', '"y"'), 2],
  ])("%s", async (_, xml, value) => {
    expect(await shown(sheetXml(xml))).toEqual([[0, 0, value]]);
  });

  it("none is read twice, and nothing where none fits", async () => {
    const none = `<mc:AlternateContent><mc:Choice Requires="other">${row(1)}</mc:Choice></mc:AlternateContent>`;
    expect(await shown(sheetXml(none))).toEqual([]);
  });
});

/** A workbook of one sheet S with a part that its relationships name. */
const withPart = (kind: string, path: string, xml: string) =>
  packageOf([{ name: "S", rows: "" }], {
    extra: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["r", kind, `/${path}`]]),
      [path]: xml,
    },
  });

it("A table is its own root, not what an extension calls so", async () => {
  const table = `<table xmlns="${MAIN}" xmlns:x14="${X14}" displayName="T" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns><tableColumn name="a"><extLst><ext><tableColumn name="x"/></ext></extLst></tableColumn><tableColumn name="b"/></tableColumns><extLst><ext><x14:table altText="x"/><table displayName="U" ref="C1"/><autoFilter ref="Z1"><filterColumn colId="0"/></autoFilter></ext></extLst></table>`;
  const { tables } = await readBook(withPart("table", "xl/tables/table1.xml", table));
  expect(tables).toMatchObject([{ name: "T", left: 0, right: 1, columns: ["a", "b"] }]);
});

it("A note's text is its own, not its reading nor an extension's", () => {
  const comments = `<comments xmlns="${MAIN}" xmlns:mc="${MC}" xmlns:v2="http://schemas.openxmlformats.org/spreadsheetml/2006/main/v2" xmlns:x="http://example.com/x"><commentList><comment ref="A1"><text><r><t>said</t></r><rPh><t>reading</t></rPh><mc:AlternateContent><mc:Choice Requires="x"><t> new</t></mc:Choice><mc:Fallback><t> old</t></mc:Fallback></mc:AlternateContent></text><mc:AlternateContent><mc:Choice Requires="v2"><commentPr><t>anchor</t></commentPr></mc:Choice><mc:Fallback/></mc:AlternateContent><extLst><ext><t>more</t></ext></extLst></comment></commentList></comments>`;
  const { notes } = bookOf(openPackage(withPart("comments", "xl/comments1.xml", comments)));
  expect(notes.map(({ text }) => text)).toEqual(["said old"]);
});

it("Names, sheets and settings are the workbook's own", async () => {
  const book = await readBook(
    packageOf([{ name: "S", rows: "" }], {
      names: `<definedName name="one">1</definedName></definedNames><extLst><ext><definedNames><definedName name="two">2</definedName></definedNames><sheets><sheet name="T" sheetId="9"/></sheets><workbookPr date1904="1"/><calcPr iterate="1"/><definedName name="three">3</definedName></ext></extLst><definedNames>`,
    }),
  );
  expect(book).toMatchObject({ sheets: [{ name: "S" }], names: [{ name: "one", refersTo: "1" }] });
  expect(book.settings).toBeUndefined();
});

it("Shared strings leave readings and extensions out", async () => {
  const strings = `<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh><phoneticPr fontId="1"/></si><si><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r><rPh><t>c</t></rPh><extLst><ext><t>d</t></ext></extLst></si>`;
  const rows =
    '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>i</t><rPh><t>n</t></rPh></is></c></row>';
  const { sheets } = await readBook(packageOf([{ name: "S", rows }], { strings }));
  expect(sheets[0]!.cells.map(({ value }) => value)).toEqual(["東", "ab", "i"]);
});

it("A relationship's type is known by its address, not its last word", async () => {
  const bytes = packageOf([{ name: "S", rows: "" }], {
    extra: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" xmlns:x="http://example.com/x"><Relationship Id="a" Type="http://example.com/table" Target="/a.xml"/><x:Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="/a.xml"/></Relationships>`,
      "a.xml": `<table xmlns="${MAIN}" displayName="T" ref="A1"/>`,
    },
  });
  expect((await readBook(bytes)).tables).toEqual([]);
});

it("A theme's colors are those of its own scheme", () => {
  const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const xml = `<t:theme xmlns:t="${A}" xmlns:o="http://example.com"><t:themeElements><t:clrScheme><t:dk1><t:sysClr val="windowText" lastClr="010203"/></t:dk1><o:lt1><t:srgbClr val="AAAAAA"/></o:lt1><t:lt1><t:srgbClr val="fefefe"/></t:lt1></t:clrScheme></t:themeElements><t:extraClrSchemeLst><t:clrScheme><t:lt2><t:srgbClr val="BBBBBB"/></t:lt2></t:clrScheme></t:extraClrSchemeLst></t:theme>`;
  const colors = readThemeColors({ path: "theme.xml", content: new TextEncoder().encode(xml) });
  expect(colors.slice(0, 3)).toEqual(["FEFEFE", "010203", "E7E6E6"]);
});

it("A part in UTF-16 is read by its mark, one that is broken is named", () => {
  const wide = new Uint8Array(
    Uint16Array.from([0xfeff, ...[..."<a>ä</a>"].map((l) => l.charCodeAt(0))]).buffer,
  );
  const texts: string[] = [];
  readXml({ path: "a.xml", content: wide }, { a: { close: (text) => texts.push(text) } });
  expect(texts).toEqual(["ä"]);
  expect(() => readXml({ path: "xl/b.xml", content: new TextEncoder().encode("<a><b></a>") }, {})).toThrow(
    "The workbook is damaged: xl/b.xml in it is not well-formed XML.",
  );
});
