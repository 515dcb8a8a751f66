import { describe, expect, test } from "vitest";
import { failure, openBook } from "./fixture";

const read = async (address: string, properties: string) => {
  const { Excel } = openBook();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Inputs").getRange(address).load(properties);
    await context.sync();
    return range.toJSON();
  });
};

describe("reading a range", () => {
  test("blank cells are empty texts, errors are texts of type Error", async () => {
    expect(await read("A6:B8", "values,valueTypes")).toEqual({
      values: [
        ["Oslo", 40],
        ["Bern", "#N/A"],
        ["", ""],
      ],
      valueTypes: [
        ["String", "Double"],
        ["String", "Error"],
        ["Empty", "Empty"],
      ],
    });
  });

  test("formulas begin with =, a cell without one gives its value", async () => {
    expect(await read("B1:B3", "formulas")).toEqual({ formulas: [[100], ["=B1*2"], [""]] });
  });

  test("number formats are General until they are set", async () => {
    expect(await read("A1:B1", "numberFormat,text")).toEqual({
      numberFormat: [["General", "General"]],
      text: [["servers", "100"]],
    });
  });

  test("tells where it is and how large", async () => {
    expect(await read("B2:C4", "address,rowIndex,columnIndex,rowCount,columnCount,cellCount")).toEqual({
      address: "Inputs!B2:C4",
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 3,
      columnCount: 2,
      cellCount: 6,
    });
  });

  test("load without a name gives every property", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Inputs").getRange("B1").load();
      await context.sync();
      expect(range.values).toEqual([[100]]);
      expect(range.text).toEqual([["100"]]);
      expect(range.isEntireColumn).toBe(false);
    });
  });

  test("a whole column is as long as Excel's, blank beyond the content", async () => {
    const { Excel, calls } = openBook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Inputs").getRange("B:B").load("values,address");
      await context.sync();
      expect(range.address).toBe("Inputs!B:B");
      expect(range.values).toHaveLength(1_048_576);
      expect(range.values.at(-1)).toEqual([""]);
      expect(calls).toContainEqual(["values", { sheet: "Inputs", top: 0, left: 1, bottom: 6, right: 1 }]);
    });
  });

  test("more than 5 million cells are refused", async () => {
    expect(await failure(read("A:F", "values"))).toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });

  test("its worksheet's name can be loaded with it", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("My notes").getRange("A1");
      range.load("address,worksheet/name");
      await context.sync();
      expect(range.address).toBe("'My notes'!A1");
      expect(range.worksheet.name).toBe("My notes");
    });
  });
});

describe("ranges from ranges", () => {
  const addresses: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ["a cell, which may lie outside", (range) => range.getCell(4, 1), "Inputs!C6"],
    ["a resized range", (range) => range.getResizedRange(1, -1), "Inputs!B2:B4"],
    ["an offset range", (range) => range.getOffsetRange(-1, 2), "Inputs!D1:E2"],
    ["a row", (range) => range.getRow(1), "Inputs!B3:C3"],
    ["a column", (range) => range.getColumn(1), "Inputs!C2:C3"],
    ["the entire columns", (range) => range.getEntireColumn(), "Inputs!B:C"],
    ["the entire rows", (range) => range.getEntireRow(), "Inputs!2:3"],
    ["a range of another size", (range) => range.getAbsoluteResizedRange(1, 3), "Inputs!B2:D2"],
    [
      "the rectangle around two",
      (range) => range.getBoundingRect(range.getOffsetRange(4, 0)),
      "Inputs!B2:C7",
    ],
  ];

  test.each(addresses)("%s", async (_, from, expected) => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const range = from(context.workbook.worksheets.getItem("Inputs").getRange("B2:C3")).load("address");
      await context.sync();
      expect(range.address).toBe(expected);
    });
  });

  const refused: [string, (range: Excel.Range) => Excel.Range][] = [
    ["above the sheet", (range) => range.getOffsetRange(-2, 0)],
    ["left of the sheet", (range) => range.getCell(0, -2)],
    ["without rows", (range) => range.getResizedRange(-2, 0)],
    ["a row that it does not have", (range) => range.getRow(2)],
    ["beyond the last column", (range) => range.getOffsetRange(0, 16_383)],
  ];

  test.each(refused)("none %s", async (_, from) => {
    const { Excel } = openBook();
    const run = Excel.run(async (context) => {
      from(context.workbook.worksheets.getItem("Inputs").getRange("B2:C3")).load("address");
      await context.sync();
    });
    expect(await failure(run)).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("writing a range", () => {
  /** What cells hold after a write, as formulas. */
  const after = async (write: (sheet: Excel.Worksheet) => void, address: string) => {
    const { Excel } = openBook();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Inputs");
      write(sheet);
      const range = sheet.getRange(address).load("formulas");
      await context.sync();
      return range.formulas;
    });
  };

  test("a text that begins with = is a formula, in values too", async () => {
    expect(await after((sheet) => (sheet.getRange("C1:D1").values = [["=B1*2", "x"]]), "C1:D1")).toEqual([
      ["=B1*2", "x"],
    ]);
  });

  test("what depends on a write is computed when it is read", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Inputs");
      sheet.getRange("B1").values = [[7]];
      const range = sheet.getRange("B2").load("values");
      await context.sync();
      expect(range.values).toEqual([[14]]);
    });
  });

  test("a single value fills the range", async () => {
    expect(await after((sheet) => (sheet.getRange("C1:D2").values = 3 as never), "C1:D2")).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });

  test("null leaves a cell as it is, an empty text clears it", async () => {
    const write = (sheet: Excel.Worksheet) => (sheet.getRange("A1:C1").values = [[null, "", 5]]);
    expect(await after(write, "A1:C1")).toEqual([["servers", "", 5]]);
  });

  test("texts are taken as if they were typed", async () => {
    const typed = [["12", " -1.5e3 ", "true", "'12", "'=A1", "#n/a", "1 server", "1e999"]];
    expect(await after((sheet) => (sheet.getRange("C1:J1").values = typed), "C1:J1")).toEqual([
      [12, -1500, true, "12", '="=A1"', "=#N/A", "1 server", "1e999"],
    ]);
  });

  test("a matrix of another shape is refused", async () => {
    const run = after((sheet) => (sheet.getRange("C1:D1").values = [[1]]), "C1");
    expect(await failure(run)).toEqual({
      code: "InvalidArgument",
      message:
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    });
  });

  test("a large matrix of another shape is refused before any of it is written", async () => {
    const { Excel, calls } = openBook();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Inputs").getRange("C1:C2000").values = Array(1999).fill([1]);
      await context.sync();
    });
    expect(await failure(run)).toMatchObject({ code: "InvalidArgument" });
    expect(calls.map(([member]) => member)).not.toContain("write");
  });

  test("a range of a deleted sheet can be neither read, written nor formatted", async () => {
    const { Excel } = openBook();
    for (const use of [
      (range: Excel.Range) => range.load("values"),
      (range: Excel.Range) => (range.values = [[1]]),
      (range: Excel.Range) => (range.format.font.bold = true),
    ]) {
      const run = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        sheet.delete();
        use(range);
        await context.sync();
      });
      expect(await failure(run)).toMatchObject({ code: "ItemNotFound" });
    }
  });

  test("number formats are set by matrix or for all cells, null leaves them", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Inputs").getRange("A1:B1");
      range.numberFormat = "0.00" as never;
      range.numberFormat = [[null, "0%"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00", "0%"]]);
    });
  });

  test("clear takes contents and formats, clear of Contents leaves the formats", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Inputs");
      sheet.getRange("A1:B1").numberFormat = [["@", "0%"]];
      sheet.getRange("A1").clear();
      sheet.getRange("B1").clear("Contents");
      const range = sheet.getRange("A1:B1").load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([["", ""]]);
      expect(range.numberFormat).toEqual([["General", "0%"]]);
    });
  });

  test("select shows the sheet and selects the cells", async () => {
    const { Excel, grid } = openBook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("My notes").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(grid.activeSheet()).toBe("My notes");
      expect(selected.address).toBe("'My notes'!B2:C3");
    });
  });

  test("an array tells which cells it fills, and a cell which formula fills it", async () => {
    const { Excel } = openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My notes");
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const cells = ["A1", "A3", "B1"].map((address) => sheet.getRange(address));
      const parents = cells.map((cell) => cell.getSpillParentOrNullObject().load("address"));
      const filled = cells.map((cell) => cell.getSpillingToRangeOrNullObject().load("address"));
      await context.sync();
      const addresses = (ranges: Excel.Range[]) =>
        ranges.map((one) => (one.isNullObject ? null : one.address));
      expect(addresses(parents)).toEqual([null, "'My notes'!A1", null]);
      expect(addresses(filled)).toEqual(["'My notes'!A1:A3", null, null]);
      const ranges = ["A1:A3", "A1:B3", "C1:D9", "B:B"].map((at) => sheet.getRange(at).load("hasSpill"));
      await context.sync();
      expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false, false]);
    });
    expect(
      await failure(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Inputs").getRange("A1:A2").getSpillParent();
          await context.sync();
        }),
      ),
    ).toMatchObject({ code: "InvalidArgument" });
  });
});
