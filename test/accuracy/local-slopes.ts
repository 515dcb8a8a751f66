import { freedWatts, serverPower } from "../../src/functions";
import type { SpecPowerResult } from "../references/specpower-levels";
import { cell, down, only } from "../support/cells";
import { serverGroups, shapes } from "./shape-errors";

/** What a core saves when a server falls from 50 to 20% load, over what its average slope says. */
export interface LocalSlopes {
  servers: string;
  /** Of the measured curves: the median, and what a tenth of the servers lie below and above. */
  median: number;
  tenth: number;
  ninetieth: number;
  /** Mean over the servers of what each shape says, by shape. */
  shapes: Readonly<Record<string, number>>;
}

const loads = down([1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]);
const [high, low] = [0.5, 0.2];

/** The slopes of each group of measured servers beside those of the shapes. */
export const localSlopes = (): LocalSlopes[] =>
  serverGroups.map(({ name, servers }) => {
    const measured = servers.map(measuredSlope).sort((a, b) => a - b);
    const at = (share: number): number => measured[Math.round(share * (measured.length - 1))]!;
    const said = Object.entries(shapes).map(([shape, keyword]): [string, number] => {
      const slopes = servers.map((server) => shapeSlope(keyword(server)));
      return [shape, slopes.reduce((sum, each) => sum + each, 0) / slopes.length];
    });
    return {
      ...{ servers: name, median: at(0.5), tenth: at(0.1), ninetieth: at(0.9) },
      shapes: Object.fromEntries(said),
    };
  });

function measuredSlope({ watts }: SpecPowerResult): number {
  const cores = 10;
  const freed = (high - low) * cores;
  const saved = only(freedWatts(cell(freed), cell(cores), cell(high), loads, down(watts)));
  return saved / (high - low) / (watts[0]! - watts[10]!);
}

function shapeSlope(shape: string): number {
  const [before, after] = serverPower(down([high, low]), cell(0), cell(1), cell(shape)).map(
    ([share]) => share,
  );
  return (before - after) / (high - low);
}
