import { describe, expect, test } from "vitest";
import { failure, openBook } from "./fixture";

const inBook = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => openBook().Excel.run(batch);

const load = "items/name,items/type,items/value,items/visible,items/scope";

describe("the workbook's names", () => {
  test("are listed with what they mean; a formula is not computed", () =>
    inBook(async ({ workbook: { names }, sync }) => {
      names.load(load);
      await sync();
      expect(names.items.map((item) => [item.name, item.type, item.value, item.visible, item.scope])).toEqual(
        [
          ["servers", "Range", "Inputs!$B$1", true, "Workbook"],
          ["doubled", "Range", "Inputs!$B$2", true, "Workbook"],
          ["loads", "Range", "Inputs!$B$6:$B$7", true, "Workbook"],
          ["rate", "Double", 0.05, true, "Workbook"],
          ["vendor", "String", 'O"Neill', true, "Workbook"],
          ["isLive", "Boolean", true, false, "Workbook"],
          ["total", "Error", "#N/A", true, "Workbook"],
          ["broken", "Error", "#REF!", true, "Workbook"],
        ],
      );
    }));

  test("can be loaded in part: two after the first, by name only", () =>
    inBook(async ({ workbook: { names }, sync }) => {
      names.load({ name: true, $top: 2, $skip: 1 });
      await sync();
      expect(names.items.map(({ name }) => name)).toEqual(["doubled", "loads"]);
      expect(() => names.items[0]!.type).toThrow(/not available/);
    }));

  test("a sheet has its own", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const { names } = worksheets.getItem("My notes");
      names.load(load);
      const range = names.getItem("LOCAL").getRange().load("address");
      await sync();
      expect(names.items.map(({ name, scope }) => [name, scope])).toEqual([["local", "Worksheet"]]);
      expect(range.address).toBe("'My notes'!A1");
    }));

  test("lead to their cells, and those without cells to a null object", () =>
    inBook(async ({ workbook: { names }, sync }) => {
      const servers = names.getItem("SERVERS").getRange().load("values");
      const rate = names.getItem("rate").getRangeOrNullObject().load("values");
      const missing = names.getItemOrNullObject("missing");
      const beyond = missing.getRangeOrNullObject().load("values");
      missing.load("name");
      await sync();
      expect(servers.values).toEqual([[100]]);
      expect([rate, missing, beyond].map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    }));

  test.each([
    ["missing", (names: Excel.NamedItemCollection) => names.getItem("missing")],
    ["rate has no cells", (names: Excel.NamedItemCollection) => names.getItem("rate").getRange()],
  ])("%s: ItemNotFound", async (_, from) => {
    const run = inBook(async ({ workbook: { names }, sync }) => {
      (from(names) as { load(what: string): unknown }).load(_ === "missing" ? "name" : "values");
      await sync();
    });
    expect(await failure(run)).toMatchObject({ code: "ItemNotFound" });
  });

  test("can be added for a range, a formula or a constant", () =>
    inBook(async ({ workbook: { names, worksheets }, sync }) => {
      names.add("corner", worksheets.getItem("My notes").getRange("B2:C3"));
      names.add("twice", "=Inputs!$B$2");
      const label = names.add("label", "a text");
      await sync();
      label.load("value");
      const items = ["corner", "twice"].map((name) => names.getItem(name).load("formula,type"));
      await sync();
      expect(label.value).toBe("a text");
      expect(items.map(({ formula, type }) => [formula, type])).toEqual([
        ["='My notes'!$B$2:$C$3", "Range"],
        ["=Inputs!$B$2", "Range"],
      ]);
    }));

  test.each([
    ["Servers", "ItemAlreadyExists"],
    ["2nd", "InvalidArgument"],
    ["two words", "InvalidArgument"],
  ])("%j can't be added: %s", async (name, code) => {
    const run = inBook(async ({ workbook: { names }, sync }) => {
      names.add(name, "=1");
      await sync();
    });
    expect(await failure(run)).toMatchObject({ code });
  });
});
