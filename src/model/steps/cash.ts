import type { Step, StepGroup } from "./step";

const soft: Step[] = [
  {
    key: "breachLoss",
    label: "Expected loss by a breach",
    unit: "USD/year",
    formula: 'IF(fleetRow="yes",0,breachProbability*breachImpact*(1-breachReduction))',
  },
  {
    key: "breachCost",
    label: "Expected loss by a breach, as far as rolled out",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: [
      { needs: ["is phased"], formula: "on*(operating*breachLoss+(1-operating)*baseline.breachLoss)" },
      { formula: "on*breachLoss" },
    ],
  },
  {
    key: "grownValue",
    label: "Value of freed cores that are sold or used",
    unit: "USD",
    year: 1,
    sum: true,
    total: "sum",
    formula: [
      { needs: ["is phased"], formula: "on*sites*operating*growCores*growValue" },
      { formula: "on*sites*growCores*growValue" },
    ],
  },
  {
    key: "softCost",
    label: "Soft items",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: 'IF(includeSoft="yes",breachCost-grownValue,0)',
    note: "Left out unless asked for.",
  },
];

const paid = (key: string, label: string, formula: string): Step => ({
  key,
  label,
  unit: "USD",
  year: 0,
  total: "sum",
  formula,
});

const flows: Step[] = [
  paid("serversPaid", "Servers", "serverCapex.next"),
  paid("cardsPaid", "Cards, their ports and fitting", "cardCapex.next"),
  paid("spacePaid", "Rack space and provisioned watts", "spaceCapex.next"),
  paid("otherPaid", "Other equipment", "otherCapex.next"),
  paid("programmePaid", "Programme and cold spares", "programmeCapex.next"),
  paid("licensesPaid", "Perpetual licenses", "siteLicenseCapex.next+fleetLicenseCapex.next"),
  {
    key: "salvage",
    label: "Worth of what is left at the end",
    unit: "USD",
    year: 1,
    sum: true,
    total: "sum",
    formula: [
      {
        needs: ["is phased"],
        formula:
          "IF(year=years,sites*(operating*(serverSalvage*serverPrice*servers+cardSalvage*cardPrice*cards)+(1-operating)*(serverSalvage*baseline.serverPrice*baseline.servers+cardSalvage*baseline.cardPrice*baseline.cards)),0)",
      },
      {
        formula: "IF(year=years,sites*(serverSalvage*serverPrice*servers+cardSalvage*cardPrice*cards),0)",
      },
    ],
  },
  {
    key: "salvageGained",
    label: "Salvage, as a cost below 0",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: "0-salvage",
  },
  {
    key: "capex",
    label: "Capital spent",
    unit: "USD",
    year: 0,
    total: "sum",
    formula: "serversPaid+cardsPaid+spacePaid+otherPaid+programmePaid+licensesPaid+salvageGained",
    note: "What a year needs is paid at the end of the year before, so the first at year 0.",
  },
  {
    key: "licenseCost",
    label: "Licenses, subscriptions and their support",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: "siteLicenseOpex+fleetLicenseOpex",
  },
  {
    key: "opex",
    label: "Running costs",
    unit: "USD",
    year: 1,
    total: "sum",
    formula:
      "energyCost+licenseCost+supportCost+spaceCost+adminCost+cardCareCost+visitsCost+otherEquipmentCost+cloudCost",
  },
  {
    key: "depreciation",
    label: "Straight-line depreciation",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: [
      {
        needs: ["taxRate"],
        formula: "on*SUMPRODUCT(capex.past*(year-year.past<=depreciationYears))/depreciationYears",
      },
      { formula: "0" },
    ],
  },
  {
    key: "tax",
    label: "Tax, as far as these costs reduce it",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: [{ needs: ["taxRate"], formula: "-taxRate*(opex+depreciation)" }, { formula: "0" }],
    note: "Off unless a rate is given. Between alternatives: the rate on savings less depreciation.",
  },
  {
    key: "runningCost",
    label: "All costs of the year besides capital",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: "opex+softCost+tax",
  },
  {
    key: "flow",
    label: "All costs",
    unit: "USD",
    year: 0,
    total: "sum",
    formula: "capex+runningCost",
  },
];

/** Costs by year. */
export const cashSteps: readonly StepGroup[] = [
  { heading: "Soft items", steps: soft },
  { heading: "Costs of all sites by year", steps: flows },
];
