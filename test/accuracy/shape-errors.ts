import { serverPower } from "../../src/functions";
import { isRecent, vendorOf } from "../references/mean-curves";
import { type SpecPowerResult, specPowerResults } from "../references/specpower-levels";
import { cell, down } from "../support/cells";

/** How far SERVERPOWER with a shape lies from measured servers, each by its own idle and full-load watts; shares. */
export interface ShapeErrors {
  servers: string;
  count: number;
  shape: string;
  /** Mean of the absolute errors at 50% load. */
  atHalf: number;
  /** Mean of the signed errors there: positive where the shape says too much. */
  bias: number;
  /** Largest absolute error there. */
  worst: number;
  /** Mean of the absolute errors at 10, 20, … 90% load. */
  mean: number;
}

/** The servers that shapes are compared with. */
export const serverGroups: readonly { name: string; servers: readonly SpecPowerResult[] }[] = [
  { name: "all", servers: specPowerResults },
  { name: "from 2019", servers: specPowerResults.filter(isRecent) },
  ...(["amd", "intel"] as const).map((vendor) => ({
    name: `${vendor === "amd" ? "AMD" : "Intel"} from 2019`,
    servers: specPowerResults.filter((result) => isRecent(result) && vendorOf(result) === vendor),
  })),
];

/**
 * The shapes, each as the keyword for a server. "vendor" is the mean curve of the server's own vendor; "default" what
 * the model takes where it knows no points: that curve for servers from 2019 on, as its curve is of those, else typical.
 */
export const shapes: Readonly<Record<string, (server: SpecPowerResult) => string>> = {
  linear: () => "linear",
  fan: () => "fan",
  typical: () => "typical",
  vendor: vendorOf,
  default: (server) => (isRecent(server) ? vendorOf(server) : "typical"),
};

/** Those that differ: for servers from 2019 on the default is the vendor's curve. */
const shapesFor = (servers: readonly SpecPowerResult[]) =>
  Object.entries(shapes).filter(([shape]) => shape !== "default" || !servers.every(isRecent));

const inner = [10, 20, 30, 40, 50, 60, 70, 80, 90];

/** Errors of the shapes for every group. */
export const shapeErrors = (): ShapeErrors[] =>
  serverGroups.flatMap(({ name, servers }) =>
    shapesFor(servers).map(([shape, keyword]) => {
      const half = errorsAt(50, servers, keyword);
      const all = inner.flatMap((load) => errorsAt(load, servers, keyword));
      return {
        ...{ servers: name, count: servers.length, shape },
        atHalf: mean(half.map(Math.abs)),
        bias: mean(half),
        worst: Math.max(...half.map(Math.abs)),
        mean: mean(all.map(Math.abs)),
      };
    }),
  );

/** (modeled − measured) / measured at a load in percent, for each server. */
function errorsAt(
  load: number,
  servers: readonly SpecPowerResult[],
  keyword: (server: SpecPowerResult) => string,
): number[] {
  const modeled = serverPower(
    cell(load / 100),
    down(servers.map(({ watts }) => watts[10]!)),
    down(servers.map(({ watts }) => watts[0]!)),
    down(servers.map(keyword)),
  );
  return servers.map(({ watts }, k) => modeled[k]![0] / watts[10 - load / 10]! - 1);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;
