import { type Area, overlap } from "../address";
import type { Reference } from "./operand";
import type { PivotLine, PivotTable } from "./pivotTable";
import type { Surroundings } from "./scope";

/** The items asked for, by the field's place; a name may mean several. */
export type Asked = Map<number, readonly number[]>;

/** The pivot table that a reference points into. */
export function pivotAround(
  { areas }: Reference,
  { pivotTables }: Pick<Surroundings, "pivotTables">,
): PivotTable | "unknown" | "none" | "several" {
  const [area] = areas;
  if (!pivotTables) return "unknown";
  if (areas.length > 1) return "several";
  const met = pivotTables(area!.sheet).filter((pivot) => overlap({ ...pivot, sheet: area!.sheet }, area!));
  // one that could not be read may claim the whole sheet
  const read = met.filter(({ unread }) => unread === undefined);
  if (read.length === 1) return read[0]!;
  if (read.length > 1) return "several";
  if (met[0]) return met[0];
  // which of them page fields belong to only Excel knows
  return pivotTables(area!.sheet).some((pivot) => overlap(pageArea(pivot, area!.sheet), area!))
    ? "several"
    : "none";
}

/** Where a pivot table's page fields may stand: above it, as far to the right as they like. */
const pageArea = ({ top, left, pageRows }: PivotTable, sheet: number): Area => ({
  ...{ sheet, left, top: top - pageRows, bottom: top - 1 },
  right: pageRows > 0 ? left + MOST_PAGE_COLUMNS : left - 1,
});

/** Page fields may stand in several pairs of columns, one empty between two. */
const MOST_PAGE_COLUMNS = 60;

/** Whether page fields leave what is asked of them: `otherwise` where they show all, or something else. */
export function pickedOnPage({ fields }: PivotTable, asked: Asked): "as asked" | "otherwise" | "unsure" {
  let isUnsure = false;
  for (const [place, items] of asked) {
    const field = fields[place]!;
    if (field.axis !== "page") continue;
    if (field.picked === "several") isUnsure = true;
    else if (field.picked === undefined || !items.includes(field.picked)) return "otherwise";
  }
  return isUnsure ? "unsure" : "as asked";
}

const indexes = new WeakMap<readonly PivotLine[], ReadonlyMap<string, PivotLine>>();

/** The row, or column, whose values are of the items asked for on that axis, and of no others. */
export function lineOf(
  pivot: PivotTable,
  axis: "row" | "column",
  data: number,
  asked: Asked,
): PivotLine | undefined {
  const lines = axis === "row" ? pivot.rows : pivot.columns;
  const index = indexed(lines);
  const fields = [...asked].filter(([place]) => pivot.fields[place]!.axis === axis);
  for (const items of combinations(fields)) {
    const key = keyOf(items);
    const line = index.get(`${key}|${data}`) ?? index.get(`${key}|`);
    if (line) return line;
  }
  return undefined;
}

function indexed(lines: readonly PivotLine[]): ReadonlyMap<string, PivotLine> {
  let index = indexes.get(lines);
  if (!index) {
    const built = new Map<string, PivotLine>();
    for (const line of lines) {
      const key = `${keyOf(line.items)}|${line.data ?? ""}`;
      // a total below its items stands for the one that may be shown above them
      if (!built.has(key) || built.get(key)!.shows === "unsure") built.set(key, line);
    }
    indexes.set(lines, (index = built));
  }
  return index;
}

const keyOf = (items: readonly (readonly [number, number])[]): string =>
  items
    .map((each) => each.join(":"))
    .sort()
    .join(",");

/** One item of each field, in all ways: as a rule there is one. */
function combinations(
  fields: readonly (readonly [number, readonly number[]])[],
): readonly (readonly [number, number])[][] {
  let all: (readonly [number, number])[][] = [[]];
  for (const [place, items] of fields)
    all = all
      .flatMap((before) => items.map((item) => [...before, [place, item] as const]))
      .slice(0, MOST_COMBINATIONS);
  return all;
}

/** Ways that are tried: Excel lets no two items of a field have one name. */
const MOST_COMBINATIONS = 4096;
