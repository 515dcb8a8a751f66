import { describe, expect, test } from "vitest";
import { failure, openBook } from "./fixture";

/** Runs a batch in a fresh book. */
const inBook = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => openBook().Excel.run(batch);

/** The code that adding a sheet of a name fails with. */
const addFailure = (name: string) =>
  failure(
    inBook(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }),
  );

describe("the sheets", () => {
  test("are listed with their visibility", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      worksheets.load("items/name,items/visibility,items/position");
      await sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position])).toEqual([
        ["Inputs", "Visible", 0],
        ["My notes", "Visible", 1],
        ["Hidden", "Hidden", 2],
      ]);
    }));

  test("are counted, all or the visible", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await sync();
      expect(counts.map(({ value }) => value)).toEqual([3, 2]);
    }));

  test("are found by name, whatever its case, and by id", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const byName = worksheets.getItem("my NOTES").load("id,name");
      await sync();
      const byId = worksheets.getItem(byName.id).load("name");
      await sync();
      expect([byName.name, byId.name]).toEqual(["My notes", "My notes"]);
    }));

  test("a missing one is ItemNotFound, or a null object where that is asked for", async () => {
    const missing = inBook(async ({ workbook, sync }) => {
      workbook.worksheets.getItem("Nowhere").load("name");
      await sync();
    });
    expect(await failure(missing)).toMatchObject({ code: "ItemNotFound" });
    await inBook(async ({ workbook: { worksheets }, sync }) => {
      const sheets = ["Nowhere", "Inputs"].map((name) => worksheets.getItemOrNullObject(name).load("name"));
      await sync();
      expect(sheets.map(({ isNullObject }) => isNullObject)).toEqual([true, false]);
    });
  });

  test("one is active; another can be", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const before = worksheets.getActiveWorksheet().load("name");
      await sync();
      worksheets.getItem("My notes").activate();
      const after = worksheets.getActiveWorksheet().load("name");
      await sync();
      expect([before.name, after.name]).toEqual(["Inputs", "My notes"]);
    }));

  test("one added keeps its place over several syncs", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const sheet = worksheets.add("Sweep");
      await sync();
      sheet.getRange("A1").values = [[1]];
      sheet.load("name,position");
      await sync();
      expect([sheet.name, sheet.position]).toEqual(["Sweep", 3]);
    }));

  test("one added without a name is called by the next free number", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const sheets = [worksheets.add(), worksheets.add()].map((sheet) => sheet.load("name"));
      await sync();
      expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2"]);
    }));

  test.each(["a/b", "a:b", "[a]", "why?", "", "'a", "History", "x".repeat(32)])(
    "none can be called %j",
    async (name) => {
      expect(await addFailure(name)).toMatchObject({ code: "InvalidArgument" });
    },
  );

  test("no two have one name", async () => {
    expect(await addFailure("inputs")).toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("one can be deleted, the last visible one can't", async () => {
    await inBook(async ({ workbook: { worksheets }, sync }) => {
      worksheets.getItem("My notes").delete();
      const gone = worksheets.getItemOrNullObject("My notes").load("name");
      await sync();
      expect(gone.isNullObject).toBe(true);
    });
    const last = inBook(async ({ workbook: { worksheets }, sync }) => {
      worksheets.getItem("My notes").delete();
      worksheets.getItem("Inputs").delete();
      await sync();
    });
    expect(await failure(last)).toMatchObject({ code: "InvalidOperation" });
  });

  test("ranges of a sheet follow it when it is renamed", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const sheet = worksheets.getItem("Inputs");
      const range = sheet.getRange("B1").load("values");
      await sync();
      sheet.name = "Figures";
      range.values = [[8]];
      range.load("address,values");
      await sync();
      expect([range.address, range.values]).toEqual(["Figures!B1", [[8]]]);
    }));
});

describe("a sheet", () => {
  test("gives ranges by address, by name and by numbers", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const sheet = worksheets.getItem("Inputs");
      const ranges = [
        sheet.getRange("$b$1:a2"),
        sheet.getRange("Inputs!C3"),
        sheet.getRange("servers"),
        sheet.getRange("Sites[Load]"),
        sheet.getRange(),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getCell(9, 0),
      ].map((range) => range.load("address"));
      await sync();
      expect(ranges.map(({ address }) => address)).toEqual([
        "Inputs!A1:B2",
        "Inputs!C3",
        "Inputs!B1",
        "Inputs!B6:B7",
        "Inputs!A:XFD",
        "Inputs!C2:F4",
        "Inputs!A10",
      ]);
    }));

  test.each(["nothing here", "A0", "XFE1", "A1048577", "A1:", "'My notes'!A1", "rate"])(
    "refuses the address %j",
    async (address) => {
      const run = inBook(async ({ workbook, sync }) => {
        workbook.worksheets.getItem("Inputs").getRange(address).load("address");
        await sync();
      });
      expect(await failure(run)).toMatchObject({ code: "InvalidArgument" });
    },
  );

  test("tells what it uses, spills included; an empty one gives a null object", () =>
    inBook(async ({ workbook: { worksheets }, sync }) => {
      const notes = worksheets.getItem("My notes");
      const none = notes.getUsedRangeOrNullObject(true).load("address");
      const first = notes.getUsedRange().load("address");
      notes.getRange("B2").formulas = [["=SEQUENCE(5)"]];
      const used = notes.getUsedRangeOrNullObject(true).load("address,values");
      await sync();
      expect([none.isNullObject, first.address, used.address]).toEqual([
        true,
        "'My notes'!A1",
        "'My notes'!B2:B6",
      ]);
      expect(used.values).toEqual([[1], [2], [3], [4], [5]]);
    }));

  test("freezes rows", async () => {
    const { Excel, calls } = openBook();
    await Excel.run(async ({ workbook: { worksheets }, sync }) => {
      worksheets.getItem("Inputs").freezePanes.freezeRows(2);
      worksheets.getItem("My notes").freezePanes.unfreeze();
      await sync();
    });
    expect(calls.filter(([member]) => member === "freezeRows")).toEqual([
      ["freezeRows", "Inputs", 2],
      ["freezeRows", "My notes", 0],
    ]);
  });
});
