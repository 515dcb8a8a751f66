import type { SpecPowerResult } from "./specpower-levels";

/** Whose processor a measured server has: of the 616, all are of one of the two. */
export const vendorOf = ({ cpu }: SpecPowerResult): "amd" | "intel" =>
  cpu.includes("AMD") ? "amd" : "intel";

/** Published in 2019 or later, as the servers of the vendors' mean curves are. */
export const isRecent = ({ published }: SpecPowerResult): boolean => Number(published.slice(-4)) >= 2019;

/** Mean normalized curve of servers: share of (full − idle) watts drawn at 0, 10, … 100% load. */
export function meanCurve(results: readonly SpecPowerResult[]): number[] {
  const curves = results.map(normalized);
  return curves[0]!.map((_, level) => curves.reduce((sum, curve) => sum + curve[level]!, 0) / curves.length);
}

function normalized({ watts }: SpecPowerResult): number[] {
  const rising = [...watts].reverse();
  const [idle, full] = [rising[0]!, rising.at(-1)!];
  return rising.map((each) => (each - idle) / (full - idle));
}
