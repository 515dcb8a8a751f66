import { expect, test } from "vitest";
import { around, destination, neighbor, type Places } from "../../../src/workbench/keyboard/places";

const rectangle = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const places: Places = {
  sheets: () => [
    { name: "Start", hidden: false },
    { name: "Lists", hidden: true },
    { name: "My inputs", hidden: false },
    { name: "Model", hidden: false },
  ],
  activeSheet: () => "Start",
  names: () => [
    { name: "rate", refersTo: "='My inputs'!$B$3" },
    { name: "years", refersTo: "Model!$C$2:$G$2" },
    { name: "growth", refersTo: "=1+rate" },
    { name: "local", refersTo: "=Model!$A$1", sheet: "Model" },
    { name: "local", refersTo: "=Start!$A$9", sheet: "Start" },
    { name: "choices", refersTo: "=Lists!$A$1" },
  ],
  tables: () => [
    { name: "Inputs", area: { sheet: "Model", ...rectangle(4, 0, 9, 3) }, columns: [], totalsRow: false },
  ],
};

test.each([
  ["B3", { sheet: "Start", ...rectangle(2, 1) }],
  [" $c$5:b2 ", { sheet: "Start", ...rectangle(1, 1, 4, 2) }],
  ["model!A1", { sheet: "Model", ...rectangle(0, 0) }],
  ["'My inputs'!B3", { sheet: "My inputs", ...rectangle(2, 1) }],
  ["RATE", { sheet: "My inputs", ...rectangle(2, 1) }],
  ["years", { sheet: "Model", ...rectangle(1, 2, 1, 6) }],
  ["local", { sheet: "Start", ...rectangle(8, 0) }],
  ["inputs", { sheet: "Model", ...rectangle(4, 0, 9, 3) }],
])("%s leads somewhere", (text, area) => {
  expect(destination(text, places)).toEqual({ area });
});

test.each([
  ["growth", /stands for a formula/],
  ["nowhere", /no cell or name nowhere/],
  ["Model", /no cell or name Model/],
  ["Costs!A1", /no sheet Costs/],
  ["Lists!A1", /Lists is hidden/],
  ["choices", /Lists is hidden/],
  ["A0", /no cell or name A0/],
  ["ZZZZ9", /no cell or name/],
])("%s leads nowhere, and why is said", (text, why) => {
  expect(destination(text, places)).toEqual({ problem: expect.stringMatching(why) });
});

test("sheets follow one another past hidden ones, and end at the first and the last", () => {
  const sheets = places.sheets();
  expect(neighbor(sheets, "Start", 1)).toBe("My inputs");
  expect(neighbor(sheets, "My inputs", -1)).toBe("Start");
  expect(neighbor(sheets, "Model", 1)).toBeUndefined();
  expect(neighbor(sheets, "Start", -1)).toBeUndefined();
});

test("a selection is extended to the smallest area that holds both", () => {
  const a = { sheet: "Start", ...rectangle(3, 3, 4, 5) };
  expect(around(a, { sheet: "Start", ...rectangle(0, 4) })).toEqual({
    sheet: "Start",
    ...rectangle(0, 3, 4, 5),
  });
});
