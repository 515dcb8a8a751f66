import { catalogFilling } from "../src/catalog/filling";
import { loadLevels } from "../src/catalog/servers/levels";
import { type Cell, readComparison } from "../src/model/comparison";
import type { Varied } from "./scenarios";

/** Inputs as a user lays them out: a standard NIC, a SmartNIC and a DPU at a hundred sites over five years. */
export const inputs: readonly (readonly (string | number)[])[] = [
  ["key", "nic", "smartnic", "dpu"],
  ["sites", 100, "", ""],
  ["years", 5, "", ""],
  ["demand", 10, "", ""],
  ["growth", 0.1, "", ""],
  ["appCores", 20, "", ""],
  ["gbps", 10, "", ""],
  ["task.ipsec.gbpsPerUnit", 1, "", ""],
  ["task.ipsec.coresPerGbps", 1.25, 1.25, 1.25],
  ["task.ipsec.residualCoresPerGbps", 1.25, 0.105, 0],
  ["task.ipsec.coverage", 0, 0.9, 1],
  ["task.ipsec.capacity", "default", 50, 100],
  ["task.ipsec.mode", "polling", "polling", "polling"],
  ["task.overlay.unit", "Gbps", "", ""],
  ["task.overlay.gbpsPerUnit", 1, "", ""],
  ["task.overlay.coresPerGbps", 0.3, 0.3, 0.3],
  ["task.overlay.residualCoresPerGbps", 0.3, 0, 0],
  ["task.overlay.coverage", 0, 1, 1],
  ["task.overlay.mode", "interrupt", "interrupt", "interrupt"],
  ["coresPerServer", 16, 16, 16],
  ["sockets", 1, 1, 1],
  ["reservedCores", 1, 1, 1],
  ["serverPrice", 6000, 6000, 6000],
  ["idleWatts", 50, 50, 50],
  ["maxWatts", 180, 180, 180],
  ["shape", "intel", "intel", "intel"],
  ["cardPrice", 0, 900, 2500],
  ["cardIdleWatts", 0, 15, 40],
  ["cardTypicalWatts", 0, 20, 60],
  ["cardMaxWatts", 0, 25, 75],
  ["license.hypervisor.rule", "vmware-core:72", "vmware-core:72", "vmware-core:72"],
  ["license.hypervisor.price", 135, 135, 135],
  ["license.firewall.rule", "per-gbps", "per-gbps", "per-gbps"],
  ["license.firewall.price", 1500, 1500, 1500],
];

/** Ten parameters that vary, far enough that the number of servers changes in every alternative. */
export const variedParameters: readonly Varied[] = [
  { name: "demand", from: 5, to: 20 },
  { name: "appCores", from: 10, to: 40 },
  { name: "growth", from: 0, to: 0.2 },
  { name: "loadFactor", from: 0.3, to: 0.9 },
  { name: "electricityPrice", from: 0.05, to: 0.4 },
  { name: "discountRate", from: 0.03, to: 0.12 },
  { name: "serverPrice", from: 3000, to: 9000 },
  { name: "visitCost", from: 200, to: 900 },
  { name: "cardPrice@dpu", from: 500, to: 4000 },
  { name: "cardTypicalWatts@dpu", from: 45, to: 75 },
];

/** The figure that all compute, for each alternative. */
export const metric = "npvSaving";

/** The inputs as the model reads them. */
export const comparisonOfInputs = () =>
  readComparison(inputs as readonly (readonly Cell[])[], catalogFilling(loadLevels));

/** Rows of a fleet's sites, unlike in demand, price and building, under their header. */
export const siteRows = (count: number): (string | number)[][] => [
  ["demand", "appCores", "electricityPrice", "pue"],
  ...Array.from({ length: count }, (_, i) => [
    5 + (i % 17),
    10 + (i % 25),
    0.07 + (i % 30) / 100,
    1.2 + (i % 8) / 10,
  ]),
];
