import { COLUMNS } from "../../address";
import { invalidArgument, unanswered } from "./errors";
import type { CellFormat } from "./grid";
import { objectOf, type OfficeClass } from "./objects";
import { areaOf, usedPart, type Region } from "./region";
import type { Session } from "./session";

/** Excel.RangeFormat, as far as a grid can be told how cells look; it can't be read. */
export const rangeFormat: OfficeClass<Region> = {
  name: "RangeFormat",
  set: {
    ColumnWidth: setColumnWidth,
    HorizontalAlignment: (region, value, session) => {
      const alignment = alignments[String(value)];
      if (!alignment) throw unanswered(`RangeFormat.horizontalAlignment ${String(value)}`);
      format(region, { horizontalAlignment: alignment }, session);
    },
    WrapText: (region, value, session) => format(region, { wrapText: flag(value) }, session),
  },
  navigate: {
    Fill: (region) => objectOf(rangeFill, region),
    Font: (region) => objectOf(rangeFont, region),
  },
  methods: {
    AutofitColumns: (region, _, { grid }) => {
      const part = usedPart(region, grid);
      if (part) grid.autofitColumns(areaOf(part));
    },
  },
};

const rangeFont: OfficeClass<Region> = {
  name: "RangeFont",
  set: {
    Bold: (region, value, session) => format(region, { bold: flag(value) }, session),
    Color: (region, value, session) => format(region, { fontColor: text(value) }, session),
    Italic: (region, value, session) => format(region, { italic: flag(value) }, session),
    Size: (region, value, session) => {
      if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument();
      format(region, { fontSize: value }, session);
    },
  },
};

const rangeFill: OfficeClass<Region> = {
  name: "RangeFill",
  set: { Color: (region, value, session) => format(region, { fill: text(value) }, session) },
};

const alignments: Record<string, CellFormat["horizontalAlignment"]> = {
  Left: "left",
  Center: "center",
  Right: "right",
};

function format(region: Region, change: CellFormat, { grid, sheets }: Session): void {
  sheets.mustExist(region.sheet);
  const part = usedPart(region, grid);
  if (part) grid.setFormat(areaOf(part), change);
}

function setColumnWidth({ sheet, left, right }: Region, points: unknown, { grid, sheets }: Session): void {
  sheets.mustExist(sheet);
  if (typeof points !== "number" || points < 0) throw invalidArgument();
  const isWholeRow = left === 0 && right === COLUMNS - 1;
  const last = isWholeRow ? (grid.usedArea(sheet.name)?.right ?? -1) : right;
  // Excel measures in points, a grid in pixels of 96 to the inch
  const pixels = Math.round((points * 96) / 72);
  for (let column = left; column <= last; column++) grid.setColumnWidth(sheet.name, column, pixels);
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return value;
}
