import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failure, openBook } from "./fixture";
import { runs } from "../../support/property-tests";

type Context = Excel.RequestContext;

describe("a member that the workbench lacks fails by its name", () => {
  const cell = (context: Context) => context.workbook.worksheets.getItem("Inputs").getRange("A1");

  test.each<[string, (context: Context) => unknown]>([
    ["Range.copyFrom", (context) => cell(context).copyFrom("B1")],
    ["Range.find", (context) => cell(context).find("x", {}).load("address")],
    ["Range.formulasR1C1", (context) => cell(context).load("formulasR1C1")],
    ["Range.conditionalFormats", (context) => cell(context).conditionalFormats.load("items/type")],
    ["Setting Range.style", (context) => (cell(context).style = "Good")],
    ["RangeFont.bold", (context) => cell(context).format.font.load("bold")],
    ["Worksheet.copy", (context) => context.workbook.worksheets.getItem("Inputs").copy()],
    ["Worksheet.tabColor", (context) => context.workbook.worksheets.load("items/tabColor")],
    ["Workbook.pivotTables", (context) => context.workbook.pivotTables.load("items/name")],
    [
      "NamedItemCollection.add on a worksheet",
      (context) => context.workbook.worksheets.getItem("Inputs").names.add("x", "=1"),
    ],
  ])("%s", async (member, use) => {
    const { Excel } = openBook();
    const run = Excel.run(async (context) => {
      use(context);
      await context.sync();
    });
    expect(await failure(run)).toEqual({
      code: "ApiNotFound",
      message: `${member} is not answered by the workbench.`,
    });
  });
});

describe("a batch", () => {
  test("stops at its first error and keeps what was done before it", async () => {
    const { Excel, grid, OfficeExtension } = openBook();
    let caught: OfficeExtension.Error | undefined;
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Inputs");
      sheet.getRange("C1").values = [["before"]];
      worksheets.getItem("Nowhere").activate();
      sheet.getRange("C1").values = [["after"]];
      await context.sync().catch((error: OfficeExtension.Error) => (caught = error));
    });
    expect(caught).toBeInstanceOf(OfficeExtension.Error);
    expect(caught).toMatchObject({ code: "ItemNotFound" });
    expect(caught!.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(caught!.debugInfo.statement).toContain("getItem(");
    expect(grid.values({ sheet: "Inputs", top: 0, left: 2, bottom: 0, right: 2 })).toEqual([["before"]]);
  });

  test("that failed does not spoil the next", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Inputs");
      sheet.getRange("bad address");
      await context.sync().catch(() => undefined);
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      expect(range.values).toEqual([["servers"]]);
    });
  });

  test("fails with the grid's own sentence when the grid refuses", async () => {
    const { Excel, grid } = openBook();
    grid.write = () => {
      throw new Error("The sheet is protected.");
    };
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Inputs").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: "GeneralException", message: "The sheet is protected." });
  });

  test("is answered after those sent before it", async () => {
    const { Excel, grid } = openBook();
    const original = grid.settled.bind(grid);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    grid.settled = () => held.then(original);
    const order: string[] = [];
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Inputs").getRange("A1").load("values");
      await context.sync();
      order.push("first");
    });
    const name = Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
      order.push("second");
    });
    release();
    await Promise.all([read, name]);
    expect(order).toEqual(["first", "second"]);
  });

  test("sets nothing on a null object", async () => {
    const { Excel } = openBook();
    const run = Excel.run(async (context) => {
      context.workbook.names.getItemOrNullObject("missing").getRange().values = [[1]];
      await context.sync();
    });
    expect(await failure(run)).toMatchObject({ code: "InvalidOperation" });
  });
});

describe("references", () => {
  test("a range lives as long as its run, and is then released", async () => {
    const { Excel, host } = openBook();
    let range: Excel.Range | undefined;
    await Excel.run(async (context) => {
      range = context.workbook.worksheets.getItem("Inputs").getRange("B1").load("values");
      await context.sync();
      range.getOffsetRange(1, 0).load("values");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Inputs!B1");
    });
    expect(await referenceCount(host)).toBe(0);
    expect(
      await failure(range!.context.sync().then(() => range!.load("values").context.sync())),
    ).toMatchObject({
      code: "InvalidObjectPath",
    });
  });

  test("a tracked range outlives its run, until it is untracked", async () => {
    const { Excel, host } = openBook();
    const range = await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem("Inputs").getRange("B1");
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    expect(await referenceCount(host)).toBe(1);
    await Excel.run(range, async (context) => {
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[100]]);
      range.untrack();
      await context.sync();
    });
    expect(await referenceCount(host)).toBe(0);
  });
});

describe("when another workbook is opened", () => {
  test("the last one's ranges and settings are gone", async () => {
    const { Excel, host } = openBook();
    host.settings.set("sweep", 1);
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Inputs").getRange("B1").load("values");
      await context.sync();
      host.documentOpened();
      range.values = [[1]];
      await context.sync();
    });
    expect(await failure(run)).toMatchObject({ code: "InvalidReference" });
    expect(host.settings.size).toBe(0);
  });
});

describe("large and mixed writes", () => {
  test("50,000 cells reach the grid as one write", async () => {
    const { Excel, calls } = openBook();
    const values = Array.from({ length: 5_000 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * 10 + c));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Large").getRangeByIndexes(1, 2, 5_000, 10);
      range.values = values;
      range.numberFormat = values.map((row) => row.map(() => "0.0"));
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
    const area = { sheet: "Large", top: 1, left: 2, bottom: 5_000, right: 11 };
    expect(calls.filter(([member]) => member === "write")).toEqual([["write", area, values]]);
    expect(calls.filter(([member]) => member === "setNumberFormats")).toHaveLength(1);
  });

  test("the last of several writes to a cell counts", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Inputs");
      sheet.getRange("C1:C2").values = [[1], [2]];
      sheet.getRange("C2:C3").values = [[3], [4]];
      sheet.getRange("C3").values = [[5]];
      const range = sheet.getRange("C1:C3").load("values");
      await context.sync();
      expect(range.values).toEqual([[1], [3], [5]]);
    });
  });

  test("values come back as they were written", async () => {
    const text = fc.string().filter((value) => !isTypedLike(value));
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.integer(),
      fc.boolean(),
      text,
    );
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    const { Excel } = openBook();
    await fc.assert(
      fc.asyncProperty(matrix, fc.nat(1000), fc.nat(100), async (values, row, column) => {
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getItem("My notes")
            .getRangeByIndexes(row, column, values.length, values[0]!.length);
          range.values = values;
          range.load("values");
          await context.sync();
          expect(range.values).toEqual(values);
        });
      }),
      { numRuns: runs(100) },
    );
  });
});

/** Texts that Excel does not take as they are. */
const isTypedLike = (text: string): boolean =>
  /^['=]|^(true|false)$|^#/i.test(text) || (text.trim() !== "" && Number.isFinite(Number(text)));

async function referenceCount(host: ReturnType<typeof openBook>["host"]): Promise<unknown> {
  const { Results } = await host.execute({
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
    Actions: [{ Id: 2, ActionType: 3, Name: "_GetReferenceCount", ObjectPathId: 1 }],
  });
  return Results[0]!.Value;
}
