import { COLUMNS, parseRectangle, ROWS } from "../../address";
import type { PivotField, PivotItem, PivotTable } from "../../formula/pivotTable";
import { WorkbookFileError } from "./error";
import { isTrue } from "./filter";
import type { CachedField, PivotCache } from "./pivot-cache";
import { type FieldLayout, type StoredLine, valueLines } from "./pivot-lines";
import { unescaped } from "./strings";
import type { Attributes, ElementReaders, Part } from "./xml";
import { readXml } from "./xml";

/** A pivot table's field as its part holds it. */
interface StoredField extends FieldLayout {
  axis: PivotField["axis"];
  caption: string | undefined;
  items: StoredItem[];
}

interface StoredItem {
  /** Its place among the cached items. */
  cached: number;
  isTotal: boolean;
  caption: string | undefined;
  isHidden: boolean;
  isCollapsed: boolean;
}

/** All that a pivot table's part holds and that says where its values stand. */
interface StoredPivot {
  location: Attributes;
  fields: StoredField[];
  rowFields: number[];
  columnFields: number[];
  rowLines: StoredLine[];
  columnLines: StoredLine[];
  pages: { field: number; item: number | undefined }[];
  dataFields: { name: string; field: number }[];
}

/**
 * A pivot table's part, with its data's names. Throws WorkbookFileError when it is damaged.
 * @param cache undefined where the file does not hold it
 */
export function readPivotTable(part: Part, sheet: string, cache: PivotCache | undefined): PivotTable {
  const stored = storedPivot(part);
  const extent = parseRectangle(stored.location["ref"] ?? "");
  if (!extent)
    throw new WorkbookFileError(`The workbook is damaged: the pivot table in ${part.path} has no range.`);
  const [rows, columns] = [extent.bottom - extent.top + 1, extent.right - extent.left + 1];
  const [firstRow, firstColumn] = [offset(stored, "firstDataRow"), offset(stored, "firstDataCol")];
  const place = { sheet, ...extent, pageRows: pageRows(stored) };
  const unread = (sentence: string): PivotTable => ({ ...place, ...NOTHING, unread: sentence });
  if (!cache) return unread("The file does not hold the names of this pivot table's fields.");
  if (cache.isOfServer) return unread("Pivot tables of a data model or a server are not read here.");
  const rowLines = valueLines(stored.rowLines, stored.rowFields, stored.fields, "row", firstRow);
  const columnLines = valueLines(
    stored.columnLines,
    stored.columnFields,
    stored.fields,
    "column",
    firstColumn,
  );
  const fits =
    stored.fields.length === cache.fields.length &&
    linesFit(stored.rowLines, rows - firstRow) &&
    linesFit(stored.columnLines, columns - firstColumn);
  if (!fits && stored.dataFields.length > 0)
    return unread(
      "The file does not tell what this pivot table's rows and columns stand for: refresh it in Excel.",
    );
  return {
    ...place,
    fields: stored.fields.map((field, i) => fieldOf(field, cache.fields[i], i, stored.pages)),
    dataFields: stored.dataFields,
    rows: rowLines,
    columns: columnLines,
  };
}

/** One that is there, though nothing of it is known: it may be anywhere on its sheet. */
export const lostPivot = (sheet: string, path: string): PivotTable => ({
  ...{ sheet, top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 },
  ...NOTHING,
  unread: `A pivot table of this sheet could not be read, since ${path} is damaged.`,
});

const NOTHING = {
  pageRows: 0,
  fields: [],
  dataFields: [],
  rows: [],
  columns: [],
} satisfies Partial<PivotTable>;

const offset = ({ location }: StoredPivot, name: string): number =>
  Math.trunc(Number(location[name] ?? 0)) || 0;

/** A line for each row or column of values; one that is not written stands for a single one. */
const linesFit = ({ length }: readonly StoredLine[], places: number): boolean =>
  length === places || (length === 0 && places === 1);

/** Page fields stand above, with an empty row between. */
function pageRows({ pages, location }: StoredPivot): number {
  const rows = Number(location["rowPageCount"]) || pages.length;
  return pages.length > 0 ? rows + 1 : 0;
}

function fieldOf(
  field: StoredField,
  cached: CachedField | undefined,
  place: number,
  pages: StoredPivot["pages"],
): PivotField {
  const { axis, caption } = field;
  const items = field.items.map((item) => itemOf(item, cached));
  const names = [...(caption === undefined ? [] : [caption]), cached?.name ?? ""];
  const page = axis === "page" ? pages.find((each) => each.field === place) : undefined;
  const isFiltered = field.items.some(({ isHidden }) => isHidden);
  return {
    names,
    items,
    ...(axis && { axis }),
    ...(page && { picked: page.item ?? (isFiltered ? "several" : undefined) }),
    ...(cached?.isNumbered && { isNumbered: true }),
  };
}

function itemOf({ isTotal, cached, caption }: StoredItem, field: CachedField | undefined): PivotItem | null {
  if (isTotal) return null;
  const known = field?.items[cached];
  if (!known || caption === undefined) return { ...known };
  return { ...known, caption, ...(known.caption !== undefined && { source: known.caption }) };
}

const AXES: Readonly<Record<string, PivotField["axis"]>> = {
  ...{ axisRow: "row", axisCol: "column", axisPage: "page" },
};

/** Functions that a subtotal may be picked by. */
const OWN_SUBTOTAL = /^(sum|countA|avg|max|min|product|count|stdDev|stdDevP|var|varP)Subtotal$/;

function storedPivot(part: Part): StoredPivot {
  const pivot: StoredPivot = {
    ...{ location: {}, fields: [], rowFields: [], columnFields: [], rowLines: [], columnLines: [] },
    ...{ pages: [], dataFields: [] },
  };
  const root = "pivotTableDefinition";
  readXml(part, {
    [`${root}/location`]: { open: (attributes) => (pivot.location = attributes) },
    [`${root}/pivotFields/pivotField`]: { open: (attributes) => pivot.fields.push(storedField(attributes)) },
    [`${root}/pivotFields/pivotField/items/item`]: {
      open: (attributes) => pivot.fields.at(-1)!.items.push(storedItem(attributes)),
    },
    [`${root}/rowFields/field`]: { open: ({ x }) => pivot.rowFields.push(Number(x ?? 0)) },
    [`${root}/colFields/field`]: { open: ({ x }) => pivot.columnFields.push(Number(x ?? 0)) },
    ...lineReaders(`${root}/rowItems/i`, pivot.rowLines),
    ...lineReaders(`${root}/colItems/i`, pivot.columnLines),
    [`${root}/pageFields/pageField`]: {
      open: ({ fld, item }) =>
        pivot.pages.push({ field: Number(fld), item: item === undefined ? undefined : Number(item) }),
    },
    [`${root}/dataFields/dataField`]: {
      open: ({ name = "", fld }) => pivot.dataFields.push({ name: unescaped(name), field: Number(fld) }),
    },
  });
  return pivot;
}

function lineReaders(path: string, lines: StoredLine[]): ElementReaders {
  return {
    [path]: {
      open: ({ t: type = "data", r = "0", i = "0" }) =>
        lines.push({ type, repeated: Number(r) || 0, data: Number(i) || 0, items: [] }),
    },
    [`${path}/x`]: { open: ({ v = "0" }) => lines.at(-1)!.items.push(Number(v)) },
  };
}

const storedField = (attributes: Attributes): StoredField => {
  const own = Object.keys(attributes).filter((name) => OWN_SUBTOTAL.test(name) && isTrue(attributes[name]));
  return {
    axis: AXES[attributes["axis"] ?? ""],
    caption: attributes["name"] === undefined ? undefined : unescaped(attributes["name"]),
    items: [],
    isOutline: isNotFalse(attributes["outline"]),
    hasSubtotalAbove: isNotFalse(attributes["subtotalTop"]),
    subtotals: own.length > 0 ? own.length : isNotFalse(attributes["defaultSubtotal"]) ? "default" : 0,
  };
};

const storedItem = ({ x, t = "data", n, h, sd }: Attributes): StoredItem => ({
  cached: Number(x ?? -1),
  isTotal: t !== "data",
  caption: n === undefined ? undefined : unescaped(n),
  isHidden: isTrue(h),
  isCollapsed: sd !== undefined && !isTrue(sd),
});

const isNotFalse = (attribute: string | undefined): boolean => attribute === undefined || isTrue(attribute);
