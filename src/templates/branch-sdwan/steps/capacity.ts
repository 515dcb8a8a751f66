import type { Step, StepGroup } from "../../template";

/** Host cores of one task: what the card leaves, and what stays with what it takes. */
const taskCores = (task: string, key: string, label: string): Step => ({
  key,
  label,
  unit: "cores",
  equation: `gbps*((1-task.${task}.coverage)*task.${task}.coresPerGbps+task.${task}.coverage*task.${task}.residualCoresPerGbps)`,
});

const hostCores = (task: string): string =>
  `EDGE.HOSTCORES(gbps,task.${task}.coresPerGbps,task.${task}.coverage,task.${task}.residualCoresPerGbps)`;

/** The host cores that the WAN functions cost, and what a card frees of them. */
export const cores: StepGroup = {
  heading: "Host cores of a branch at the peak",
  steps: [
    taskCores("ipsec", "ipsecCores", "SD-WAN VPN (IPsec)"),
    taskCores("firewall", "firewallCores", "Stateful firewall"),
    taskCores("overlay", "overlayCores", "Overlay, routing and path choice"),
    {
      key: "infraCores",
      label: "Infrastructure cores",
      unit: "cores",
      equation: "ipsecCores+firewallCores+overlayCores",
    },
    {
      key: "infraCoresCheck",
      label: "  check against EDGE.HOSTCORES",
      unit: "check",
      equation: `IF(ROUND(infraCores-${hostCores("ipsec")}-${hostCores("firewall")}-${hostCores("overlay")},9)=0,"agrees","differs")`,
    },
    {
      key: "coresFreed",
      label: "Cores freed on the host",
      unit: "cores",
      scope: "comparison",
      equation: "MAX(0,baseline.infraCores-infraCores)",
      note: "Freed is not removed: cores save money only where they take a whole server or a license with them.",
    },
  ],
};

/** Whole servers a branch, never an average over branches. */
export const servers: StepGroup = {
  heading: "Servers",
  steps: [
    {
      key: "pollingPerServer",
      label: "Cores that poll, whole cores of each server",
      unit: "cores",
      equation: 'IF(mode="polling",ROUNDUP(ROUND(infraCores/minimum,9),0),0)',
      note: "Allotted for the least number of servers.",
    },
    {
      key: "usableCores",
      label: "Cores of a server for the load",
      unit: "cores",
      equation: "coresPerServer-reservedCores-pollingPerServer",
    },
    {
      key: "coresNeeded",
      label: "Cores that the load needs",
      unit: "cores",
      equation: 'appCores+IF(mode="polling",0,infraCores)',
    },
    {
      key: "servers",
      label: "Servers of a branch",
      unit: "servers",
      equation: "EDGE.SERVERS(coresNeeded,usableCores,targetUtilization,spares,minimum)",
    },
    {
      key: "headroom",
      label: "Load that still fits on them",
      unit: "share",
      equation: "1-coresNeeded/((servers-spares)*usableCores*targetUtilization)",
      note: "Where there is room already, freed cores remove nothing.",
    },
    { key: "fleetServers", label: "Servers of all branches", unit: "servers", equation: "sites*servers" },
    {
      key: "serversRemoved",
      label: "Servers removed",
      unit: "servers",
      scope: "comparison",
      equation: "baseline.fleetServers-fleetServers",
    },
    {
      key: "averageServers",
      label: "Servers by an average over the chain",
      unit: "servers",
      equation: "sites*coresNeeded/(usableCores*targetUtilization)",
      note: "Not used. An average promises a consolidation that whole servers at each branch do not give.",
    },
    {
      key: "fleetCards",
      label: "Cards of all branches",
      unit: "cards",
      equation: "fleetServers*cardsPerServer",
    },
    {
      key: "cardFit",
      label: "Card within the slot's watts",
      unit: "check",
      equation: 'IF(cardMaxWatts<=slotWatts,"fits","exceeds the slot")',
    },
  ],
};
