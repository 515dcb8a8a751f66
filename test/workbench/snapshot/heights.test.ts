import type { IStyleData } from "@univerjs/core";
import { WrapStrategy } from "@univerjs/core";
import { expect, it } from "vitest";
import { widthInCalibri, rowHeights, withRoom } from "../../../src/workbench/snapshot/heights";
import type { StyleSheet } from "../../../src/workbench/snapshot/style-sheet";

const wrapped: IStyleData = { tb: WrapStrategy.WRAP };
const styles = { styles: { w: wrapped } } as unknown as StyleSheet;
const TEXT = "one two three four five six";
const cells = { 0: { 0: { v: TEXT, s: "w" } } };
const heights = (width: number, widthOf = widthInCalibri) =>
  rowHeights(cells, { 0: { w: width } }, styles, [], widthOf);
const fits = widthInCalibri(TEXT, wrapped) + 5;

it("a wrapped text takes the lines that its font needs", () => {
  expect(heights(fits)).toEqual({});
  expect(heights(fits, (text) => text.length * 7)[0]!.h).toBeGreaterThan(30);
  expect(heights(fits, (text) => text.length * 14)[0]!.h).toBeGreaterThan(45);
});

it("a row whose height is fixed has room for them where it had before, and grows for nothing else", () => {
  const wide = heights(fits, (text) => text.length * 7);
  const room = (h: number) => withRoom({ 0: { h, ia: 0 } }, heights(fits), wide)[0]!.h;
  expect(room(20)).toBe(wide[0]!.h);
  expect(room(300)).toBe(300);
  expect(room(8)).toBe(8);
  expect(withRoom({ 0: { h: 20 } }, heights(fits), heights(fits))).toEqual({ 0: { h: 20 } });
  expect(withRoom({ 0: { hd: 1 } }, heights(fits), wide)).toEqual({ 0: { hd: 1 } });
});

it("merged cells of one row count by their whole width where they are asked for", () => {
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 };
  const columns = { 0: { w: fits / 2 }, 1: { w: fits / 2 } };
  const merged = (countsMerged: boolean, widthOf = widthInCalibri) =>
    rowHeights(cells, columns, styles, [range], widthOf, countsMerged);
  const wide = (text: string) => text.length * 7;
  expect(merged(true)).toEqual({});
  expect(merged(true, wide)).toEqual(heights(fits, wide));
  expect(merged(false, wide)).toEqual({});
  expect(rowHeights(cells, columns, styles, [{ ...range, endRow: 1 }], wide, true)).toEqual({});
});
