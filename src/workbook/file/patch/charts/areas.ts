import { COLUMNS, type Rectangle, ROWS } from "../../../../address";
import { readArea, referencesOfList } from "../../../../formula/areaReference";
import type { DefinedName } from "../../../../formula/book";

/** A rectangle of a sheet, by the sheet's name in lower case. */
export interface SheetArea extends Rectangle {
  sheet: string;
}

/**
 * The cells that a chart's reference means, in their order: an area, a name of one, or several in parentheses.
 * "elsewhere" of another workbook's, undefined where only a calculation would tell.
 */
export function areasOf(
  reference: string,
  names: readonly DefinedName[],
): SheetArea[] | "elsewhere" | undefined {
  const areas: SheetArea[] = [];
  for (const part of referencesOfList(reference)) {
    const area = areaOf(part) ?? areaOf(namedReference(part, names));
    if (area === undefined || area === "elsewhere") return area;
    areas.push(area);
  }
  return areas;
}

function areaOf(text: string | undefined): SheetArea | "elsewhere" | undefined {
  const area = text === undefined ? undefined : readArea(text);
  if (!area) return undefined;
  const [sheet, ...more] = area.context;
  if (more.length > 0) return "elsewhere";
  if (sheet === undefined) return undefined;
  return {
    sheet: sheet.toLowerCase(),
    top: area.top ?? 0,
    left: area.left ?? 0,
    bottom: area.bottom ?? ROWS - 1,
    right: area.right ?? COLUMNS - 1,
  };
}

/** What a name refers to: one of the sheet that it is written with, else the workbook's own ([0]!name, Book!name). */
function namedReference(text: string, names: readonly DefinedName[]): string | undefined {
  const [, quoted, plain, name] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^'!]+)$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const sheet = (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
  const like = names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const own = like.find((one) => one.sheet !== undefined && one.sheet.toLowerCase() === sheet);
  return (own ?? like.find((one) => one.sheet === undefined))?.refersTo;
}
