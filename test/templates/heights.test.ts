import { expect, test } from "vitest";
import { withHeights } from "../../src/templates/heights";
import type { Page, PageCell } from "../../src/workbook/writer/page";
import { emptyPage } from "../../src/templates/sheets/cells";

const LONG = "A text of some forty letters, no more than";

/** The heights of a page's rows, in points. */
function heightsOf(columns: number[], cells: PageCell[], more: Partial<Page> = {}): Map<number, number> {
  const page = emptyPage("P", columns, { rows: 0, columns: 0 }, { onOnePage: true });
  return withHeights([{ ...page, cells, ...more }])[0]!.heights;
}

const sentence = (value: PageCell["value"], look: PageCell["look"] = "sentence"): PageCell => ({
  ...{ row: 0, column: 0, value, look },
});

test("a text that breaks makes its row higher, by its lines", () => {
  const [two, three] = [25, 15].map((width) => heightsOf([width], [sentence(LONG)]).get(0)!);
  expect(two).toBeGreaterThan(26);
  expect(three).toBeGreaterThan(two! + 12);
  expect(heightsOf([60], [sentence(LONG)]).size).toBe(0);
});

test("what does not break, and numbers, leave the row as it is", () => {
  expect(heightsOf([10], [sentence(LONG, "plain"), sentence(123456789)]).size).toBe(0);
});

test("larger letters and bold ones need more room, an indent leaves less", () => {
  const lines = (look: PageCell["look"], width: number) => heightsOf([width], [sentence(LONG, look)]).get(0) ?? 0;
  expect(lines("verdict", 25)).toBeGreaterThan(lines("sentence", 25));
  const widths = Array.from({ length: 40 }, (_, k) => 20 + k);
  const narrowest = (look: PageCell["look"]) => widths.find((width) => lines(look, width) === 0)!;
  expect(narrowest("note")).toBeGreaterThan(narrowest("sentence"));
});

test("text that runs over columns has their width, and a height that is given is the least", () => {
  const cells = [sentence(LONG)];
  expect(heightsOf([15, 15, 30], cells, { merges: ["A1:C1"] }).size).toBe(0);
  expect(heightsOf([15, 15, 30], cells, { heights: new Map([[0, 90]]) }).get(0)).toBe(90);
});
