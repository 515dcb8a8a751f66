import { parseAddress, type Rectangle } from "./address";

/** Whether an attribute says yes. */
export const isTrue = (attribute: string | undefined): boolean => /^(1|true)$/.test(attribute ?? "");

/** Watches a part's elements for an automatic filter; its extent is undefined unless it leaves rows out. */
export function filterReader() {
  let ref = "";
  let leavesOut = false;
  return {
    open(name: string, attributes: Record<string, string>): void {
      if (name === "autoFilter") ref = attributes["ref"] ?? "";
      // a column's filter; one that only hides its button leaves nothing out
      if (name === "filterColumn" && !isTrue(attributes["hiddenButton"])) leavesOut = true;
    },
    extent: (): Rectangle | undefined => (leavesOut ? parseAddress(ref) : undefined),
  };
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
