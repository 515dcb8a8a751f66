import type { Step, StepGroup } from "./step";

const totals: Step[] = [
  { key: "tco", label: "Costs over the horizon, nominal", unit: "USD", formula: "SUM(flow.path)" },
  {
    key: "midYear",
    label: "Worth of a flow in mid-year over one at its end",
    unit: "1",
    of: "site",
    formula: 'IF(timing="mid",SQRT(1+discountRate),1)',
  },
  {
    key: "npvCost",
    label: "Costs over the horizon, present value",
    unit: "USD",
    formula: "capex.start+NPV(discountRate,capex.years)+midYear*NPV(discountRate,runningCost.years)",
    note: "NPV discounts its first flow by a year, so year 0 stands outside it.",
  },
  {
    key: "unitYears",
    label: "Demand of all sites",
    unit: "unit",
    of: "site",
    year: 1,
    sum: true,
    total: "sum",
    formula: "on*sites*demandYear",
  },
  {
    key: "costPerUnit",
    label: "Cost of a unit of demand a year, nominal",
    unit: "USD/unit",
    formula: "tco/SUM(unitYears.years)",
  },
];

const saved: Step[] = [
  {
    key: "saving",
    label: "Saving against the baseline",
    unit: "USD",
    year: 0,
    total: "sum",
    of: "comparison",
    formula: "baseline.flow-flow",
  },
  {
    key: "tcoSaving",
    label: "Saving against the baseline, nominal",
    unit: "USD",
    of: "comparison",
    formula: "baseline.tco-tco",
  },
  {
    key: "npvSaving",
    label: "Saving against the baseline, present value",
    unit: "USD",
    of: "comparison",
    formula: "baseline.npvCost-npvCost",
  },
  {
    key: "extraCapex",
    label: "Capital beyond the baseline's",
    unit: "USD",
    year: 0,
    total: "sum",
    of: "comparison",
    formula: "IF(ROUND(capex-baseline.capex,6)>0,capex-baseline.capex,0)",
    note: "Less than a millionth is what rounding left of equal capital, and counts as none.",
  },
  {
    key: "investment",
    label: "Capital beyond the baseline's, all years",
    unit: "USD",
    of: "comparison",
    formula: "SUM(extraCapex.path)",
  },
  {
    key: "roi",
    label: "Return on that capital, nominal",
    unit: "1",
    of: "comparison",
    formula: "IF(investment>0,tcoSaving/investment,#N/A)",
    note: "#N/A where nothing is invested to earn on.",
  },
  {
    key: "irr",
    label: "Internal rate of return of the saving",
    unit: "1",
    of: "comparison",
    formula: "IF(AND(investment>0,saving.start<0),IRR(saving.path),#N/A)",
    note: "#N/A where nothing is invested at the start, or where several rates fit.",
  },
  {
    key: "payback",
    label: "Payback",
    unit: "years",
    of: "comparison",
    formula: "EDGE.PAYBACK(saving.path)",
    note: "When the sum of the savings is negative for the last time; #N/A where it ends negative.",
  },
  {
    key: "discountFactor",
    label: "Present value of 1 at the year's end",
    unit: "1",
    of: "site",
    year: 0,
    formula: "IF(year=0,1,discountFactor.prior/(1+discountRate))",
  },
  {
    key: "discountedSaving",
    label: "Saving, present value",
    unit: "USD",
    year: 0,
    total: "sum",
    of: "comparison",
    formula: "discountFactor*(baseline.capex-capex+midYear*(baseline.runningCost-runningCost))",
  },
  {
    key: "discountedPayback",
    label: "Payback of the discounted saving",
    unit: "years",
    of: "comparison",
    formula: "EDGE.PAYBACK(discountedSaving.path)",
  },
  {
    key: "cumulativeSaving",
    label: "Saving so far",
    unit: "USD",
    year: 0,
    of: "comparison",
    formula: "cumulativeSaving.prior+saving",
  },
  {
    key: "softNpv",
    label: "Soft items, present value, counted or not",
    unit: "USD",
    of: "comparison",
    formula:
      "midYear*(NPV(discountRate,baseline.breachCost.years)-NPV(discountRate,breachCost.years)+NPV(discountRate,grownValue.years)-NPV(discountRate,baseline.grownValue.years))",
    note: "Breach loss avoided and freed cores sold, in a band of their own.",
  },
];

/** What it comes to. */
export const resultSteps: readonly StepGroup[] = [
  { heading: "Totals", steps: totals },
  { heading: "Against the baseline", steps: saved },
];
