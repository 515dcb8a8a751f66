import type { Step, StepGroup } from "./step";

const prices: Step[] = [
  {
    key: "electricityPriceYear",
    label: "Electricity price",
    unit: "USD/kWh",
    of: "site",
    year: 1,
    formula: "IF(year=1,electricityPrice,electricityPriceYear.prior*(1+escalation))",
  },
  {
    key: "laborFactor",
    label: "Labor cost over year 1's",
    unit: "1",
    of: "site",
    year: 1,
    formula: "IF(year=1,1,laborFactor.prior*(1+laborEscalation))",
  },
  {
    key: "peakUtilization",
    label: "Utilization of a server at the peak",
    unit: "1",
    year: 1,
    formula: [
      {
        needs: ["demandCharge", "coresPerServer"],
        formula:
          "IF(servers=0,0,MIN(1,((appCoresYear+SUM(interruptCores.all)+growCores)/coreSpeed+pollingBusy*pollingPowerShare)/(servers*coresPerServer)))",
      },
      { formula: "0" },
    ],
  },
  {
    key: "peakServerWatts",
    label: "Server at the peak",
    unit: "W/server",
    year: 1,
    formula: [
      {
        needs: ["demandCharge", "shape=measured", "curve.watts"],
        formula: "EDGE.SERVERCURVE(peakUtilization,curve.load.all,curve.watts.all)",
      },
      {
        needs: ["demandCharge", "idleWatts", "maxWatts"],
        formula: "EDGE.SERVERPOWER(peakUtilization,idleWatts,maxWatts,shape,exponent)",
      },
      { formula: "0" },
    ],
  },
  {
    key: "demandKw",
    label: "Billed demand of a site",
    unit: "kW",
    year: 1,
    formula: [
      {
        needs: ["demandCharge"],
        formula:
          "IF(itWatts=0,0,facilityWatts/itWatts*(servers*(peakServerWatts+(cardWatts-replacedWatts)/supplyEfficiency)+SUM(otherWatts.all))/wattsPerKilowatt)",
      },
      { formula: "0" },
    ],
    note: "At the peak of the load, with the same overhead for cooling as the mean.",
  },
];

const ofSite: Step[] = [
  {
    key: "energyOwn",
    label: "Energy",
    unit: "USD",
    year: 1,
    formula: [
      {
        needs: ["demandCharge"],
        formula: "kwhOwn*electricityPriceYear+demandKw*demandCharge*monthsPerYear",
      },
      { formula: "kwhOwn*electricityPriceYear" },
    ],
  },
  {
    key: "supportOwn",
    label: "Hardware support",
    unit: "USD",
    year: 1,
    formula: "supportShare*(servers*serverPrice+cards*cardPrice)",
  },
  {
    key: "spaceYearlyOwn",
    label: "Rack space",
    unit: "USD",
    year: 1,
    formula: "servers*rackUnits*rackUnitYearly",
  },
  {
    key: "adminOwn",
    label: "Administration of the servers",
    unit: "USD",
    year: 1,
    formula: "servers*adminHours*laborRate*laborFactor",
  },
  {
    key: "cardCareOwn",
    label: "Care of the cards: firmware, reboots, their tool",
    unit: "USD",
    year: 1,
    formula: "cards*(cardAdminHours*laborRate*laborFactor+cardToolCost)",
    note: "A DPU is a second computer to patch.",
  },
  {
    key: "otherVisits",
    label: "Visits for other equipment",
    unit: "visits/year",
    each: "other",
    formula: "other.count*other.visits",
  },
  {
    key: "visitsOwn",
    label: "Site visits after failures",
    unit: "USD",
    year: 1,
    formula: "(servers*serverFailures+cards*cardFailures+SUM(otherVisits.all))*visitCost*laborFactor",
    note: "A card adds a part that can fail.",
  },
  {
    key: "otherYearly",
    label: "Other equipment",
    unit: "USD/year",
    each: "other",
    formula: "other.count*other.yearly",
  },
];

const cloud: Step[] = [
  {
    key: "nicCores",
    label: "Host cores of the task as with a NIC",
    unit: "cores",
    each: "task",
    year: 1,
    formula: "load*hostCoresPerLoad",
  },
  {
    key: "cloudVcpus",
    label: "Rented vCPUs",
    unit: "vcpus",
    year: 1,
    formula: [
      {
        needs: ["kind=cloud"],
        formula: "(appCoresYear+SUM(nicCores.all))/coreSpeed*vcpusPerCore/targetUtilization",
      },
      { formula: "0" },
    ],
  },
  {
    key: "egressGigabytes",
    label: "Data that leaves the cloud, a year",
    unit: "GB",
    year: 1,
    formula: "outboundGbps*growthFactor*loadFactor/bitsPerByte*secondsPerHour*hours",
  },
  {
    key: "cloudOwn",
    label: "Rented instances and egress",
    unit: "USD",
    year: 1,
    formula: [
      {
        needs: ["kind=cloud"],
        formula: "cloudVcpus*vcpuPrice*hours*(1-termDiscount)+egressGigabytes*egressPrice",
      },
      { formula: "0" },
    ],
  },
];

const opexItem = (key: string, label: string, own: string, baseline: string): Step => ({
  key,
  label,
  unit: "USD",
  year: 1,
  sum: true,
  total: "sum",
  formula: [
    { needs: ["is phased"], formula: `on*sites*(operating*${own}+(1-operating)*${baseline})` },
    { formula: `on*sites*${own}` },
  ],
});

const plain = (key: string, label: string, own: string): Step => opexItem(key, label, own, `baseline.${own}`);

const ofAll: Step[] = [
  plain("energyCost", "Energy", "energyOwn"),
  plain("supportCost", "Hardware support", "supportOwn"),
  plain("spaceCost", "Rack space", "spaceYearlyOwn"),
  plain("adminCost", "Administration of the servers", "adminOwn"),
  plain("cardCareCost", "Care of the cards", "cardCareOwn"),
  plain("visitsCost", "Site visits", "visitsOwn"),
  opexItem("otherEquipmentCost", "Other equipment", "SUM(otherYearly.all)", "SUM(baseline.otherYearly.all)"),
  plain("cloudCost", "Cloud", "cloudOwn"),
];

/** What is paid in each year, at its end. */
export const opexSteps: readonly StepGroup[] = [
  { heading: "Prices by year", steps: prices },
  { heading: "Running costs of a site", steps: ofSite },
  { heading: "The same work in the cloud", steps: cloud },
  { heading: "Running costs of all sites", steps: ofAll },
];
