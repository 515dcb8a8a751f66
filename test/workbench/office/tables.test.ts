import { expect, test } from "vitest";
import { failure, openBook } from "./fixture";

const inBook = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => openBook().Excel.run(batch);

test("tables are listed, of the workbook and of a sheet", () =>
  inBook(async ({ workbook: { tables, worksheets }, sync }) => {
    tables.load("items/name,count");
    const onSheets = ["Inputs", "My notes"].map((name) => worksheets.getItem(name).tables.load("items/name"));
    await sync();
    expect(tables.count).toBe(1);
    expect(tables.items.map(({ name }) => name)).toEqual(["Sites"]);
    expect(onSheets.map(({ items }) => items.length)).toEqual([1, 0]);
  }));

test("a table has a header, a body and columns", () =>
  inBook(async ({ workbook: { tables }, sync }) => {
    const table = tables.getItem("sites");
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    const load = table.columns.getItem("load");
    const all = [...ranges, load.getDataBodyRange(), load.getRange()].map((range) => range.load("address"));
    table.columns.load("items/name,items/index,items/values");
    table.worksheet.load("name");
    await sync();
    expect(all.map(({ address }) => address)).toEqual([
      "Inputs!A5:B7",
      "Inputs!A5:B5",
      "Inputs!A6:B7",
      "Inputs!B6:B7",
      "Inputs!B5:B7",
    ]);
    expect(table.columns.items.map(({ name, index, values }) => [name, index, values])).toEqual([
      ["Site", 0, [["Site"], ["Oslo"], ["Bern"]]],
      ["Load", 1, [["Load"], [40], ["#N/A"]]],
    ]);
    expect(table.worksheet.name).toBe("Inputs");
  }));

test("an item of a list can be used after it was loaded", () =>
  inBook(async ({ workbook: { tables }, sync }) => {
    tables.load("items/name");
    await sync();
    const { columns } = tables.items[0]!;
    columns.load("items/name");
    await sync();
    const body = columns.items[1]!.getDataBodyRange().load("values");
    await sync();
    expect(body.values).toEqual([[40], ["#N/A"]]);
  }));

test("a missing table or column is ItemNotFound, or a null object", async () => {
  for (const from of [
    (tables: Excel.TableCollection) => tables.getItem("Nowhere"),
    (tables: Excel.TableCollection) => tables.getItem("Sites").columns.getItem("Nowhere"),
  ]) {
    const run = inBook(async ({ workbook: { tables }, sync }) => {
      from(tables).load("name" as never);
      await sync();
    });
    expect(await failure(run)).toMatchObject({ code: "ItemNotFound" });
  }
  await inBook(async ({ workbook: { tables }, sync }) => {
    const table = tables.getItemOrNullObject("Nowhere").load("name");
    const column = tables.getItem("Sites").columns.getItemOrNullObject("Nowhere").load("name");
    await sync();
    expect([table.isNullObject, column.isNullObject]).toEqual([true, true]);
  });
});
