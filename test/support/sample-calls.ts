/** A table of inputs in which a DPU pays: servers are owned, and one of two goes with its licenses. */
export const sampleInputs: readonly (readonly (number | string)[])[] = [
  ["key", "nic", "dpu"],
  ["server", "hpe-dl145-gen11-8534p", "hpe-dl145-gen11-8534p"],
  ["card", "default", "b3220"],
  ["sites", 50, ""],
  ["owned", 2, 2],
  ["appCores", 42, ""],
  ["task.ipsec.gbpsPerUnit", 40, ""],
  ["license.os.rule", "per-core", "per-core"],
  ["license.os.price", 50, 50],
];

/**
 * One call of each function with every argument given; a list of values is a column, a list of lists a table. For tests
 * that hold for all functions.
 */
export const sampleCalls: Record<string, unknown[]> = {
  breakEven: [sampleInputs, "cardPrice", 0, 50_000, "npvSaving", 1000],
  carbon: [12000, 384, 5, 0.03],
  cashflow: [sampleInputs],
  consolidation: [100, 30, 10, 32, 0.7, 50, 1, 2],
  convert: [3, "kW", "BTU/h"],
  discountedPayback: [0.07, [-1000, 400, 500, 600]],
  device: ["NVIDIA ConnectX-6 Dx 2x100G", "typicalWatts"],
  devices: ["nvidia dpu"],
  dpuBreakEven: [75, 3, 15, 0.9],
  dpuNetWatts: [8, 3, 75, 15, 0.9],
  energy: [350, 8760, 1.4],
  energyCost: [12000, 0.146, 5, 0.03],
  explain: [sampleInputs, "npvSaving"],
  fleet: [
    sampleInputs,
    [
      ["appCores", "sites"],
      [38, 10],
      ["default", 20],
    ],
    ["npvSaving", "fleetServers.2"],
  ],
  freedWatts: [4, 32, 0.6, [0, 0.5, 1], [100, 200, 260]],
  hostCores: [40, 0.2, 0.8, 0.05, 25],
  infraCores: [64, 0.3, 0.8],
  licenseCost: ["per-gbps:10", 4, 2, 16, 120, 3, 8, 60],
  licenseRules: [],
  licenses: ["vmware-core:72", 3, 2, 12, 10, 20],
  licenseSavings: ["windows-standard", 10, 8, 2, 12, 134, 3, 30, 40, 10],
  packetRate: [10, 362],
  parameters: [],
  payRanges: [sampleInputs, "appCores", 30, 80, "npvSaving", 1000],
  payback: [[-1000, 400, 500, 600]],
  perfPerWatt: [100, 400],
  perfPerWattGain: [100, 400, 100, 350],
  powerHeadroom: [2000, 4, 220, 75, 0.1],
  psuEfficiency: [0.35, "gold"],
  serverCurve: [0.6, [0, 0.5, 1], [100, 200, 260]],
  serverPower: [0.4, 80, 300, "fan", 1.4],
  serverSpec: ["hpe-dl145-gen11-8534p", "idleWatts"],
  serverSpecs: ["dell epyc"],
  servers: [100, 32, 0.7, 1, 2],
  slotCheck: [75, 200, 75, 4, 16, 0, 0.85],
  slotFit: [75, 200, 75, 4, 16, 0, 0.85],
  sitePower: [4, 220, 75, 1.4],
  specPower: [
    [100, 90, 80, 70, 60, 50, 40, 30, 20, 10],
    [300, 280, 260, 240, 220, 200, 180, 160, 140, 120, 90],
  ],
  task: ["ipsec", "SmartNIC", "capacity.low"],
  tasks: [],
  tco: [sampleInputs, ["npvSaving", "servers.2"]],
  version: [],
  wallPower: [400, 750, "gold", 2],
  wattsPerCore: [80, 300, 32],
};

/** An argument as Excel passes it. */
export const matrix = (value: unknown): any[][] =>
  Array.isArray(value)
    ? value.map((each: unknown) => (Array.isArray(each) ? [...(each as unknown[])] : [each]))
    : [[value]];

/** Functions whose result is a table, however the argument is given: a column of filters can't spill. */
export const tableFunctions: ReadonlySet<string> = new Set([
  "breakEven",
  "devices",
  "explain",
  "payRanges",
  "serverSpecs",
]);
