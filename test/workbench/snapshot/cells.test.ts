import { expect, it } from "vitest";
import { toSnapshot } from "../../../src/workbench/snapshot";
import { snapshotOf } from "./open-snapshot";

it("Every formula stands in its cell, typed as a user types it, with its value", async () => {
  const { sheet } = await snapshotOf((model) => {
    model.getCell("A1").value = { formula: "1/0", result: { error: "#DIV/0!" } };
    model.getCell("A2").value = {
      formula: "_xldudf_EDGE_SERVERS(100,32)",
      result: 5,
      shareType: "array",
      ref: "A2",
      isDynamicArray: true,
    };
  });
  expect(sheet.cellData).toMatchObject({
    0: { 0: { f: "=1/0", v: "#DIV/0!" } },
    1: { 0: { f: "=EDGE.SERVERS(100,32)", v: 5, t: 2 } },
  });
});

it("Only a spill's first cell has content; the others keep their looks", async () => {
  const { sheet, styleAt } = await snapshotOf((model) => {
    model.getCell("A1").value = {
      formula: "SEQUENCE(2)",
      result: 1,
      shareType: "array",
      ref: "A1:A2",
      isDynamicArray: true,
    };
    model.getCell("A2").value = 2;
    model.getCell("A2").font = { bold: true };
  });
  expect(sheet.cellData?.[1]?.[0]?.v).toBeUndefined();
  expect(styleAt(1, 0)).toMatchObject({ bl: 1 });
});

it("Booleans are 1 and 0 of their own type, dates are serials", async () => {
  const { sheet, styleAt } = await snapshotOf((model) => {
    model.getCell("A1").value = true;
    model.getCell("A2").value = new Date(Date.UTC(2026, 0, 15));
    model.getCell("A2").numFmt = "yyyy-mm-dd";
  });
  expect(sheet.cellData?.[0]?.[0]).toMatchObject({ v: 1, t: 3 });
  expect(sheet.cellData?.[1]?.[0]).toMatchObject({ v: 46037, t: 2 });
  expect(styleAt(1, 0)).toMatchObject({ n: { pattern: "yyyy-mm-dd" } });
});

it("A link to a page or to another cell can be followed, and is as large as its cell says", async () => {
  const { sheet } = await snapshotOf((model, workbook) => {
    workbook.addWorksheet("R&D");
    model.getCell("A1").value = { text: "page", hyperlink: "https://example.com/" };
    model.getCell("A2").value = { text: "cell", hyperlink: "#'R&D'!B5" };
    model.getCell("A2").font = { name: "Arial", size: 9 };
  });
  const target = (row: number) => sheet.cellData?.[row]?.[0]?.p?.body?.customRanges?.[0]?.properties?.["url"];
  expect([target(0), target(1)]).toEqual(["https://example.com/", "#gid=sheet-2&range=B5"]);
  expect(sheet.cellData?.[0]?.[0]?.v).toBe("page");
  const font = (row: number) => sheet.cellData?.[row]?.[0]?.p?.documentStyle.textStyle;
  expect([font(0), font(1)]).toEqual([
    { ff: "Calibri", fs: 11 },
    { ff: "Arial", fs: 9 },
  ]);
});

it("A workbook whose looks can't be read keeps its content", () => {
  const book = {
    sheets: [{ name: "Model", hidden: true, cells: [{ row: 0, column: 0, formula: "1+1", value: 2 }] }],
    names: [{ name: "rate", refersTo: "Model!$A$1" }],
    tables: [],
  };
  const { data } = toSnapshot({ book, notes: [] }, undefined, "plain.xlsx");
  expect(data.sheets["sheet-1"]).toMatchObject({ hidden: 1, cellData: { 0: { 0: { f: "=1+1", v: 2 } } } });
});
