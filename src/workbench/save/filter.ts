import type { IRange } from "@univerjs/core";
import type { FilterColumn } from "../../workbook/file";

/** A sheet's filter as the grid keeps it. */
export interface GridFilter {
  ref: IRange;
  filterColumns?: GridFilterColumn[] | null;
  /** Rows that it leaves out. */
  cachedFilteredOut?: number[];
}

interface GridFilterColumn {
  colId: number;
  filters?: { blank?: true; filters?: string[] };
  colorFilters?: object;
  customFilters?: { and?: number; customFilters: { val: string | number; operator?: string }[] };
}

/** What a column of a filter lets through, in the file's terms; undefined where these have no word for it. */
export function columnInFile({
  colId,
  filters,
  colorFilters,
  customFilters,
}: GridFilterColumn): FilterColumn | undefined {
  if (colorFilters) return undefined;
  if (filters)
    return { column: colId, texts: { values: filters.filters ?? [], blank: filters.blank ?? false } };
  if (!customFilters) return undefined;
  return {
    column: colId,
    comparisons: {
      all: customFilters.and === 1,
      conditions: customFilters.customFilters.map(({ val, operator = "equal" }) => ({
        operator,
        value: String(val),
      })),
    },
  };
}
