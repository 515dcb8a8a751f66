import { parseA1Ref } from "@borgar/fx";
import type { Area, Grid } from "../office/grid";
import type { ReferenceReader } from "./caches";

/** Reads a chart's references from the grid: an area, a name, or several areas in parentheses. */
export function referenceReader(grid: Grid): ReferenceReader {
  const areas = (reference: string): Area[] | undefined => {
    const parts = reference.replace(/^\((.*)\)$/, "$1").split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
    const found = parts.map((part) => areaOfReference(part) ?? areaOfName(part, grid));
    return found.every((area) => area !== undefined) ? found : undefined;
  };
  return (reference) => {
    const known = new Set(grid.sheets().map(({ name }) => name));
    const found = areas(reference)?.filter(({ sheet }) => known.has(sheet));
    return found?.length ? found.flatMap((area) => grid.values(area).flat()) : undefined;
  };
}

function areaOfReference(reference: string): Area | undefined {
  const parsed = parseA1Ref(reference.trim());
  if (!parsed || !("range" in parsed) || !parsed.range) return undefined;
  const { top, left, bottom, right } = parsed.range;
  const sheet = parsed.context?.at(-1);
  if (sheet === undefined || top == null || left == null) return undefined;
  return { sheet, top, left, bottom: bottom ?? top, right: right ?? left };
}

/** Sheet!name or name. */
function areaOfName(reference: string, grid: Grid): Area | undefined {
  const name = reference.trim().replace(/^.*!/, "").toLowerCase();
  const defined = grid.names().find((one) => one.name.toLowerCase() === name);
  return defined && areaOfReference(defined.refersTo);
}
