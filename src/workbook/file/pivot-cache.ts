import { toText } from "../../formula/coerce";
import type { PivotItem } from "../../formula/pivotTable";
import type { Scalar } from "../../formula/value";
import { isTrue } from "./filter";
import { scalarOf, type UNREADABLE } from "./scalar";
import { unescaped } from "./strings";
import type { Attributes, ElementReaders, Part } from "./xml";
import { readXml } from "./xml";

/** The data that a pivot table was made of, as far as it names things. */
export interface PivotCache {
  fields: CachedField[];
  /** Whether a server or the data model holds the data: its items are named otherwise. */
  isOfServer: boolean;
}

export interface CachedField {
  name: string;
  items: PivotItem[];
  /** Whether only Excel knows which numbers stand for its items. */
  isNumbered: boolean;
}

/** Reads a part of cached data. Throws WorkbookFileError when it is not well-formed. */
export function readPivotCache(part: Part, from1904: boolean): PivotCache {
  const cache: PivotCache = { fields: [], isOfServer: false };
  let grouping: string | undefined;
  let groups: PivotItem[] = [];
  const field = "pivotCacheDefinition/cacheFields/cacheField";
  readXml(part, {
    "pivotCacheDefinition/cacheHierarchies": { open: () => (cache.isOfServer = true) },
    [field]: {
      open({ name = "" }) {
        cache.fields.push({ name: unescaped(name), items: [], isNumbered: false });
        grouping = undefined;
        groups = [];
      },
      close: () => group(cache.fields.at(-1)!, groups, grouping),
    },
    ...itemReaders(`${field}/sharedItems`, from1904, (item) => cache.fields.at(-1)!.items.push(item)),
    [`${field}/fieldGroup/rangePr`]: { open: ({ groupBy = "range" }) => (grouping = groupBy) },
    ...itemReaders(`${field}/fieldGroup/groupItems`, from1904, (item) => groups.push(item)),
  });
  return cache;
}

/** Groups stand in the place of the values that they gather. */
function group(field: CachedField, groups: PivotItem[], grouping: string | undefined): void {
  if (groups.length === 0) return;
  const isCounted = grouping !== undefined && COUNTED.has(grouping);
  field.items = groups.map((item, i) => ({ ...item, ...(isCounted && { number: i }) }));
  field.isNumbered = grouping !== undefined && !isCounted && grouping !== "years";
}

/** Groups by part of a date, numbered from 1: before the first stand those before all dates. */
const COUNTED = new Set(["days", "months", "quarters"]);

function itemReaders(path: string, from1904: boolean, add: (item: PivotItem) => unknown): ElementReaders {
  const reader = (read: (attributes: Attributes) => PivotItem) => ({
    open: (attributes: Attributes) => add(read(attributes)),
  });
  return {
    [`${path}/s`]: reader(({ v = "" }) => ({ caption: unescaped(v) })),
    [`${path}/n`]: reader(({ v }) => valued(scalarOf({ value: v }, []))),
    [`${path}/b`]: reader(({ v }) => ({ caption: isTrue(v) ? "TRUE" : "FALSE" })),
    [`${path}/e`]: reader(({ v = "" }) => ({ caption: v })),
    [`${path}/m`]: reader(() => ({ caption: "(blank)", isBlank: true })),
    [`${path}/d`]: reader(({ v }) => {
      const serial = scalarOf({ type: "d", value: v }, [], from1904);
      return typeof serial === "number" ? { number: serial } : {};
    }),
  };
}

function valued(value: Scalar | typeof UNREADABLE): PivotItem {
  return typeof value === "number" ? { caption: toText(value) as string, number: value } : {};
}
