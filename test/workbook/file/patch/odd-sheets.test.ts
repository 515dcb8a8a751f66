import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readBook, WorkbookFileError } from "../../../../src/workbook/file";
import { patchValues } from "../../../../src/workbook/file/patch";
import { packageOf } from "../package-of";
import { change, partOf, rowsAfter, SHEET } from "./patched";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const sheetOf = (xml: string) => packageOf([{ name: "Sheet1", rows: "" }], { extra: { [SHEET]: xml } });

/** The sheet's whole part after the changes. */
const sheetAfter = (xml: string, ...changes: Parameters<typeof patchValues>[1]) =>
  partOf(patchValues(sheetOf(xml), changes).bytes, SHEET);

it("Elements in a namespace of their own get new ones of the same kind", () => {
  const sheet = (dimension: string, rows: string) =>
    `<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="${dimension}"/><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  expect(
    sheetAfter(
      sheet("B2", '<x:row r="2"><x:c r="B2"><x:f>1</x:f></x:c></x:row>'),
      change("B2", 1),
      change("C2", "t"),
      change("A4", 4),
    ),
  ).toBe(
    sheet(
      "A2:C4",
      '<x:row r="2"><x:c r="B2"><x:f>1</x:f><x:v>1</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>t</x:t></x:is></x:c></x:row>' +
        '<x:row r="4"><x:c r="A4"><x:v>4</x:v></x:c></x:row>',
    ),
  );
});

it("A sheet without rows gets them", () => {
  expect(sheetAfter(`<worksheet xmlns="${MAIN}"><sheetData /></worksheet>`, change("B3", 1))).toBe(
    `<worksheet xmlns="${MAIN}"><sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData></worksheet>`,
  );
});

it("New cells and rows stand in order, empty rows open for them", () => {
  const rows = '<row r="2" spans="2:4" ht="20"/><row r="4"><c r="B4"/><c r="D4"><v>1</v></c></row>';
  const changes = ["E4", "C4", "A4", "A5", "B3", "A3", "B2", "A1"].map((address, i) => change(address, i));
  expect(rowsAfter(rows, ...changes)).toBe(
    '<row r="1"><c r="A1"><v>7</v></c></row>' +
      '<row r="2" spans="2:4" ht="20"><c r="B2"><v>6</v></c></row>' +
      '<row r="3"><c r="A3"><v>5</v></c><c r="B3"><v>4</v></c></row>' +
      '<row r="4"><c r="A4"><v>2</v></c><c r="B4"/><c r="C4"><v>1</v></c><c r="D4"><v>1</v></c><c r="E4"><v>0</v></c></row>' +
      '<row r="5"><c r="A5"><v>3</v></c></row>',
  );
});

it("Cells without an address follow one another", () => {
  expect(
    rowsAfter(
      "<row><c><v>1</v></c><c/></row><row><c><v>3</v></c></row>",
      change("B1", 2),
      change("A2", 4),
      change("B2", 5),
    ),
  ).toBe('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>4</v></c><c r="B2"><v>5</v></c></row>');
});

it("Rows without a number have their first cell's", () => {
  expect(
    rowsAfter('<row><c r="a5"><v>1</v></c></row>', change("A5", 2), change("B5", 3), change("A2", 1)),
  ).toBe('<row r="2"><c r="A2"><v>1</v></c></row><row><c r="a5"><v>2</v></c><c r="B5"><v>3</v></c></row>');
});

it("Rows out of order get nothing twice", () => {
  expect(rowsAfter('<row r="3"><c r="A3"/></row><row r="1"/>', change("A1", 1), change("A3", 3))).toBe(
    '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
  );
});

it("Comments, CDATA, instructions and signs in attributes are no cells", () => {
  const odd = (value: string) =>
    `<!-- <row r="1"><c r="A1"><v>0</v></c></row> --><?x <c r="A1"/> ?><row r="1" x=">"\r\n\tht='1'><c r = "A1"\t s='1' ><f><![CDATA[</c><c r="A1">]]></f>\r\n<v>${value}</v></c ></row >`;
  expect(rowsAfter(odd("1"), change("A1", 2))).toBe(odd("2"));
});

it("Bytes that are no text stay", () => {
  const xml = (value: string) =>
    new Uint8Array([
      ...strToU8('<worksheet><sheetData><row r="1"><c r="A1"><f>"'),
      0xff,
      ...strToU8(`"</f><v>${value}</v></c></row></sheetData></worksheet>`),
    ]);
  const parts = unzipSync(packageOf([{ name: "Sheet1", rows: "" }]));
  const file = zipSync({ ...parts, [SHEET]: xml("1") });
  expect(unzipSync(patchValues(file, [change("A1", 23)]).bytes)[SHEET]).toEqual(xml("23"));
});

it("A sheet is found by its name, as Excel writes or the user does", async () => {
  const file = packageOf([
    { name: "First", rows: "" },
    { name: "R&amp;D", rows: "", hidden: true },
  ]);
  const { bytes, changedParts } = patchValues(file, [change("A1", 1, { sheet: "r&d" })]);
  expect(changedParts).toEqual(["xl/worksheets/sheet2.xml"]);
  expect((await readBook(bytes)).sheets.map(({ cells }) => cells.length)).toEqual([0, 1]);
});

it.each<[string, string, Parameters<typeof change>, RegExp]>([
  ["a sheet that is not there", "<x/>", ["A1", 1, { sheet: "Other" }], /no sheet of cells named Other/],
  ["a cell beyond the sheet", "<x/>", ["A1", 1, { column: 16_384 }], /beyond the sheet/],
  ["a spill beyond the sheet", "<x/>", ["A1", 1, { row: 1_048_575, spill: [[1], [2]] }], /beyond the sheet/],
  ["a part that is no sheet", "<chartsheet/>", ["A1", 1], /has no rows/],
  ["elements that don't end", "<worksheet><sheetData><row><c>", ["A1", 1], /not well-formed/],
  [
    "elements that cross",
    '<worksheet><sheetData><row r="1"><c r="A1"><v></c></v></row></sheetData></worksheet>',
    ["A1", 1],
    /well-formed/,
  ],
  ["tags that don't end", "<worksheet><sheetData", ["A1", 1], /not well-formed/],
  ["quotes that don't end", '<worksheet a="><sheetData/>', ["A1", 1], /not well-formed/],
  ["comments that don't end", "<worksheet><!-- <sheetData/>", ["A1", 1], /not well-formed/],
  ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', ["A1", 1], /not well-formed/],
  ["text of two bytes a letter", "<\0w\0/\0>\0", ["A1", 1], /not well-formed/],
])("One sentence is said of %s", (_, xml, args, sentence) => {
  const patch = () => patchValues(sheetOf(xml), [change(...args)]);
  expect(patch).toThrow(WorkbookFileError);
  expect(patch).toThrow(sentence);
});

it("A tag of many blanks or a long name takes no longer than its length", () => {
  const blanks = " ".repeat(1_000_000);
  expect(
    rowsAfter(`<row r="1"${blanks}><c${blanks}s="1"${blanks}r="A1"${blanks}/></row>`, change("A1", 1)),
  ).toContain("<v>1</v>");
  expect(() => sheetAfter(`<${"n".repeat(1_000_000)}/>`, change("A1", 1))).toThrow(/not well-formed/);
});
