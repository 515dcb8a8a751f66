import { expect, it } from "vitest";
import { tickTexts } from "../../../src/pane/chart/tickTexts";

const english = { decimal: ".", group: "," };
const written = (values: number[], format = "General") =>
  tickTexts(values, format, english).map(({ text }) => text);

it("writes all ticks of an axis with the same decimals and in the same magnitude", () => {
  expect(written([0.1, 0.15, 0.2])).toEqual(["0.10", "0.15", "0.20"]);
  expect(written([0, 500_000, 1_000_000, 1_500_000])).toEqual(["0", "0.5 M", "1.0 M", "1.5 M"]);
  expect(written([-10_000, 0, 10_000])).toEqual(["−10 k", "0", "10 k"]);
  expect(written([0, 2000, 4000])).toEqual(["0", "2,000", "4,000"]);
});

it("writes percentages as such", () => {
  expect(written([0, 0.25, 0.5], "0%")).toEqual(["0", "25%", "50%"]);
});
