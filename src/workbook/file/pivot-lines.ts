import type { PivotLine } from "../../formula/pivotTable";

/** The field that stands for the data fields, where there are several. */
export const VALUES = -2;

/** A row or column of values as a pivot table's part lists it: what it has in common with the one before is left out. */
export interface StoredLine {
  /** data, default (a subtotal), grand, blank, or the function of a subtotal. */
  type: string;
  /** How many items are those of the line before. */
  repeated: number;
  /** The data field. */
  data: number;
  items: number[];
}

/** What of a field decides which rows show subtotals. */
export interface FieldLayout {
  items: readonly { isCollapsed: boolean }[];
  isOutline: boolean;
  hasSubtotalAbove: boolean;
  /** The one that fits its data fields, or how many were picked by their functions. */
  subtotals: "default" | number;
}

/**
 * The lines that show values, with the items that these are of.
 * @param axisFields places of the fields along the axis, the outermost first; VALUES among them where it stands there
 * @param first distance of the first line from the pivot table's edge
 */
export function valueLines(
  stored: readonly StoredLine[],
  axisFields: readonly number[],
  fields: readonly FieldLayout[],
  axis: "row" | "column",
  first: number,
): PivotLine[] {
  const lines: PivotLine[] = [];
  let before: readonly number[] = [];
  (stored.length > 0 ? stored : [ONLY]).forEach((line, i) => {
    const items = [...before.slice(0, line.repeated), ...line.items].slice(0, axisFields.length);
    before = items;
    const shows = showing(line, items, axisFields, fields, axis);
    if (shows === "nothing") return;
    const isGrand = line.type === "grand";
    lines.push({
      at: first + i,
      items: isGrand ? [] : pairs(items, axisFields),
      ...(axisFields.includes(VALUES) && { data: line.data }),
      ...(shows !== "value" && { shows }),
    });
  });
  return lines;
}

const ONLY: StoredLine = { type: "data", repeated: 0, data: 0, items: [] };

const pairs = (items: readonly number[], axisFields: readonly number[]): PivotLine["items"] =>
  items.flatMap((item, i) => (axisFields[i] === VALUES ? [] : [[axisFields[i]!, item]]));

/** Whether a line shows values; one above the items of a field does so where the field's subtotals stand there. */
function showing(
  { type }: StoredLine,
  items: readonly number[],
  axisFields: readonly number[],
  fields: readonly FieldLayout[],
  axis: "row" | "column",
): "value" | "nothing" | "custom" | "unsure" {
  if (type === "grand" || type === "default") return "value";
  if (type === "blank") return "nothing";
  if (type !== "data") return "custom";
  if (items.length === axisFields.length) return "value";
  const field = fields[axisFields[items.length - 1] ?? VALUES];
  if (!field) return "unsure";
  const isAboveValues = axisFields.indexOf(VALUES) >= items.length;
  if (field.items[items.at(-1)!]?.isCollapsed) return isAboveValues ? "unsure" : "value";
  if (axis === "column") return "unsure";
  if (isAboveValues || !field.isOutline || !field.hasSubtotalAbove) return "nothing";
  if (field.subtotals === "default") return "value";
  return field.subtotals === 1 ? "custom" : "nothing";
}
