import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A figure as it was noted down when it was collected: of a server measured with others, that of all its nodes. */
export interface CollectedFigure {
  table: string;
  id: string;
  figure: string;
  /** Left out where only a range was noted. */
  value?: number;
  low?: number;
  high?: number;
}

/** The collected figures that went into the catalog, taken from the notes and not from it. */
export const collectedFigures: CollectedFigure[] = Papa.parse<Record<string, string>>(
  readFileSync(new URL("./collected-figures.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map(({ table, id, figure, value, low, high }) => ({
  table: table!,
  id: id!,
  figure: figure!,
  ...(value && { value: Number(value) }),
  ...(low && { low: Number(low) }),
  ...(high && { high: Number(high) }),
}));
