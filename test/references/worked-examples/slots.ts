import { table } from "./cell-text";

/** The most Gbps at which a card fits a slot of that generation and so many lanes. */
export function mostGbps(generation: number, lanes: number, protocolEfficiency = 0.85): string {
  const inputs = table(
    ["key", "nic", "smartnic"],
    ["appCores", 1, ""],
    ["protocolEfficiency", protocolEfficiency, ""],
    ["coresPerServer", 64, 64],
    ["idleWatts", 100, 100],
    ["maxWatts", 300, 300],
    ["cardTypicalWatts", 0, 25],
    ["cardGbps", 1, 1],
    ["cardPcieGen", generation, generation],
    ["cardLanes", lanes, lanes],
    ["slotPcieGen", generation, generation],
    ["slotLanes", lanes, lanes],
  );
  return `INDEX(EDGE.BREAKEVEN(${inputs},"cardGbps",1,400,"fits",0.5),2,1)`;
}
