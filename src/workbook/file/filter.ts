import { parseRectangle, type Rectangle } from "../../address";
import type { ElementReaders } from "./xml";

/** Whether an attribute says yes. */
export const isTrue = (attribute: string | undefined): boolean => /^(1|true)$/.test(attribute ?? "");

/**
 * Reads the automatic filter of a sheet or table, the root element given; its extent is undefined unless it leaves
 * rows out.
 */
export function filterReader(root: "worksheet" | "table") {
  let ref = "";
  let leavesOut = false;
  const readers: ElementReaders = {
    [`${root}/autoFilter`]: { open: (attributes) => (ref = attributes["ref"] ?? "") },
    [`${root}/autoFilter/filterColumn`]: {
      open(attributes) {
        // a column's filter; one that only hides its button leaves nothing out
        if (!isTrue(attributes["hiddenButton"])) leavesOut = true;
      },
    },
  };
  return { readers, extent: (): Rectangle | undefined => (leavesOut ? parseRectangle(ref) : undefined) };
}

/** Rows out of sight, told apart by what hides them: a filter around them, or the user's own hand. */
export function rowsOutOfSight(
  rows: readonly number[],
  filters: readonly Rectangle[],
): { hiddenRows?: number[]; filteredRows?: number[] } {
  const isFiltered = (row: number) => filters.some(({ top, bottom }) => row >= top && row <= bottom);
  const filteredRows = rows.filter(isFiltered);
  const hiddenRows = rows.filter((row) => !isFiltered(row));
  return { ...(hiddenRows.length > 0 && { hiddenRows }), ...(filteredRows.length > 0 && { filteredRows }) };
}
