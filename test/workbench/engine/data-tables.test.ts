import { describe, expect, test } from "vitest";
import type { DataTable } from "../../../src/formula/book";
import { movedTable } from "../../../src/workbench/engine/data-tables";

/** D3:F6 over inputs B1 and B9. */
const table: DataTable = {
  ...{ top: 2, left: 3, bottom: 5, right: 5 },
  rowInput: { row: 0, column: 1 },
  columnInput: { row: 8, column: 1 },
};
const row = (at: number, count: number) => movedTable(table, { axis: "row", at, count });
const column = (at: number, count: number) => movedTable(table, { axis: "column", at, count });

describe("a data table", () => {
  test("moves with rows and columns before it, and so do its inputs", () => {
    expect(row(1, 2)).toEqual({ ...table, top: 4, bottom: 7, columnInput: { row: 10, column: 1 } });
    expect(column(0, 1)).toMatchObject({ left: 4, right: 6, rowInput: { row: 0, column: 2 } });
    expect(row(0, -1)).toMatchObject({
      top: 1,
      bottom: 4,
      rowInput: null,
      columnInput: { row: 7, column: 1 },
    });
    expect(column(0, -1)).toMatchObject({ left: 2, right: 4, columnInput: { row: 8, column: 0 } });
  });

  test("stays where rows move behind it", () => {
    expect(row(6, 3)).toEqual({ ...table, columnInput: { row: 11, column: 1 } });
    expect(column(6, -2)).toEqual(table);
    expect(row(6, -3)).toEqual({ ...table, columnInput: null });
  });

  test("is torn by rows within it, and by the loss of its values or results", () => {
    expect([row(2, 1), row(5, 1), column(5, 1)]).toEqual([undefined, undefined, undefined]);
    expect([row(1, -1), row(5, -1), column(2, -1), row(0, -9)]).toEqual(Array(4).fill(undefined));
  });
});
