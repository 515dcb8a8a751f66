import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A row that was collected, what of a catalog row it gave, and whether it was read in its source. */
export interface CollectedFlag {
  table: string;
  id: string;
  /** The figures it gave: all, one by its key, or those of one kind (specs, power, price). */
  figures: string;
  /** As it was noted down: yes, partly, no, with remarks; empty where nothing was noted. */
  verified: string;
}

/** The flags of every collected row that the catalog was made from; sources in README.md. */
export const collectedFlags: CollectedFlag[] = Papa.parse<CollectedFlag>(
  readFileSync(new URL("./catalog-flags.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data;
