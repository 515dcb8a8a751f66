import type { ICellData } from "@univerjs/core";
import { expect, it } from "vitest";
import { scalarOf } from "../../../src/workbench/grid/cells";

it("the lines of a text that was typed are parted as they are in Excel", () => {
  const typed = { p: { id: "d", documentStyle: {}, body: { dataStream: "one\rtwo\r\n" } } } as ICellData;
  expect(scalarOf(typed)).toBe("one\ntwo");
});
