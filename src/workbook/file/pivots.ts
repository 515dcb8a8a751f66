import type { PivotTable } from "../../formula/pivotTable";
import { spared } from "./left-behind";
import { type PivotCache, readPivotCache } from "./pivot-cache";
import { lostPivot, readPivotTable } from "./pivot-table";
import type { Relationship } from "./relationships";
import { relationships, targetOf } from "./relationships";
import type { Part } from "./xml";
import type { Parts } from "./zip";

/**
 * Gives the pivot tables of a sheet by its relationships. Those that share data read its names once; a damaged part is
 * named in `leftBehind`, and what it told of is known to be there.
 */
export function pivotReader(
  parts: Parts,
  from1904: boolean,
  leftBehind: string[],
): (sheet: string, links: readonly Relationship[]) => PivotTable[] {
  const caches = new Map<string, PivotCache | undefined>();
  const cacheOf = (part: Part): PivotCache | undefined => {
    const { path } = part;
    if (!caches.has(path))
      caches.set(
        path,
        spared(leftBehind, path, () => readPivotCache(part, from1904)),
      );
    return caches.get(path);
  };
  const cacheBehind = (pivot: Part): PivotCache | undefined => {
    const links = spared(leftBehind, `the relationships of ${pivot.path}`, () =>
      relationships(parts, pivot.path),
    );
    const part = targetOf(
      parts,
      links?.find(({ kind }) => kind === "pivotCacheDefinition"),
    );
    return part && cacheOf(part);
  };
  return (sheet, links) =>
    links.flatMap((link) => {
      const part = link.kind === "pivotTable" ? targetOf(parts, link) : undefined;
      if (!part) return [];
      const cache = cacheBehind(part);
      return [
        spared(leftBehind, part.path, () => readPivotTable(part, sheet, cache)) ??
          lostPivot(sheet, part.path),
      ];
    });
}
