import { describe, expect, it } from "vitest";
import { patchValues } from "../../../../src/workbook/file/patch";
import { MAIN, packageOf } from "../package-of";
import { change, partOf, SHEET } from "./patched";

const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const NAMESPACES = `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns:o="http://example.com/o" xmlns:mc="${MC}"`;

const sheet = (rows: string, after = "", before = "") =>
  `<worksheet xmlns="${MAIN}" ${NAMESPACES}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const patched = (xml: string, ...changes: Parameters<typeof patchValues>[1]) =>
  partOf(
    patchValues(packageOf([{ name: "Sheet1", rows: "" }], { extra: { [SHEET]: xml } }), changes).bytes,
    SHEET,
  );

const EXTENSION =
  '<extLst><ext uri="{78C0D931}"><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo><sheetData><row r="1"><c r="A1"><f>2</f><v>1</v></c></row></sheetData><c r="A4"><v>1</v></c><dimension ref="A1"/></ext></extLst>';

describe("Only a sheet's own cells are written", () => {
  it.each(["1", "<f>A1*1</f><v>1</v>"])("beside an extension of the same names (%s)", (inside) => {
    const rows = (value: number) =>
      `<row r="4"><c r="A4">${inside.includes("<f>") ? "<f>A1*1</f>" : ""}<v>${value}</v></c></row>`;
    const before = sheet(rows(42), EXTENSION, `<sheetPr>${EXTENSION}</sheetPr>`);
    expect(patched(before, change("A4", 43))).toBe(
      sheet(rows(43), EXTENSION, `<sheetPr>${EXTENSION}</sheetPr>`),
    );
  });

  it("among elements of another namespace", () => {
    const rows = (value: number) =>
      `<o:row r="4"><c r="A4"><v>7</v></c></o:row><row r="4"><o:c r="A4"><v>8</v></o:c><c r="A4"><o:f>1</o:f><o:v>9</o:v><v>${value}</v><extLst><ext><v>10</v><f>11</f></ext></extLst></c></row>`;
    expect(patched(sheet(rows(1)), change("A4", 2))).toBe(sheet(rows(2)));
  });

  it("with the prefix of a neighbor, or one declared on the way", () => {
    const own = (value: number) => `<x14:row r="1"><x14:c r="A1"><x14:v>${value}</x14:v></x14:c></x14:row>`;
    const turned = (value: number) =>
      `<x14:worksheet xmlns:x14="${MAIN}" xmlns="http://example.com/o"><x14:sheetData><row r="1"><c r="A1"><v>0</v></c></row>${own(value)}</x14:sheetData></x14:worksheet>`;
    expect(patched(turned(1), change("A1", 2))).toBe(turned(2));
    const declared = (value: number) =>
      `<o:worksheet xmlns:o="${MAIN}"><o:sheetData><row xmlns="${MAIN}" r="1"><c r="A1"><v>${value}</v></c></row></o:sheetData></o:worksheet>`;
    expect(patched(declared(1), change("A1", 2))).toBe(declared(2));
  });

  it("a cell of ISO 29500 strict", () => {
    const strict = (value: number) =>
      sheet(`<row r="1"><c r="A1"><v>${value}</v></c></row>`).replace(
        MAIN,
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      );
    expect(patched(strict(1), change("A1", 2))).toBe(strict(2));
  });

  it("cells among alternatives are refused: which of them Excel keeps is not known", () => {
    const rows =
      '<mc:AlternateContent><mc:Choice Requires="x14"><row r="1"><c r="A1"><v>1</v></c></row></mc:Choice></mc:AlternateContent>';
    expect(() => patched(sheet(rows), change("A1", 2))).toThrow(/in an unusual way/);
  });
});
