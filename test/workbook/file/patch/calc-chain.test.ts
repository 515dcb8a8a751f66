import { expect, it } from "vitest";
import { openPackage } from "../../../../src/workbook/file";
import type { CellChange } from "../../../../src/workbook/file/patch";
import { patchValues } from "../../../../src/workbook/file/patch";
import { packageOf, relationshipsXml } from "../package-of";
import { change, partOf, SHEET } from "./patched";

const CHAIN = "xl/calcChain.xml";
const TYPES = `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/workbook.xml" ContentType="x"/></Types>`;
const formulas = (...addresses: string[]) =>
  `<row r="1">${addresses.map((address) => `<c r="${address}"><f>1</f><v>1</v></c>`).join("")}</row>`;

/** Two sheets with formulas in A1, B1, C1, chained as given. */
const chained = (entries: string) =>
  packageOf(
    [
      { name: "Sheet1", rows: formulas("A1", "B1", "C1") },
      { name: "Sheet2", rows: formulas("A1", "B1", "C1") },
    ],
    {
      extra: {
        [CHAIN]: `<calcChain>${entries}</calcChain>`,
        "[Content_Types].xml": TYPES,
        "xl/_rels/workbook.xml.rels": relationshipsXml([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "worksheet", "worksheets/sheet2.xml"],
          ["rId9", "calcChain", "calcChain.xml"],
        ]),
      },
    },
  );

const constant = (address: string, sheet = "Sheet1"): CellChange =>
  change(address, 7, { keepFormula: false, sheet });

const chainAfter = (entries: string, ...changes: CellChange[]) =>
  partOf(patchValues(chained(entries), changes).bytes, CHAIN).replace(/<\/?calcChain>/g, "");

it("A formula that becomes a constant leaves the chain", () => {
  const { bytes, changedParts } = patchValues(chained('<c r="A1" i="1"/><c r="B1" i="1" l="1"/>'), [
    constant("A1"),
  ]);
  expect(changedParts).toEqual([SHEET, CHAIN]);
  expect(partOf(bytes, CHAIN)).toBe('<calcChain><c r="B1" i="1" l="1"/></calcChain>');
});

it("The entries after one that leaves stay on its sheet", () => {
  const chain =
    '<c r="C1" i="2"/><c r="A1" i="1" l="1"/><c r="B1"/><c r="C1" s="1"></c><c r="A1" i="2"/><c r="B1"/>';
  expect(chainAfter(chain, constant("A1"), constant("B1"))).toBe(
    '<c r="C1" i="2"/><c r="C1" s="1" i="1"></c><c r="A1" i="2"/><c r="B1"/>',
  );
  expect(chainAfter(chain, constant("A1", "Sheet2"))).toBe(
    '<c r="C1" i="2"/><c r="A1" i="1" l="1"/><c r="B1"/><c r="C1" s="1"></c><c r="B1" i="2"/>',
  );
});

it("A chain that would be empty goes, and with it what the package says of it", () => {
  const { bytes, changedParts } = patchValues(chained('<c r="A1" i="1"/>'), [constant("A1")]);
  expect(changedParts).toEqual([SHEET, CHAIN, "xl/_rels/workbook.xml.rels", "[Content_Types].xml"]);
  expect(openPackage(bytes).parts.has(CHAIN)).toBe(false);
  expect(partOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  expect(partOf(bytes, "[Content_Types].xml")).toBe(
    TYPES.replace(/<Override PartName="\/xl\/calc[^>]*>/, ""),
  );
});

it("A new value of a formula, or a constant where none was, leaves the chain", () => {
  const file = chained('<c r="A1" i="1"/>');
  expect(patchValues(file, [change("A1", 2), change("E1", 3, { keepFormula: false })]).changedParts).toEqual([
    SHEET,
  ]);
});
