import { COLUMNS, ROWS } from "../../address";
import { readRange } from "./cells";
import { contentsFor, formatsFor } from "./content";
import { invalidArgument, unanswered, wrongShape } from "./errors";
import { isOfficeObject, objectOf, type OfficeClass, type OfficeObject } from "./objects";
import { rangeFormat } from "./range-format";
import { addressOf, areaOf, block, columnCount, rowCount, usedPart, type Region } from "./region";
import type { Session } from "./session";
import { hasSpill, spillMethods } from "./spill";
import { worksheet } from "./worksheet";

/** Excel.Range. */
export const range: OfficeClass<Region> = {
  name: "Range",
  tracked: true,
  read: {
    Address: addressOf,
    CellCount: (region) => rowCount(region) * columnCount(region),
    ColumnCount: columnCount,
    ColumnIndex: ({ left }) => left,
    HasSpill: hasSpill,
    IsEntireColumn: ({ top, bottom }) => top === 0 && bottom === ROWS - 1,
    IsEntireRow: ({ left, right }) => left === 0 && right === COLUMNS - 1,
    RowCount: rowCount,
    RowIndex: ({ top }) => top,
    ...readRange,
  },
  computed: [...Object.keys(readRange), "HasSpill"],
  set: {
    Formulas: writeContents,
    NumberFormat: (region, value, { grid, sheets, writes }) => {
      sheets.mustExist(region.sheet);
      const target = Array.isArray(value) ? region : usedPart(region, grid);
      if (target) writes.addFormats(target, formatsFor(target, value));
    },
    Values: writeContents,
  },
  navigate: {
    Format: (region) => objectOf(rangeFormat, region),
    Worksheet: ({ sheet }) => objectOf(worksheet, sheet),
  },
  methods: {
    Clear: (region, [applyTo], session) => clear(region, applyTo, session),
    GetAbsoluteResizedRange: ({ sheet, top, left }, [rows, columns]) =>
      rangeOf(block(sheet, top, left, rows, columns)),
    GetBoundingRect: (region, [other]) => rangeOf(boundingRegion(region, regionArgument(other))),
    GetCell: ({ sheet, top, left }, [row, column]) =>
      rangeOf(shifted({ sheet, top, left }, row, column, 1, 1)),
    GetColumn: (region, [index]) => {
      mustBeIndex(index, columnCount(region));
      return rangeOf(shifted(region, 0, index, rowCount(region), 1));
    },
    GetEntireColumn: ({ sheet, left, right }) => rangeOf(block(sheet, 0, left, ROWS, right - left + 1)),
    GetEntireRow: ({ sheet, top, bottom }) => rangeOf(block(sheet, top, 0, bottom - top + 1, COLUMNS)),
    GetOffsetRange: (region, [rows, columns]) =>
      rangeOf(shifted(region, rows, columns, rowCount(region), columnCount(region))),
    GetResizedRange: (region, [rows, columns]) =>
      rangeOf(shifted(region, 0, 0, rowCount(region) + Number(rows), columnCount(region) + Number(columns))),
    GetRow: (region, [index]) => {
      mustBeIndex(index, rowCount(region));
      return rangeOf(shifted(region, index, 0, 1, columnCount(region)));
    },
    Select: (region, _, { grid }) => {
      grid.activateSheet(region.sheet.name);
      grid.select(areaOf(region));
    },
    ...spillMethods,
    _ValidateArraySize: (region, [rows, columns]) => {
      if (rows !== rowCount(region) || columns !== columnCount(region)) throw wrongShape();
    },
  },
};

export const rangeOf = (region: Region): OfficeObject => objectOf(range, region);

/** True of an argument that is a range. */
export const isRange = (object: OfficeObject): object is OfficeObject & { it: Region } =>
  object.type.name === range.name;

/** An argument that must be a range. Throws InvalidArgument. */
export function regionArgument(value: unknown): Region {
  if (!isOfficeObject(value) || !isRange(value)) throw invalidArgument();
  return value.it;
}

/** The smallest region that holds both. Throws InvalidArgument when they lie on two sheets. */
export function boundingRegion(a: Region, b: Region): Region {
  if (a.sheet !== b.sheet) throw invalidArgument();
  return {
    sheet: a.sheet,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

type Corner = Pick<Region, "sheet" | "top" | "left">;

const shifted = (
  { sheet, top, left }: Corner,
  rows: unknown,
  columns: unknown,
  height: number,
  width: number,
) => block(sheet, top + Number(rows), left + Number(columns), height, width);

function mustBeIndex(index: unknown, count: number): void {
  if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= count) throw invalidArgument();
}

function writeContents(region: Region, value: unknown, { sheets, writes }: Session): void {
  sheets.mustExist(region.sheet);
  writes.addContents(region, contentsFor(region, value));
}

/** Clears contents; all that `All` resets of the looks is what a grid can be told: number format, bold, italic. */
function clear(region: Region, applyTo: unknown, { grid, sheets, writes }: Session): void {
  sheets.mustExist(region.sheet);
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Contents") throw unanswered(`Range.clear of ${String(what)}`);
  const target = usedPart(region, grid);
  if (!target) return;
  writes.addContents(target, contentsFor(target, ""));
  if (what === "Contents") return;
  writes.addFormats(target, formatsFor(target, "General"));
  grid.setFormat(areaOf(target), { bold: false, italic: false });
}
