import { expect, test } from "vitest";
import { failure, openBook } from "./fixture";

const area = { sheet: "Inputs", top: 0, left: 0, bottom: 0, right: 1 };

/** What the grid is told when a range's format is changed. */
async function told(change: (format: Excel.RangeFormat) => void, address = "A1:B1") {
  const { Excel, calls } = openBook();
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Inputs").getRange(address).format);
    await context.sync();
  });
  return calls.filter(([member]) => /^set|^autofit/.test(member));
}

test.each<[string, (format: Excel.RangeFormat) => void, object]>([
  ["bold", (format) => (format.font.bold = true), { bold: true }],
  ["italic", (format) => (format.font.italic = true), { italic: true }],
  ["a font color", (format) => (format.font.color = "#FF0000"), { fontColor: "#FF0000" }],
  ["a font size", (format) => (format.font.size = 14), { fontSize: 14 }],
  ["a fill", (format) => (format.fill.color = "yellow"), { fill: "yellow" }],
  ["wrapped text", (format) => (format.wrapText = true), { wrapText: true }],
  ["an alignment", (format) => (format.horizontalAlignment = "Center"), { horizontalAlignment: "center" }],
])("sets %s", async (_, change, expected) => {
  expect(await told(change)).toEqual([["setFormat", area, expected]]);
});

test("column widths are points, a grid's are pixels", async () => {
  expect(await told((format) => (format.columnWidth = 72))).toEqual([
    ["setColumnWidth", "Inputs", 0, 96],
    ["setColumnWidth", "Inputs", 1, 96],
  ]);
});

test("all columns of a sheet are as wide as told as far as it is used", async () => {
  expect(await told((format) => (format.columnWidth = 36), "1:3")).toEqual([
    ["setColumnWidth", "Inputs", 0, 48],
    ["setColumnWidth", "Inputs", 1, 48],
  ]);
});

test("columns are fitted to their content", async () => {
  expect(await told((format) => format.autofitColumns())).toEqual([["autofitColumns", area]]);
});

test("a whole column is formatted as far as the sheet is used", async () => {
  expect(await told((format) => (format.font.bold = true), "A:A")).toEqual([
    ["setFormat", { sheet: "Inputs", top: 0, left: 0, bottom: 6, right: 0 }, { bold: true }],
  ]);
});

test.each<[string, (format: Excel.RangeFormat) => void, string]>([
  ["an alignment that a grid lacks", (format) => (format.horizontalAlignment = "Fill"), "ApiNotFound"],
  ["a font of size 0", (format) => (format.font.size = 0), "InvalidArgument"],
  ["a negative width", (format) => (format.columnWidth = -1), "InvalidArgument"],
  ["no color", (format) => (format.fill.color = ""), "InvalidArgument"],
])("refuses %s", async (_, change, code) => {
  expect(await failure(told(change))).toMatchObject({ code });
});
