import type { StepGroup } from "./step";

/** The card's own watts against those of the cores it frees, at the baseline's servers in year 1. */
export const offloadWattsSteps: StepGroup = {
  heading: "The card's watts against the CPU's, year 1",
  steps: [
    {
      key: "meanInfraCores",
      label: "Busy infrastructure cores of a site, mean of the year",
      unit: "cores",
      year: 1,
      formula: "loadFactor*SUM(interruptCores.all)/coreSpeed+pollingBusy*pollingPowerShare",
    },
    {
      key: "meanCoresFreed",
      label: "Busy cores freed, mean of the year",
      unit: "cores",
      of: "comparison",
      formula: "MAX(0,baseline.meanInfraCores.first-meanInfraCores.first)",
    },
    {
      key: "averageWattsPerCore",
      label: "Average slope of the server's curve",
      unit: "W/core",
      formula: [
        {
          needs: ["idleWatts", "maxWatts", "coresPerServer"],
          formula: "EDGE.WATTSPERCORE(idleWatts,maxWatts,coresPerServer)",
        },
        { formula: "0" },
      ],
      note: "Too much at low load: shown beside the local slope, not used.",
    },
    {
      key: "relievedUtilization",
      label: "Utilization of the baseline's servers without them",
      unit: "1",
      of: "comparison",
      formula: [
        {
          needs: ["baseline.coresPerServer"],
          formula:
            "IF(baseline.servers.first=0,0,MAX(0,baseline.utilization.first-meanCoresFreed/(baseline.servers.first*baseline.coresPerServer)))",
        },
        { formula: "0" },
      ],
    },
    {
      key: "relievedWatts",
      label: "Baseline's server at that utilization",
      unit: "W/server",
      of: "comparison",
      formula: [
        {
          needs: ["baseline.shape=measured", "baseline.curve.watts"],
          formula: "EDGE.SERVERCURVE(relievedUtilization,baseline.curve.load.all,baseline.curve.watts.all)",
        },
        {
          needs: ["baseline.idleWatts", "baseline.maxWatts"],
          formula:
            "EDGE.SERVERPOWER(relievedUtilization,baseline.idleWatts,baseline.maxWatts,baseline.shape,baseline.exponent)",
        },
        { formula: "0" },
      ],
      note: "The same server, down its own curve.",
    },
    {
      key: "freedWatts",
      label: "Watts that these cores drew",
      unit: "W",
      of: "comparison",
      formula: "baseline.servers.first*(baseline.serverWatts.first-relievedWatts)",
    },
    {
      key: "localWattsPerCore",
      label: "Marginal watts a core where the server works",
      unit: "W/core",
      of: "comparison",
      formula: "IF(meanCoresFreed=0,baseline.averageWattsPerCore,freedWatts/meanCoresFreed)",
    },
    {
      key: "netWatts",
      label: "Net watts of the offload, same servers",
      unit: "W",
      of: "comparison",
      formula:
        "EDGE.DPUNETWATTS(meanCoresFreed,localWattsPerCore,baseline.servers.first*cardWatts,baseline.servers.first*(replacedWatts+baseline.cardWatts),supplyEfficiency.first)",
      note: "Positive saves.",
    },
    {
      key: "breakEvenCores",
      label: "Busy cores to free for the card's own watts",
      unit: "cores",
      of: "comparison",
      formula:
        "EDGE.DPUBREAKEVEN(baseline.servers.first*cardWatts,localWattsPerCore,baseline.servers.first*(replacedWatts+baseline.cardWatts),supplyEfficiency.first)",
    },
  ],
};
