import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readBook, WorkbookFileError } from "../../../src/workbook/file";
import { packageOf } from "./package-of";

const refusal = async (bytes: Uint8Array) => {
  const error = await readBook(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorkbookFileError);
  return (error as WorkbookFileError).message;
};

const rows = (xml: string) => packageOf([{ name: "Data", rows: xml }]);
const array = (ref: string, n = 1) =>
  `<row r="${n}"><c r="A${n}"><f t="array" ref="${ref}">1</f><v>1</v></c></row>`;
const shared = (letters: number, cells: number) =>
  `<row><c><f t="shared" ref="A1:B1" si="0">${"1+".repeat(letters / 2)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(cells)}</row>`;

describe("What a file claims is compared before it is believed", () => {
  it.each([
    ["an array over a whole sheet", array("A1:XFD1048576")],
    ["many arrays over a column", [1, 2, 3, 4, 5].map((n) => array("B1:B1048576", n)).join("")],
    [
      "a data table over a whole sheet",
      '<row r="2"><c r="B2"><f t="dataTable" ref="B2:XFD1048576" r1="A1"/></c></row>',
    ],
    ["a long formula that many cells share", shared(8000, 4000)],
  ])("%s", async (_, xml) => {
    expect(await refusal(rows(xml))).toMatch(
      /^The workbook is too large to open here: its .* come to more than /,
    );
  });

  it("claims that a workbook may make are believed", async () => {
    const { sheets } = await readBook(rows(array("A1:A1000")));
    expect(sheets[0]!.cells[0]!.spill).toHaveLength(1000);
    expect((await readBook(rows(shared(100, 200)))).sheets[0]!.cells).toHaveLength(201);
    const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect((await readBook(rows(last))).sheets[0]!.cells).toEqual([
      { row: 1_048_575, column: 16_383, value: 1 },
    ]);
  });

  it.each(["0", "-1", "NaN", "1048577", "999999999", "0.5", "1e3"])("row %s is on no sheet", async (row) => {
    expect(await refusal(rows(`<row r="${row}"><c><v>1</v></c></row>`))).toBe(
      `The workbook is damaged: sheet Data holds row ${row}, which no sheet has.`,
    );
  });

  it.each(["A0", "XFE1", "A1048577", "AAAA1", "1", "A"])("cell %s is on no sheet", async (cell) => {
    expect(await refusal(rows(`<row r="1"><c r="${cell}"><v>1</v></c></row>`))).toBe(
      `The workbook is damaged: sheet Data holds cell ${cell}, which no sheet has.`,
    );
  });

  it("nor are a row after the last, and a cell after the last column", async () => {
    expect(await refusal(rows('<row r="1048576"/><row/>'))).toMatch(/holds row 1048577,/);
    expect(await refusal(rows('<row r="1"><c r="XFD1"/><c/></row>'))).toMatch(/holds cell 16385 of row 1,/);
  });

  it("elements within elements without end", async () => {
    expect(await refusal(rows("<a>".repeat(100_000)))).toMatch(/sheet1\.xml in it is not well-formed/);
  });

  it("more sheets or parts than any workbook has", async () => {
    const sheets = Array.from({ length: 4001 }, (_, i) => ({ name: `S${i}`, rows: "" }));
    expect(await refusal(packageOf(sheets))).toMatch(/has 4,001 sheets, and 4000 are the most/);
    const parts = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}`, new Uint8Array()]));
    expect(await refusal(zipSync(parts))).toMatch(/more than 20000 parts/);
  });

  it("two sheets of one name", async () => {
    const sheets = ["Data", "Other", "DATA"].map((name) => ({ name, rows: "" }));
    expect(await refusal(packageOf(sheets))).toBe(
      "The workbook is damaged: two of its sheets are named DATA.",
    );
  });
});
