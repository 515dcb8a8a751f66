import type { Position } from "../address";

/** How a workbook's cells look, as far as CELL tells of it. */
export interface BookLooks {
  styles: CellStyle[];
  /** In the order of the sheets. */
  sheets: SheetLooks[];
  /** Pixels of the widest digit in the workbook's own font; undefined for a font whose digits were not measured. */
  digitWidth?: number;
}

export interface CellStyle {
  /** The number format's code, as 0.00. */
  numberFormat: string;
  /** left, center, right, fill, ...; undefined for what is not said. */
  alignment?: string;
  /** Whether its text was typed behind an apostrophe. */
  hasApostrophe?: boolean;
  isUnlocked?: boolean;
}

/** Places in `styles`, of a cell, of a row and of columns; and the columns' widths. */
export interface SheetLooks {
  cells: Map<number, number>;
  rows: Map<number, number>;
  columns: ColumnLook[];
  /** The width of columns of which nothing is said, as files count it, or in digits, before Excel rounds it up. */
  standard: { width: number } | { digits: number };
}

/** Columns from 0, ends included. */
export interface ColumnLook {
  first: number;
  last: number;
  style: number;
  /** As files count it: digits and the cell's own margin. */
  width?: number;
  isHidden?: boolean;
  isCustom?: boolean;
}

/** A cell's place in `cells`. */
export const lookKey = (row: number, column: number): number => row * 16_384 + column;

/** A cell's style: its own, or its row's or column's where it holds nothing. */
export function styleAt(
  { styles, sheets }: BookLooks,
  { sheet, row, column }: Position,
): CellStyle | undefined {
  const looks = sheets[sheet];
  if (!looks) return undefined;
  const style =
    looks.cells.get(lookKey(row, column)) ?? looks.rows.get(row) ?? columnAt(looks, column)?.style ?? 0;
  return styles[style];
}

const columnAt = ({ columns }: SheetLooks, column: number): ColumnLook | undefined =>
  columns.find(({ first, last }) => column >= first && column <= last);

/** A column's width. */
export interface ShownWidth {
  /** In digits, as Excel shows it. */
  digits: number;
  isStandard: boolean;
}

/** Fonts differ in their digits, but seldom in a width that is rounded. */
const DIGIT_WIDTHS: readonly number[] = [5, 6, 7, 8, 9, 10];

/** A column's width in whole digits; undefined where that hangs on a font that was not measured. */
export function widthAt(
  { sheets, digitWidth }: BookLooks,
  sheet: number,
  column: number,
): ShownWidth | undefined {
  const looks = sheets[sheet];
  if (!looks) return undefined;
  const own = columnAt(looks, column);
  if (own?.isHidden) return { digits: 0, isStandard: false };
  const widths = (digitWidth === undefined ? DIGIT_WIDTHS : [digitWidth]).map((pixels) =>
    own?.width === undefined ? standardDigits(looks.standard, pixels) : digitsOf(own.width, pixels),
  );
  const [digits] = widths;
  if (widths.some((other) => other !== digits)) return undefined;
  return { digits: digits!, isStandard: own?.width === undefined || !own.isCustom };
}

function standardDigits(standard: SheetLooks["standard"], digit: number): number {
  if ("width" in standard) return digitsOf(standard.width, digit);
  // rounded up to whole 8 pixels
  return inDigits(8 * Math.ceil((standard.digits * digit + MARGIN) / 8), digit);
}

/** A width as files count it (ECMA-376 part 1, 18.3.1.13), in whole digits. */
const digitsOf = (width: number, digit: number): number =>
  inDigits(Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit), digit);

/** Pixels that a cell leaves empty at its sides. */
const MARGIN = 5;

/** Pixels as digits beside the margin; what is narrower than one digit has less of it. */
const inDigits = (pixels: number, digit: number): number =>
  Math.round(pixels < digit + MARGIN ? pixels / (digit + MARGIN) : (pixels - MARGIN) / digit);
