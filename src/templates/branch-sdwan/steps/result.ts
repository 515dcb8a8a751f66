import type { Step, StepGroup } from "../../template";

const total: Step[] = [
  { key: "tco", label: "Costs over the horizon, nominal", unit: "USD", equation: "cost.0+SUM(cost.years)" },
  {
    key: "npvCost",
    label: "Costs over the horizon, present value",
    unit: "USD",
    equation: "cost.0+NPV(discountRate,cost.years)",
    note: "NPV discounts its first flow by a year, so year 0 stands outside it.",
  },
  {
    key: "npvSaving",
    label: "Saving against the standard NIC, present value",
    unit: "USD",
    scope: "comparison",
    equation: "baseline.npvCost-npvCost",
  },
  {
    key: "annuity",
    label: "Present value of 1 USD in each year",
    unit: "factor",
    scope: "site",
    equation: "NPV(discountRate,inHorizon.years)",
  },
];

const items: Step[] = [
  { key: "npvServers", label: "Servers", unit: "USD", equation: "serverCapex" },
  {
    key: "npvCards",
    label: "Cards, fitting and integration",
    unit: "USD",
    equation: "cardCapex+installCapex+integrationCapex",
  },
  { key: "npvEnergy", label: "Energy", unit: "USD", equation: "NPV(discountRate,energyCost.years)" },
  { key: "npvLicenses", label: "Licenses", unit: "USD", equation: "annuity*licenseCost" },
  {
    key: "npvUpkeep",
    label: "Support, care and visits",
    unit: "USD",
    equation: "annuity*(supportCost+careCost+visitsCost)",
  },
  {
    key: "npvCheck",
    label: "  check against the total",
    unit: "check",
    equation:
      'IF(ROUND(npvServers+npvCards+npvEnergy+npvLicenses+npvUpkeep-npvCost,2)=0,"agrees","differs")',
  },
];

const breakEven: Step[] = [
  {
    key: "neededPerSite",
    label: "Further saving needed, a branch and year",
    unit: "USD",
    scope: "comparison",
    equation: "MAX(0,-npvSaving/(annuity*sites))",
  },
  {
    key: "neededVisits",
    label: "  the same in site visits avoided",
    unit: "visits",
    scope: "comparison",
    equation: "neededPerSite/visitCost",
  },
  {
    key: "breakEvenPrice",
    label: "Card price at which it breaks even",
    unit: "USD",
    scope: "comparison",
    equation: "cardPrice+npvSaving/(fleetCards*(1+supportShare*annuity))",
    note: "Below zero: not even a card for nothing pays.",
  },
];

/** Totals, the items they consist of, and what would have to be true for a card to pay. */
export const result: StepGroup[] = [
  { heading: "Result, all branches", steps: total },
  { heading: "Present value by item, all branches", steps: items },
  { heading: "What would have to be true", steps: breakEven },
];
