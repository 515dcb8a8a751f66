import { COLUMNS, formatAddress, type Rectangle, ROWS } from "../../address";
import { invalidArgument } from "./errors";
import type { Area, Grid } from "./grid";
import type { Sheet } from "./sheets";

/** What stands behind a Range: cells of a sheet, from 0, ends included. */
export interface Region extends Rectangle {
  sheet: Sheet;
}

/** The region as the grid takes it. */
export const areaOf = ({ sheet, top, left, bottom, right }: Region): Area => ({
  sheet: sheet.name,
  top,
  left,
  bottom,
  right,
});

export const rowCount = ({ top, bottom }: Rectangle): number => bottom - top + 1;

export const columnCount = ({ left, right }: Rectangle): number => right - left + 1;

export const addressOf = (region: Region): string => formatAddress(region.sheet.name, region);

/** The cells from a corner on. Throws InvalidArgument when they are none or leave the sheet. */
export function block(sheet: Sheet, top: unknown, left: unknown, rows: unknown, columns: unknown): Region {
  const [y, x, height, width] = [top, left, rows, columns].map(whole) as [number, number, number, number];
  const inside = y >= 0 && x >= 0 && height > 0 && width > 0 && y + height <= ROWS && x + width <= COLUMNS;
  if (!inside) throw invalidArgument();
  return { sheet, top: y, left: x, bottom: y + height - 1, right: x + width - 1 };
}

/** The whole sheet. */
export const wholeSheet = (sheet: Sheet): Region => block(sheet, 0, 0, ROWS, COLUMNS);

function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/**
 * Of whole rows or columns the part as far as the sheet is used (a grid's sheets are smaller than Excel's),
 * undefined when that is nothing; any other region as it is.
 */
export function usedPart(region: Region, grid: Grid): Region | undefined {
  const { top, left, bottom, right } = region;
  const wholeColumns = top === 0 && bottom === ROWS - 1;
  const wholeRows = left === 0 && right === COLUMNS - 1;
  if (!wholeColumns && !wholeRows) return region;
  const used = grid.usedArea(region.sheet.name);
  if (!used) return undefined;
  return {
    ...region,
    bottom: wholeColumns ? used.bottom : bottom,
    right: wholeRows ? used.right : right,
  };
}
