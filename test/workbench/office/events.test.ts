import { describe, expect, test } from "vitest";
import { openBook } from "./fixture";

const notes = { sheet: "My notes", top: 1, left: 1, bottom: 1, right: 2 };
const inputs = { sheet: "Inputs", top: 0, left: 1, bottom: 0, right: 1 };

/** Events come after the change that they tell of: lets all that waits run. */
const delivered = () => new Promise((resolve) => setTimeout(resolve));

/** A book whose changes are listened to: on all sheets, or on My notes alone. */
async function listening(where: "all sheets" | "My notes") {
  const book = openBook();
  const events: Excel.WorksheetChangedEventArgs[] = [];
  const { handler, id } = await book.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("My notes").load("id");
    await context.sync();
    const { onChanged } = where === "My notes" ? sheet : worksheets;
    const added = onChanged.add(async (event) => void events.push(event));
    await context.sync();
    return { handler: added, id: sheet.id };
  });
  return { ...book, events, handler, id };
}

describe("onChanged", () => {
  test("tells of a change in the grid, by address and sheet", async () => {
    const { Excel, grid, events, id } = await listening("all sheets");
    grid.write(notes, [[1, 2]]);
    await delivered();
    expect(events).toMatchObject([
      {
        type: "WorksheetChanged",
        address: "B2:C2",
        worksheetId: id,
        changeType: "RangeEdited",
        source: "Local",
      },
    ]);
    await Excel.run(async (context) => {
      const range = events[0]!.getRange(context).load("values");
      await context.sync();
      expect(range.values).toEqual([[1, 2]]);
    });
  });

  test("tells of what an add-in writes, once the write is done", async () => {
    const { Excel, events } = await listening("all sheets");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Inputs").getRange("B1").values = [[7]];
      await context.sync();
    });
    await delivered();
    expect(events.map(({ address }) => address)).toEqual(["B1"]);
  });

  test("of one sheet tells of that sheet", async () => {
    const { grid, events } = await listening("My notes");
    grid.write(inputs, [[1]]);
    grid.write(notes, [[1, 2]]);
    await delivered();
    expect(events.map(({ address }) => address)).toEqual(["B2:C2"]);
  });

  test("is silent after its handler is removed", async () => {
    const { grid, events, handler } = await listening("all sheets");
    handler.remove();
    await handler.context.sync();
    grid.write(notes, [[1, 2]]);
    await delivered();
    expect(events).toEqual([]);
  });

  test("asks nothing of the grid before anybody listens", async () => {
    const { Excel, calls } = openBook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    expect(calls.map(([member]) => member)).not.toContain("onChanged");
  });
});
