import { MAIN, packageOf, relationshipsXml, type SheetParts } from "./package-of";

export const PIVOT = "xl/pivotTables/pivotTable1.xml";
export const CACHE = "xl/pivotCache/pivotCacheDefinition1.xml";
const RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const OF_PIVOT = "xl/pivotTables/_rels/pivotTable1.xml.rels";

/** A pivot table's two parts, each the XML within its root. */
export interface PivotParts {
  pivot: string;
  cache: string;
}

/** A workbook whose first sheet has a pivot table; a cell that is asked holds a formula, the others values. */
export function pivotPackage(
  { pivot, cache }: PivotParts,
  rows: string,
  { extra = {}, others = [] }: { extra?: Record<string, string>; others?: SheetParts[] } = {},
): Uint8Array {
  return packageOf([{ name: "Report", rows }, ...others], {
    extra: {
      [RELATIONS]: relationshipsXml([["p", "pivotTable", `/${PIVOT}`]]),
      [OF_PIVOT]: relationshipsXml([["c", "pivotCacheDefinition", `/${CACHE}`]]),
      [PIVOT]: `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="1">${pivot}</pivotTableDefinition>`,
      [CACHE]: `<pivotCacheDefinition xmlns="${MAIN}">${cache}</pivotCacheDefinition>`,
      ...extra,
    },
  });
}

/** Rows of cells from texts, numbers and nothing. */
export const rowsXml = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((cells, row) => {
      const written = cells.map((value, column) => {
        const at = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (value === null) return "";
        return typeof value === "number"
          ? `<c r="${at}"><v>${value}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${row + 1}">${written.join("")}</row>`;
    })
    .join("");

/** Cached fields of shared items, by name. */
export const cacheXml = (fields: Record<string, string>): string =>
  `<cacheFields>${Object.entries(fields)
    .map(([name, inner]) => `<cacheField name="${name}">${inner}</cacheField>`)
    .join("")}</cacheFields>`;

/** Shared items of texts. */
export const texts = (...items: string[]): string =>
  `<sharedItems>${items.map((item) => `<s v="${item}"/>`).join("")}</sharedItems>`;

/** A field on an axis with so many items, and what else its element says. */
export const fieldXml = (axis: string, count: number, more = "", totals = true): string =>
  `<pivotField axis="${axis}" ${more}><items>${Array.from({ length: count }, (_, i) => `<item x="${i}"/>`).join("")}${
    totals ? '<item t="default"/>' : ""
  }</items></pivotField>`;

/** Row or column items: of each line its type, how many items it shares with the one before, and its own. */
export const linesXml = (...lines: [items: number[], more?: string][]): string =>
  lines.map(([items, more = ""]) => `<i ${more}>${items.map((v) => `<x v="${v}"/>`).join("")}</i>`).join("");
