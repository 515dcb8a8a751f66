import type { Step, StepGroup, YearStep } from "../../template";

/** Yearly cost of one of the license rows, counted on the servers of all branches. */
const license = (index: number, key: string, label: string): Step => ({
  key,
  label,
  unit: "USD/year",
  equation: `EDGE.LICENSECOST(license.${index}.rule,fleetServers,sockets,coresPerSocket,license.${index}.price,1,fleetCards,sites*gbps)`,
});

const licenses: Step[] = [
  { key: "coresPerSocket", label: "Cores of a socket", unit: "cores", equation: "coresPerServer/sockets" },
  license(1, "hypervisorLicense", "Hypervisor"),
  license(2, "functionLicense", "Router and firewall software"),
  license(3, "cardLicense", "Software of the card"),
  {
    key: "licenseCost",
    label: "Licenses of all branches",
    unit: "USD/year",
    equation: "hypervisorLicense+functionLicense+cardLicense",
  },
  {
    key: "hypervisorSaving",
    label: "Hypervisor licenses saved over the horizon",
    unit: "USD",
    scope: "comparison",
    equation:
      "EDGE.LICENSESAVINGS(license.1.rule,baseline.fleetServers,fleetServers,sockets,coresPerSocket,license.1.price,years,fleetCards,sites*gbps)",
    note: "Freed cores leave the count as it is; only a server less changes it.",
  },
];

const start: Step[] = [
  {
    key: "hourCost",
    label: "Hour of an administrator",
    unit: "USD/h",
    scope: "site",
    equation: "wage*laborLoading",
  },
  { key: "serverCapex", label: "Servers", unit: "USD", equation: "fleetServers*serverPrice" },
  { key: "cardCapex", label: "Cards", unit: "USD", equation: "fleetCards*cardPrice" },
  {
    key: "installCapex",
    label: "Fitting the cards",
    unit: "USD",
    equation: "fleetCards*cardInstallHours*hourCost",
  },
  {
    key: "integrationCapex",
    label: "Trial, integration and training",
    unit: "USD",
    equation: "integrationHours*hourCost",
  },
  {
    key: "capex",
    label: "Spent at the start",
    unit: "USD",
    equation: "serverCapex+cardCapex+installCapex+integrationCapex",
  },
];

const yearly: Step[] = [
  {
    key: "supportCost",
    label: "Hardware support",
    unit: "USD/year",
    equation: "supportShare*(serverCapex+cardCapex)",
  },
  {
    key: "careCost",
    label: "Care of the cards and their tool",
    unit: "USD/year",
    equation: "fleetCards*(cardAdminHours*hourCost+cardToolCost)",
  },
  {
    key: "visitsCost",
    label: "Site visits after failures",
    unit: "USD/year",
    equation: "(fleetServers*serverFailures+fleetCards*cardFailures)*visitCost",
    note: "A card adds a part that can fail.",
  },
  {
    key: "yearlyCost",
    label: "Yearly cost besides energy",
    unit: "USD/year",
    equation: "licenseCost+supportCost+careCost+visitsCost",
  },
];

const cash: YearStep[] = [
  {
    key: "inHorizon",
    label: "Year within the horizon",
    unit: "",
    scope: "site",
    firstYear: 1,
    opening: "IF(year<=years,1,0)",
    following: "IF(year<=years,1,0)",
  },
  {
    key: "energyPrice",
    label: "Electricity price",
    unit: "USD/kWh",
    scope: "site",
    firstYear: 1,
    opening: "electricityPrice",
    following: "energyPrice.prior*(1+escalation)",
  },
  {
    key: "energyCost",
    label: "Energy",
    unit: "USD",
    firstYear: 1,
    opening: "inHorizon*kwhYear*energyPrice",
    following: "inHorizon*kwhYear*energyPrice",
  },
  {
    key: "cost",
    label: "All costs of the year",
    unit: "USD",
    firstYear: 0,
    opening: "capex",
    following: "energyCost+inHorizon*yearlyCost",
    note: "The start is year 0; each year's costs fall at its end.",
  },
];

/** Licenses, money at the start and a year, and the cash of each year. */
export const money: StepGroup[] = [
  { heading: "Licenses, all branches", steps: licenses },
  { heading: "At the start, all branches", steps: start },
  { heading: "A year, all branches", steps: yearly },
  { heading: "Cash by year, all branches", steps: cash },
];
