import type { DefinedName } from "../../../../formula/book";
import type { Scalar } from "../../../../formula/value";
import { WorkbookFileError } from "../../error";
import { readHidden } from "../../hidden";
import { readOutline } from "../../outline";
import type { WorkbookPackage } from "../../package";
import { partAt, relationships, targetOf } from "../../relationships";
import type { Parts } from "../../zip";
import type { Splice } from "../splice";
import { spliced } from "../splice";
import type { PartChanges, SheetPart } from "../workbook";
import { areasOf, type SheetArea } from "./areas";
import { countOf, labelPoint, rewrittenPoints, rewrittenText } from "./cached-values";
import type { Hidden, HiddenOf, Written } from "./points";
import { cellsIn, newPoints, touches, visibleIn } from "./points";
import { type ChartReference, referencesIn } from "./references";

/** New contents of charts, and what of them stays as it was, a phrase each. */
export interface ChartRewrite {
  contents: PartChanges;
  stale: string[];
}

/**
 * Brings the points that charts keep of cells up to the values written. Only these texts change, and how many points
 * there are. A reference that only a calculation could follow keeps its points, and is told.
 */
export function rewriteCharts(
  { parts, workbookPath }: WorkbookPackage,
  written: Written,
  sheets: ReadonlyMap<string, SheetPart>,
): ChartRewrite {
  const rewrite: ChartRewrite = { contents: new Map(), stale: [] };
  if (written.size === 0) return rewrite;
  const paths = chartPaths(parts);
  if (paths.length === 0) return rewrite;
  const { names } = readOutline(partAt(parts, workbookPath)!);
  const hidden = hiddenReader(parts, sheets);
  for (const path of paths) {
    const xml = parts.get(path)!;
    try {
      const { splices, stale } = rewriteChart(xml, names, written, hidden);
      if (splices.length > 0) rewrite.contents.set(path, spliced(xml, splices));
      rewrite.stale.push(...stale.map((formula) => `${path}: the points of ${formula} stay as they were`));
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      rewrite.stale.push(`${path}, which is damaged, stays as it was`);
    }
  }
  return rewrite;
}

/** All parts that some other part has as a chart. */
function chartPaths(parts: Parts): string[] {
  const found = new Set<string>();
  for (const path of parts.keys()) {
    const [, folder = "", name] = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(path) ?? [];
    if (name === undefined) continue;
    for (const link of linksOf(parts, folder + name)) {
      const part = /^chart(Ex)?$/.test(link.kind) ? targetOf(parts, link) : undefined;
      if (part) found.add(part.path);
    }
  }
  return [...found];
}

function linksOf(parts: Parts, path: string) {
  try {
    return relationships(parts, path);
  } catch (error) {
    if (error instanceof WorkbookFileError) return [];
    throw error;
  }
}

function hiddenReader(parts: Parts, sheets: ReadonlyMap<string, SheetPart>): HiddenOf {
  const known = new Map<string, Hidden>();
  return (sheet) => {
    let hidden = known.get(sheet);
    if (!hidden) {
      const part = partAt(parts, sheets.get(sheet)?.path ?? "");
      known.set(sheet, (hidden = part ? readHidden(part) : { rows: [], columns: [] }));
    }
    return hidden;
  };
}

function rewriteChart(xml: Uint8Array, names: readonly DefinedName[], written: Written, hidden: HiddenOf) {
  const splices: Splice[] = [];
  const stale: string[] = [];
  for (const reference of referencesIn(xml)) {
    const areas = areasOf(reference.formula, names);
    if (areas === "elsewhere" || (areas && !touches(areas, written))) continue;
    const own = areas && rewriteReference(xml, reference, areas, written, hidden);
    if (own) splices.push(...own);
    else stale.push(reference.formula);
  }
  return { splices: splices.sort((a, b) => a.start - b.start), stale };
}

/** Undefined where which point is which cell's can't be told. */
function rewriteReference(
  xml: Uint8Array,
  { lists, text }: ChartReference,
  areas: readonly SheetArea[],
  written: Written,
  hidden: HiddenOf,
): Splice[] | undefined {
  if (text) {
    const [first] = newPoints(areas, written);
    return first?.index === 0 ? rewrittenText(xml, text, labelPoint(first.value) ?? "") : [];
  }
  const [list] = lists;
  if (!list) return [];
  if (lists.length > 1 && areas.length === 1) return rewriteLevels(xml, lists, areas[0]!, written);
  const passes = passesHidden(countOf(xml, list), areas, hidden);
  if (passes === undefined) return undefined;
  const points = newPoints(areas, written, passes ? hidden : undefined);
  return rewrittenPoints(xml, list, new Map(points.map(({ index, value }) => [index, value])));
}

/**
 * Whether a chart's points pass over hidden cells, as their count tells; undefined where it tells neither. Of whole
 * columns as many cells count as are in use.
 */
function passesHidden(
  count: number | undefined,
  areas: readonly SheetArea[],
  hidden: HiddenOf,
): boolean | undefined {
  if (count === undefined || count === cellsIn(areas)) return false;
  const hides = areas.some(({ sheet }) => hidden(sheet).rows.length + hidden(sheet).columns.length > 0);
  if (!hides) return false;
  return visibleIn(areas, hidden) === count ? true : undefined;
}

/** Labels in levels: a level is a column of the area, the last first, or a row where the area lies. */
function rewriteLevels(
  xml: Uint8Array,
  lists: ChartReference["lists"],
  area: SheetArea,
  written: Written,
): Splice[] | undefined {
  const [width, height] = [area.right - area.left + 1, area.bottom - area.top + 1];
  const isUpright = lists.length === width;
  if (!isUpright && lists.length !== height) return undefined;
  const points = newPoints([area], written);
  return lists.flatMap((list, level) => {
    const own = points.filter(({ down, across }) =>
      isUpright ? across === width - 1 - level : down === height - 1 - level,
    );
    const values = new Map<number, Scalar>(
      own.map(({ down, across, value }) => [isUpright ? down : across, value]),
    );
    return rewrittenPoints(xml, list, values);
  });
}
