import type { Trap } from "../trap";

/** Counting servers. */
export const sizing: readonly Trap[] = [
  {
    id: "T1",
    name: "Demand of all sites pooled",
    treatment:
      "Servers are whole at each site and then times the sites. The unrounded average, the free share and the load at which one server would do less stand beside them.",
    steps: ["active", "fleetServers", "averageServers", "headroom", "loadForOneLess"],
    parameters: ["sites"],
  },
  {
    id: "T2",
    name: "Spares left out, or counted for the fleet",
    treatment:
      "Spares are added at each site: they draw watts and are licensed. Cold spares in a depot are bought once and do neither.",
    steps: ["servers", "coldSpareCost"],
    parameters: ["spares", "coldSpares"],
  },
  {
    id: "T3",
    name: "Binary fractions that round an exact number up",
    treatment: "A quotient that exceeds a whole number by less than a billionth counts as that number.",
    steps: ["enough", "pollingPerServer"],
    functions: ["SERVERS", "CONSOLIDATION"],
  },
  {
    id: "T4",
    name: "One freed core counted twice",
    treatment:
      "A freed core has one use: it takes servers away, is sold, or idles. Shares that add up to more than 1 are refused.",
    steps: ["freedCores", "heldCores", "growCores"],
    parameters: ["consolidateShare", "growShare"],
  },
  {
    id: "T5",
    name: "Freed taken for eliminated",
    treatment:
      "Each task has the share that the card takes by function and the host cores that stay with what it takes; the servers that go are counted, not the cores.",
    steps: ["coveredShare", "residualPerLoad", "freedCores", "serversRemoved"],
    parameters: ["task.*.coverage", "task.*.residualCoresPerLoad", "task.*.fixedCores"],
  },
  {
    id: "T6",
    name: "Compared with the wrong baseline",
    treatment:
      "The first column is the baseline and the user's choice; any number of others stand beside it, the processor's own accelerator and a plain NIC among them.",
    parameters: ["kind"],
    functions: ["TASKS"],
  },
  {
    id: "T7",
    name: "Line rate taken for what the card can do",
    treatment:
      "Each task is held against what a card can take of it, and against the card's own cores; what is left falls back on the host.",
    steps: ["taskCapacity", "taken", "cardShare", "carried", "hostCores"],
    parameters: ["task.*.capacity", "cardCores", "task.*.cardCoresPerLoad"],
  },
  {
    id: "T39",
    name: "Growth left out",
    treatment: "Demand grows by the year, and each year's servers are counted whole and bought when needed.",
    steps: ["growthFactor", "servers", "serversBought"],
    parameters: ["growth"],
  },
  {
    id: "T45",
    name: "Polling cores taken as idle at low load",
    treatment:
      "Cores that poll are whole cores of each server, kept at sizing and busy at all hours; they are freed with the task.",
    steps: ["pollingCores", "pollingPerServer", "pollingBusy", "busyCores"],
    parameters: ["task.*.mode", "pollingPowerShare"],
  },
  {
    id: "T46",
    name: "Owned servers counted as bought, retired ones as avoided",
    treatment: "Only what exceeds the servers in service is bought; surplus is switched off, not refunded.",
    steps: ["serverStock", "serversBought", "serversToConvert"],
    parameters: ["owned", "ownedLife", "keepsServers"],
  },
];
