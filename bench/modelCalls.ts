import { fleet, tco } from "../src/functions/answers";
import { medianMilliseconds } from "./measure";
import { inputs, siteRows } from "./modelCase";
import type { Figure } from "./report";

const sites = 10_000;

/** EDGE.TCO and EDGE.FLEET as a cell calls them, from the source: the first call also parses the steps' formulas. */
export function modelCallFigures(): Figure[] {
  const first = milliseconds(() => tco(table(inputs), null));
  const warm = medianMilliseconds(() => tco(table(inputs), null), { warmUps: 50, runs: 101 });
  const rows = siteRows(sites);
  const firstFleet = milliseconds(() => fleet(table(inputs), rows, null));
  const warmFleet = medianMilliseconds(() => fleet(table(inputs), rows, null), { warmUps: 2, runs: 7 });
  const label = `EDGE.FLEET of ${sites.toLocaleString("en-US")} sites`;
  return [
    { key: "tcoMs", label: "EDGE.TCO of three alternatives, median", value: warm, unit: "ms" },
    { key: "tcoFirstMs", label: "  the first call", value: first, unit: "ms" },
    { key: "fleetMs", label: `${label}, median`, value: warmFleet, unit: "ms" },
    { key: "fleetFirstMs", label: "  the first call", value: firstFleet, unit: "ms" },
  ];
}

/** A range as Excel passes it: an array of its own for each call. */
const table = (rows: typeof inputs): (string | number)[][] => rows.map((row) => [...row]);

function milliseconds(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
