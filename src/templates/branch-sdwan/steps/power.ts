import type { Step, StepGroup } from "../../template";

const draw: Step[] = [
  { key: "thousand", label: "Thousand: watts in a kilowatt", unit: "", scope: "site", equation: "1000" },
  {
    key: "busyCores",
    label: "Busy cores of a branch, mean of the year",
    unit: "cores",
    equation: "loadFactor*coresNeeded+servers*pollingPerServer",
    note: "Cores that poll are busy at all hours.",
  },
  {
    key: "utilization",
    label: "Utilization of a server",
    unit: "percent",
    equation: "busyCores/(servers*coresPerServer)",
  },
  {
    key: "serverWatts",
    label: "Server",
    unit: "W",
    equation: "EDGE.SERVERPOWER(utilization,idleWatts,maxWatts,shape)",
    note: "On the curve of its kind, at this utilization.",
  },
  {
    key: "cardWallWatts",
    label: "Cards of a server, at the wall",
    unit: "W",
    equation: "cardsPerServer*cardWatts/psuEfficiency",
  },
  { key: "serversWatts", label: "All servers of a branch", unit: "W", equation: "servers*serverWatts" },
  { key: "cardsWatts", label: "All cards of a branch", unit: "W", equation: "servers*cardWallWatts" },
  { key: "itWatts", label: "IT watts of a branch", unit: "W", equation: "serversWatts+cardsWatts" },
  {
    key: "wattsSaved",
    label: "IT watts saved",
    unit: "W",
    scope: "comparison",
    equation: "baseline.itWatts-itWatts",
    note: "Servers switched off are in it. Negative: the card draws more than it frees.",
  },
  {
    key: "facilityWatts",
    label: "Watts of a branch with cooling",
    unit: "W",
    equation:
      "EDGE.SITEPOWER(baseline.servers,baseline.serverWatts,baseline.cardWallWatts,pue)+(itWatts-baseline.itWatts)*marginalPue",
  },
  {
    key: "kwhYear",
    label: "Energy of all branches, a year",
    unit: "kWh",
    equation: "sites*facilityWatts/thousand*hours",
  },
];

const slope: Step[] = [
  {
    key: "averageWattsPerCore",
    label: "Average slope of the server's curve",
    unit: "W/core",
    equation: "EDGE.WATTSPERCORE(idleWatts,maxWatts,coresPerServer)",
    note: "What other calculators take for a freed core; too much at low load.",
  },
  {
    key: "meanCoresFreed",
    label: "Busy cores freed, mean of the year",
    unit: "cores",
    scope: "comparison",
    equation: "MAX(0,baseline.busyCores-busyCores)",
  },
  {
    key: "relievedWatts",
    label: "Baseline's server without them",
    unit: "W",
    scope: "comparison",
    equation:
      "EDGE.SERVERPOWER(MAX(0,baseline.utilization-meanCoresFreed/(baseline.servers*baseline.coresPerServer)),baseline.idleWatts,baseline.maxWatts,baseline.shape)",
    note: "The same server, down its curve.",
  },
  {
    key: "freedWatts",
    label: "Watts that these cores drew",
    unit: "W",
    scope: "comparison",
    equation: "baseline.servers*(baseline.serverWatts-relievedWatts)",
  },
  {
    key: "localWattsPerCore",
    label: "Slope where the server works",
    unit: "W/core",
    scope: "comparison",
    equation: "IF(meanCoresFreed=0,baseline.averageWattsPerCore,freedWatts/meanCoresFreed)",
  },
  {
    key: "netWatts",
    label: "Net watts of the offload, same servers",
    unit: "W",
    scope: "comparison",
    equation:
      "EDGE.DPUNETWATTS(meanCoresFreed,localWattsPerCore,baseline.servers*cardsPerServer*cardWatts,baseline.servers*baseline.cardsPerServer*baseline.cardWatts,psuEfficiency)",
    note: "Positive saves.",
  },
  {
    key: "breakEvenCores",
    label: "Busy cores to free for the card's own watts",
    unit: "cores",
    scope: "comparison",
    equation:
      "EDGE.DPUBREAKEVEN(baseline.servers*cardsPerServer*cardWatts,localWattsPerCore,baseline.servers*baseline.cardsPerServer*baseline.cardWatts,psuEfficiency)",
  },
];

const performance: Step[] = [
  {
    key: "meanGbps",
    label: "Work: WAN traffic, mean of the year",
    unit: "Gbps",
    scope: "site",
    equation: "gbps*loadFactor",
  },
  { key: "itKilowatts", label: "IT kilowatts of a branch", unit: "kW", equation: "itWatts/thousand" },
  {
    key: "perfPerWatt",
    label: "Work a kilowatt",
    unit: "Gbps/kW",
    equation: "EDGE.PERFPERWATT(meanGbps,itKilowatts)",
    note: "The same traffic at the same service in each column; the boundary is the server with its cards.",
  },
  {
    key: "perfPerWattGain",
    label: "Gain over the standard NIC",
    unit: "percent",
    scope: "comparison",
    equation: "EDGE.PERFPERWATTGAIN(meanGbps,baseline.itKilowatts,meanGbps,itKilowatts)",
  },
];

/** What a branch draws, what the offload frees of it, and the work done with it. */
export const power: StepGroup[] = [
  { heading: "Watts of a branch, mean of the year", steps: draw },
  { heading: "The card's watts against the CPU's", steps: slope },
  { heading: "Performance per watt", steps: performance },
];
