import { expect, it } from "vitest";
import type { Scalar } from "../../../src/formula/value";
import { decisiveSweep, listNumberCells } from "../../../src/workbook/excel";
import { openModel } from "./fixture";

/** The model with a sheet of its decisive sweep, whose name stands for an area of it. */
const openNamed = (area: string, values: readonly Scalar[] = ["price", "cost", 0.05, 0.2]) =>
  openModel({
    sheets: [{ name: "Sensitivity", cells: values.map((value, row) => ({ row, column: 1, value })) }],
    names: [{ name: "decisiveSweep", refersTo: area }],
  });

it("the decisive sweep is read from the four cells that its name stands for", async () => {
  openNamed("Sensitivity!$B$1:$B$4");
  expect(await decisiveSweep()).toEqual({ input: "price", output: "cost", from: 0.05, to: 0.2 });
});

it("an end that is no number is told as it is", async () => {
  openNamed("Sensitivity!$B$1:$B$4", ["price", "cost", { error: "#NAME?" }, "high"]);
  expect(await decisiveSweep()).toMatchObject({ from: "#NAME?", to: "high" });
});

it.each(["Sensitivity!$B$1:$B$3", "Sensitivity!$B$1", "#REF!", "0.05"])("%s is none", async (area) => {
  openNamed(area);
  expect(await decisiveSweep()).toBeUndefined();
});

it("a workbook without the name has none", async () => {
  openModel();
  expect(await decisiveSweep()).toBeUndefined();
});

it("the name is none of the cells to pick from", async () => {
  openNamed("Sensitivity!$B$1:$B$4");
  expect((await listNumberCells()).map(({ name }) => name)).not.toContain("decisiveSweep");
});
