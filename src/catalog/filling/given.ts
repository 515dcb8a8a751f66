import type { Given } from "../../model/comparison";
import { type Entry, isRead } from "../entry";

/** A figure of a row with its source; `unverified` where it was not read there. `flag` is the row's field. */
export const givenBy = (row: Entry, flag: string, value: number | string): Given => ({
  value,
  status: isRead(row, flag) ? "catalog" : "unverified",
  source: `${row.id}: ${row.source}`,
});
