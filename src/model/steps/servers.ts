import type { Step, StepGroup } from "./step";

const search: Step[] = [
  {
    key: "fixedPerServer",
    label: "Host cores that tasks take whatever their load",
    unit: "cores/server",
    formula: "SUM(task.fixedCores.all)",
  },
  {
    key: "pollingPerServer",
    label: "Cores that poll, whole cores of each server",
    unit: "cores/server",
    year: 1,
    formula: "IF(active=0,0,ROUNDUP(SUM(pollingCores.all)/coreSpeed/active*(1-roundingGuard),0))",
  },
  {
    key: "usable",
    label: "Cores of a server for the load",
    unit: "cores/server",
    year: 1,
    formula: [
      {
        needs: ["coresPerServer"],
        formula: "(coresPerServer-reservedCores-fixedPerServer-pollingPerServer)*targetUtilization",
      },
      { formula: "0" },
    ],
  },
  {
    key: "infraCores",
    label: "Infrastructure cores",
    unit: "cores",
    year: 1,
    formula: "SUM(hostCores.all)+active*fixedPerServer",
  },
  {
    key: "freedCores",
    label: "Cores freed on the host",
    unit: "cores",
    year: 1,
    of: "comparison",
    formula: "MAX(0,baseline.infraCores-infraCores)",
    note: "Freed is not removed: cores save money only where they take a whole server or a license with them.",
  },
  {
    key: "heldCores",
    label: "Freed cores not used to consolidate",
    unit: "cores",
    year: 1,
    of: "comparison",
    formula: "(1-consolidateShare)*freedCores",
  },
  {
    key: "growCores",
    label: "Freed cores sold or used",
    unit: "cores",
    year: 1,
    of: "comparison",
    formula: "growShare*freedCores",
  },
  {
    key: "coresNeeded",
    label: "Cores that the load needs",
    unit: "cores",
    year: 1,
    formula: "appCoresYear+SUM(interruptCores.all)+heldCores",
  },
  {
    key: "portFits",
    label: "Ports carry the traffic",
    unit: "truth",
    year: 1,
    formula: [
      {
        needs: ["portGbps"],
        formula: "active*portGbps*portUtilization>=siteGbpsYear*(1-roundingGuard)",
      },
      { formula: "TRUE" },
    ],
  },
  {
    key: "resourceFits",
    label: "Other resource suffices",
    unit: "truth",
    each: "resource",
    year: 1,
    formula: "active*resource.capacity*resource.utilization>=resourceNeeded*(1-roundingGuard)",
  },
  {
    key: "enough",
    label: "That many servers are enough",
    unit: "truth",
    year: 1,
    formula: "AND(active*usable*coreSpeed>=coresNeeded*(1-roundingGuard),portFits,resourceFits.all)",
  },
  {
    key: "leastServers",
    label: "Least servers that are enough",
    unit: "servers",
    year: 1,
    formula: "LEAST(minimum,enough)",
    tries: "active",
    note: "The least whole number for which all rows above hold, found by search.",
  },
  {
    key: "active",
    label: "Servers that carry load",
    unit: "servers",
    year: 1,
    formula: [
      { needs: ["kind=cloud"], formula: "0" },
      {
        needs: ["coresPerServer"],
        formula:
          "IF(AND(appCoresYear=0,SUM(load.all)=0,siteGbpsYear=0,SUM(resourceNeeded.all)=0),0,leastServers)",
      },
      { formula: "0" },
    ],
    note: "None where there is no demand.",
  },
];

const counts: Step[] = [
  {
    key: "servers",
    label: "Servers of a site, spares included",
    unit: "servers",
    year: 1,
    formula: "IF(active=0,0,active+spares)",
  },
  {
    key: "headroom",
    label: "Share of their cores that is free at the peak",
    unit: "1",
    year: 1,
    formula: "IF(active=0,0,1-coresNeeded/(active*usable*coreSpeed))",
    note: "Where there is room already, freed cores remove nothing.",
  },
  {
    key: "loadForOneLess",
    label: "Share of the load at which one server would do less",
    unit: "1",
    year: 1,
    formula: "IF(OR(active<=minimum,coresNeeded=0),0,(active-1)*usable*coreSpeed/coresNeeded)",
    note: "0 where the least number is reached.",
  },
  {
    key: "averageServers",
    label: "Servers by an average, not rounded",
    unit: "servers",
    year: 1,
    formula: "IF(active=0,0,coresNeeded/(usable*coreSpeed))",
    note: "Not used: an average promises a consolidation that whole servers at each site do not give.",
  },
  {
    key: "cards",
    label: "Cards of a site",
    unit: "cards",
    year: 1,
    formula: "servers*cardsPerServer",
  },
  {
    key: "fleetServers",
    label: "Servers of all sites",
    unit: "servers",
    year: 1,
    sum: true,
    formula: "sites*servers",
  },
  {
    key: "fleetCards",
    label: "Cards of all sites",
    unit: "cards",
    year: 1,
    sum: true,
    formula: "sites*cards",
  },
  {
    key: "serversRemoved",
    label: "Servers removed, all sites",
    unit: "servers",
    year: 1,
    of: "comparison",
    formula: "baseline.fleetServers-fleetServers",
  },
  {
    key: "consolidationRatio",
    label: "Servers before over after",
    unit: "1",
    year: 1,
    of: "comparison",
    formula: "baseline.fleetServers/fleetServers",
  },
  {
    key: "removedShare",
    label: "Share of the servers removed",
    unit: "1",
    year: 1,
    of: "comparison",
    formula: "serversRemoved/baseline.fleetServers",
  },
];

/** Whole servers at each site, found by search, and what they come to. */
export const serverSteps: readonly StepGroup[] = [
  { heading: "Search for the servers of a site", steps: search },
  { heading: "Servers and cards", steps: counts },
];
