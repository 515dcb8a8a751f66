import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A SPECpower_ssj2008 result: levels from 100% down to 10%, watts then at active idle. */
export interface SpecPowerResult {
  vendor: string;
  system: string;
  overallOpsPerWatt: number;
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
  overallOpsPerWatt: Number(row.overall_ops_per_watt),
  ops: levels.map((level) => Number(row[`ops_${level}`])),
  watts: [...levels, 0].map((level) => Number(row[`watts_${level}`])),
}));
