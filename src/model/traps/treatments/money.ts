import type { Trap } from "../trap";

/** Money by year. */
export const money: readonly Trap[] = [
  {
    id: "T27",
    name: "Support that ends before the horizon",
    treatment:
      "A card is bought again when its life or its support ends; nothing is left of it unless given.",
    steps: ["cardStock", "cardsBought", "salvage"],
    parameters: ["cardLife", "cardSupportYears", "cardSalvage"],
  },
  {
    id: "T28",
    name: "Unlike lives divided by years",
    treatment: "Costs stand in the years in which they are paid, replacements among them.",
    steps: ["capex", "flow"],
    parameters: ["serverLife", "cardLife"],
    functions: ["PAYBACK"],
  },
  {
    id: "T29",
    name: "When money flows",
    treatment:
      "What a year needs is paid at the end of the year before, the first at year 0; running costs at the year's end or in its middle. Savings come from converted sites only.",
    steps: ["capex", "npvCost", "midYear", "operating"],
    parameters: ["timing", "rollout.*", "rolloutTiming"],
  },
  {
    id: "T30",
    name: "Nominal and real money mixed",
    treatment: "The terms of money are an input; real money with a rise of prices is warned of.",
    steps: ["electricityPriceYear", "laborFactor", "licensePriceFactor"],
    parameters: ["moneyTerms", "escalation", "laborEscalation", "licenseEscalation"],
  },
  {
    id: "T31",
    name: "An internal rate of return that means nothing",
    treatment:
      "Where nothing is invested, or several rates fit, there is none and the message says so; the present value comes first.",
    steps: ["irr", "roi", "npvSaving"],
  },
  {
    id: "T32",
    name: "Payback without discounting",
    treatment: "Both are given, on the straight line between two years; a payback not reached is #N/A.",
    steps: ["payback", "discountedPayback"],
    functions: ["PAYBACK", "DISCOUNTEDPAYBACK"],
  },
  {
    id: "T33",
    name: "Soft savings among hard ones",
    treatment: "Breach risk and sold cores stand in a band of their own and are left out unless asked for.",
    steps: ["softCost", "softNpv", "grownValue"],
    parameters: ["includeSoft", "growValue"],
  },
  {
    id: "T34",
    name: "Percent of the wrong total",
    treatment: "Savings are amounts; the costs of the whole site stand beside them for each alternative.",
    steps: ["tco", "tcoSaving", "removedShare"],
  },
  {
    id: "T35",
    name: "One electricity price for all",
    treatment: "The price is the site's, with its rise and a charge for the highest draw.",
    steps: ["electricityPriceYear", "energyOwn", "demandKw"],
    parameters: ["electricityPrice", "escalation", "demandCharge"],
  },
  {
    id: "T38",
    name: "The card's own carbon left out",
    treatment:
      "What is bought carries its embodied carbon, cards too; the grid's figure falls by the year. A retired server that was owned is no carbon avoided.",
    steps: ["carbonOfUse", "carbonEmbodied", "carbonSaved"],
    parameters: ["embodiedCard", "embodiedServer", "gramsPerKwh", "carbonDecline"],
  },
  {
    id: "T40",
    name: "Units and percent mixed up",
    treatment:
      "A unit stands with each parameter and step, shares run from 0 to 1, and a number outside its range is refused with the range.",
    parameters: ["electricityPrice", "targetUtilization"],
  },
  {
    id: "T41",
    name: "Currencies mixed",
    treatment: "The currency is a label and nothing is converted.",
    parameters: ["currency"],
  },
  {
    id: "T42",
    name: "False precision",
    treatment: "Verdict and warnings say two or three digits; each figure can be traced to its inputs.",
  },
  {
    id: "T43",
    name: "Defaults that favor a vendor",
    treatment:
      "Every default has its source or says that it is an assumption; none is tuned, and a card that does not pay comes out so.",
    steps: ["npvSaving"],
    functions: ["DEVICES"],
  },
];
