import { readArea, referencesOfList } from "../../formula/areaReference";
import type { Area, Grid } from "../office/grid";
import type { ReferenceReader } from "./drawer/caches";

/** Reads a chart's references from the grid: an area, a name, or several areas in parentheses. */
export function referenceReader(grid: Grid): ReferenceReader {
  const areas = (reference: string): Area[] | undefined => {
    const found = referencesOfList(reference).map((part) => areaOfReference(part) ?? areaOfName(part, grid));
    return found.every((area) => area !== undefined) ? found : undefined;
  };
  return (reference) => {
    const known = new Set(grid.sheets().map(({ name }) => name));
    const found = areas(reference)?.filter(({ sheet }) => known.has(sheet));
    return found?.length ? found.flatMap((area) => grid.values(area).flat()) : undefined;
  };
}

function areaOfReference(reference: string): Area | undefined {
  const area = readArea(reference.trim());
  const sheet = area?.context.at(-1);
  if (!area || sheet === undefined || area.top === null || area.left === null) return undefined;
  const { top, left, bottom, right } = area;
  return { sheet, top, left, bottom: bottom ?? top, right: right ?? left };
}

/** Sheet!name or name. */
function areaOfName(reference: string, grid: Grid): Area | undefined {
  const name = reference.trim().replace(/^.*!/, "").toLowerCase();
  const defined = grid.names().find((one) => one.name.toLowerCase() === name);
  return defined && areaOfReference(defined.refersTo);
}
