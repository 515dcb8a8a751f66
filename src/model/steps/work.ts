import type { Step, StepGroup } from "./step";

const carbon: Step[] = [
  {
    key: "energyKwh",
    label: "Energy of all sites",
    unit: "kWh",
    year: 1,
    sum: true,
    total: "sum",
    formula: [
      {
        needs: ["is phased"],
        formula: "on*sites*(operating*kwhOwn+(1-operating)*baseline.kwhOwn)",
      },
      { formula: "on*sites*kwhOwn" },
    ],
  },
  {
    key: "gramsPerKwhYear",
    label: "Carbon intensity of the grid",
    unit: "g/kWh",
    of: "site",
    year: 1,
    formula: "IF(year=1,gramsPerKwh,gramsPerKwhYear.prior*(1-carbonDecline))",
  },
  {
    key: "carbonOfUse",
    label: "Carbon by energy",
    unit: "kg",
    year: 1,
    sum: true,
    total: "sum",
    formula: [
      {
        needs: ["is phased"],
        formula: "on*sites*(operating*kwhOwn+(1-operating)*baseline.kwhOwn)*gramsPerKwhYear/gramsPerKilogram",
      },
      { formula: "on*sites*kwhOwn*gramsPerKwhYear/gramsPerKilogram" },
    ],
  },
  {
    key: "embodiedOwn",
    label: "Carbon embodied in a site's purchases",
    unit: "kg",
    year: 1,
    formula: "serversBought*embodiedServer+cardsBought*embodiedCard",
  },
  {
    key: "embodiedConverting",
    label: "  of a site that converts",
    unit: "kg",
    year: 1,
    formula: "serversToConvert*embodiedServer+cards*embodiedCard",
  },
  {
    key: "carbonEmbodied",
    label: "Carbon embodied in what is bought",
    unit: "kg",
    year: 1,
    sum: true,
    total: "sum",
    formula: [
      {
        needs: ["is phased"],
        formula:
          "on*sites*((converted-converted.prior)*embodiedConverting+converted.prior*embodiedOwn+(1-converted)*baseline.embodiedOwn)",
      },
      { formula: "on*sites*embodiedOwn" },
    ],
    note: "A server that is switched off but was owned is no carbon avoided.",
  },
  {
    key: "carbon",
    label: "Carbon over the horizon",
    unit: "kg",
    formula: "SUM(carbonOfUse.years)+SUM(carbonEmbodied.years)",
  },
  {
    key: "carbonSaved",
    label: "Carbon saved over the horizon",
    unit: "kg",
    of: "comparison",
    formula: "baseline.carbon-carbon",
  },
];

const performance: Step[] = [
  {
    key: "fleetWork",
    label: "Work of all sites, mean of the year",
    unit: "unit",
    of: "site",
    year: 1,
    sum: true,
    formula: "sites*demandYear*loadFactor",
  },
  {
    key: "perfPerWatt",
    label: "Work a watt, year 1",
    unit: "unit/W",
    formula: "EDGE.PERFPERWATT(fleetWork.first,fleetItWatts.first)",
    note: "The same work at the same service in each column; the boundary is all IT equipment of the site.",
  },
  {
    key: "perfPerWattGain",
    label: "Gain over the baseline",
    unit: "1",
    of: "comparison",
    formula:
      "EDGE.PERFPERWATTGAIN(fleetWork.first,baseline.fleetItWatts.first,fleetWork.first,fleetItWatts.first)",
  },
];

/** Carbon, and the work done with a watt. */
export const workSteps: readonly StepGroup[] = [
  { heading: "Energy and carbon of all sites", steps: carbon },
  { heading: "Performance per watt", steps: performance },
];
