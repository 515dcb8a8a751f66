import { beforeAll, describe, expect, test } from "vitest";
import type { Book, Cell } from "../../../src/formula/book";
import { fleet as costOfFleet } from "../../../src/model/tco";
import { fleet } from "../../../src/templates/fleet";
import { scenarioOf } from "../../../src/templates/scenario";
import { readBook } from "../../../src/workbook/file";
import { committed } from "../workbook-of";

describe("the sites of fleet.xlsx", () => {
  let book: Book;
  let call: Cell;
  beforeAll(async () => {
    book = await readBook(committed(fleet));
    const { cells } = book.sheets.find(({ name }) => name === "Sites")!;
    call = cells.find(({ formula }) => formula?.includes("EDGE.FLEET"))!;
  }, 60_000);

  test("are a table of 10,000 rows whose heads are keys", () => {
    const table = book.tables.find(({ sheet }) => sheet === "Sites")!;
    expect(table.bottom - table.top).toBe(10_000);
    expect(table.columns).toEqual(["site", ...fleet.fleet!.keys]);
  });

  test("are asked of EDGE.FLEET in one call, which fills cells right of the table and touches none of it", () => {
    const table = book.tables.find(({ sheet }) => sheet === "Sites")!;
    expect(call.row).toBe(table.top);
    expect(call.column).toBeGreaterThan(table.right + 1);
    expect(call.spill).toHaveLength(10_002);
    expect(call.spill!.at(-1)![0]).toBe("all");
  });

  test("pay where the model says, and as many as the sheet counts", () => {
    const rows = fleet.fleet!.rows().map((row) => row.slice(1));
    const model = costOfFleet(scenarioOf(fleet).comparison, [[...fleet.fleet!.keys], ...rows], ["npvSaving"]);
    const [head = [], ...lines] = call.spill!;
    fleet.alternatives.slice(1).forEach(({ key }, k) => {
      const column = head.indexOf(`npvSaving_${key}`);
      const kept = lines.slice(0, -1).map((line) => line[column] as number);
      const wanted = [...model.rows[k + 1]!.values].map((value) => Number(value.toPrecision(15)));
      expect(kept.every((value, row) => value === wanted[row])).toBe(true);
      expect(counted(k + 2)).toBe(kept.filter((value) => value > 0).length);
    });
  });

  /** The count of sites where an alternative pays, over the table. */
  function counted(column: number): unknown {
    const { cells } = book.sheets.find(({ name }) => name === "Sites")!;
    const label = cells.find(({ value }) => value === "Sites where it pays")!;
    return cells.find((cell) => cell.row === label.row && cell.column === column)!.value;
  }
});
