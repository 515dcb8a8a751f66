import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A SPECpower_ssj2008 result: levels from 100% down to 10%, watts then at active idle. */
export interface SpecPowerResult {
  vendor: string;
  system: string;
  cpu: string;
  /** Month, day, year: "Aug 31, 2021". */
  published: string;
  /** As published, from a copy independent of the levels; undefined for the five that could not be told apart there. */
  overallOpsPerWatt: number | undefined;
  ops: number[];
  watts: number[];
}

const levels = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];

/** The 616 results with all their levels; sources in README.md. */
export const specPowerResults: SpecPowerResult[] = Papa.parse<Record<string, string>>(
  readFileSync(new URL("./specpower-levels.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map((row) => ({
  vendor: row.vendor!,
  system: row.system!,
  cpu: row.cpu!,
  published: row.published!,
  overallOpsPerWatt: row.overall_ops_per_watt ? Number(row.overall_ops_per_watt) : undefined,
  ops: levels.map((level) => Number(row[`ops_${level}`])),
  watts: [...levels, 0].map((level) => Number(row[`watts_${level}`])),
}));
