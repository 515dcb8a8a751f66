import { expect, it } from "vitest";
import { snapshotOf } from "./open-snapshot";

it("Widths, merges, freeze and gridlines are the file's", async () => {
  const { sheet } = await snapshotOf((model) => {
    model.getColumn(1).width = 20;
    model.getColumn(2).hidden = true;
    model.mergeCells("A1:C1");
    model.views = [{ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false }];
  });
  expect(sheet.columnData).toMatchObject({ 0: { w: 145 }, 1: { hd: 1 } });
  expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
  expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 });
  expect(sheet.showGridlines).toBe(0);
});

it("A sheet is large enough that a reference beyond its cells is no unknown name", async () => {
  const { sheet } = await snapshotOf((model) => void (model.getCell("A1").value = 1));
  expect([sheet.rowCount, sheet.columnCount]).toEqual([1000, 26]);
});

it("A row is as high as the file says, else as its largest font or its wrapped lines ask", async () => {
  const { sheet } = await snapshotOf((model) => {
    model.getRow(1).height = 30;
    model.getCell("A2").value = "title";
    model.getCell("A2").font = { size: 16 };
    model.getColumn(2).width = 10;
    model.getCell("B3").value = "a text of several words that needs some lines";
    model.getCell("B3").alignment = { wrapText: true };
    model.getCell("B4").value = "plain";
  });
  const height = (row: number) => sheet.rowData?.[row]?.h;
  expect(height(0)).toBe(40);
  expect(height(1)).toBe(28);
  expect(height(2)).toBeGreaterThan(60);
  expect(height(3)).toBeUndefined();
});
