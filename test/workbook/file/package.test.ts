import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { patchValues, readBook, WorkbookFileError } from "../../../src/workbook/file";
import { unzip } from "../../../src/workbook/file/zip";
import { MAIN, packageOf, relationshipsXml, zipped } from "./package-of";

const sheet = { name: "Sheet1", rows: "<row><c><v>1</v></c></row>" };

const refusal = async (bytes: Uint8Array) => {
  const error = await readBook(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorkbookFileError);
  return (error as WorkbookFileError).message;
};

const compound = (name: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe("one sentence is said of", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["a text file", strToU8("site,load\n1,2\n"), /not an \.xlsx workbook\.$/],
    ["an empty file", new Uint8Array(), /not an \.xlsx workbook\.$/],
    ["an encrypted workbook", compound("EncryptedPackage"), /encrypted/],
    ["an old workbook", compound("Workbook"), /older Office format/],
    ["a file cut off", packageOf([sheet]).slice(0, 400), /damaged/],
    ["a document of another kind", zipped({ "a.txt": "hello" }), /no workbook/],
    ["macros", packageOf([sheet], { extra: { "xl/vbaProject.bin": "x" } }), /macros/],
    [
      "a binary workbook",
      zipped({ "_rels/.rels": relationshipsXml([["1", "officeDocument", "xl/workbook.bin"]]) }),
      /\.xlsb/,
    ],
    [
      "broken XML",
      packageOf([sheet], { extra: { "xl/worksheets/sheet1.xml": "<worksheet><row></worksheet>" } }),
      /not well-formed/,
    ],
    ["a workbook without cells", packageOf([]), /no sheet/],
    ["a bomb", zipSync({ "xl/big.xml": new Uint8Array(60_000_000) }), /more than 50 MB/],
  ])("%s", async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });

  it("a bomb that understates its size", () => {
    const bytes = zipSync({ "a.xml": new Uint8Array(3_000_000) });
    const view = new DataView(bytes.buffer);
    const directory = bytes.length - 22 - 46 - "a.xml".length;
    view.setUint32(directory + 24, 10, true);
    expect(() => unzip(bytes, 1_000_000)).toThrow(/more than 1 MB/);
  });
});

it("A part that the workbook does not need may be anything", async () => {
  const book = await readBook(packageOf([sheet], { extra: { "docProps/app.xml": "<not xml" } }));
  expect(book.sheets[0]!.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
});

// ECMA-376 part 2, 9.1.1 and 10.2: names of parts are equal whatever their case, and may be escaped
it("A part is found whatever the case of its name, or how it is escaped", async () => {
  const bytes = packageOf([{ name: "S", rows: '<row><c t="s"><v>0</v></c></row>' }], {
    extra: {
      "xl/_rels/workbook.xml.rels": relationshipsXml([
        ["rId1", "worksheet", "worksheets/Sheet%201.xml"],
        ["rIdS", "sharedStrings", "SharedStrings.xml"],
      ]),
      "xl/worksheets/sheet 1.xml": `<worksheet xmlns="${MAIN}"><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
    },
    strings: "<si><t>found</t></si>",
  });
  const value = async (file: Uint8Array) => (await readBook(file)).sheets[0]!.cells[0]!.value;
  expect(await value(bytes)).toBe("found");
  const change = { sheet: "S", row: 0, column: 0, value: 7, keepFormula: false };
  expect(await value(patchValues(bytes, [change]).bytes)).toBe(7);
});
