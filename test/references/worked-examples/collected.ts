import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A published calculation that was collected, and whether redoing it by hand gave the published figure. */
export interface CollectedExample {
  id: string;
  /** yes, close, no, derived (nothing published to compare with), partial, n/a, or words. */
  match: string;
}

export const collectedExamples: CollectedExample[] = Papa.parse<CollectedExample>(
  readFileSync(new URL("./collected.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data;
