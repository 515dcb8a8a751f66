import { parameters } from "../../parameters";
import { leftOut, assumed, typedValue } from "../conditions";
import { energyMatters, type WarningSubject, type Warning } from "../warning";

/** Money, roll-out, carbon and the unit of work. */
export const money: readonly Warning[] = [
  {
    code: "careFree",
    trap: "T24",
    when: 'AND(kind="dpu",cardsPerServer>0,OR(cardAdminHours=0,programme=0))',
    figures: { hours: "cardAdminHours", programme: "programme" },
    says: "Care of a card takes {hours} hours a year, trial, integration and training {programme} {currency}: neither is free.",
  },
  {
    code: "toolFree",
    trap: "T22",
    where: {
      words: "no license counts cards, and `cardToolCost` is typed as 0",
      holds: (at) => typedValue("cardToolCost", at) === 0 && !licensesCards(at),
    },
    when: 'AND(kind="dpu",cardsPerServer>0)',
    says: "No subscription or license of the card is counted: check your contract.",
  },
  {
    code: "realWithRise",
    trap: "T30",
    needs: ["moneyTerms=real"],
    when: "OR(escalation<>0,laborEscalation<>0,licenseEscalation<>0)",
    says: "Money is real, and yet prices rise: give only rises beyond inflation, and a real discount rate.",
  },
  {
    code: "softCounted",
    trap: "T33",
    needs: ["includeSoft=yes"],
    when: "softNpv<>0",
    figures: { soft: "softNpv", hard: "npvSaving-softNpv" },
    says: "Soft items worth {soft} {currency} are in the saving; without them it is {hard} {currency}, present value.",
  },
  {
    code: "pricedInDollars",
    trap: "T41",
    where: {
      words: "`currency` is not USD, and a price is left out",
      holds: (at) =>
        at.comparison.value("currency", 0)!.value !== "USD" && parameters.some(isDefaultPrice(at)),
    },
    when: "TRUE",
    says: "Prices left to the catalog and to defaults are in USD and are not converted to {currency}: type them.",
  },
  {
    code: "priceOfNoSite",
    trap: "T35",
    where: leftOut("electricityPrice"),
    when: energyMatters,
    figures: { price: "electricityPrice" },
    says: "The electricity price of {price} {currency}/kWh is a country's mean and not this site's: give electricityPrice.",
  },
  {
    code: "rolloutUnfinished",
    trap: "T29",
    when: "MAX(operating.years)<1-roundingGuard",
    figures: { share: "100*MAX(operating.years)" },
    says: "Only {share}% of the sites run converted within the horizon: costs and savings are those of that share.",
  },
  {
    code: "unitUnnamed",
    trap: "T37",
    where: leftOut("demandUnit"),
    when: "fleetWork.first>0",
    says: "The unit of the demand has no name, so that work a watt and cost a unit mean little: give demandUnit.",
  },
  {
    code: "embodiedAssumed",
    trap: "T38",
    where: assumed("embodiedCard"),
    when: "AND(carbonSaved>0,fleetCards.first*embodiedCard*10>=carbonSaved)",
    figures: { embodied: "embodiedCard", saved: "carbonSaved" },
    says: "The {saved} kg of carbon saved rest on {embodied} kg assumed to be embodied in a card: ask its maker, and give embodiedCard.",
  },
];

function licensesCards({ comparison, alternative }: WarningSubject): boolean {
  return comparison.members.license.some((member) => {
    const rule = comparison.value(`license.${member}.rule`, alternative)?.value;
    return typeof rule === "string" && rule.toLowerCase().startsWith("per-card");
  });
}

/** Whether a parameter is a price that nobody typed and that is not 0. */
const isDefaultPrice =
  (at: WarningSubject) =>
  ({ key, unit }: (typeof parameters)[number]): boolean => {
    if (key.includes("*") || !unit.startsWith("USD")) return false;
    const value = at.comparison.value(key, at.alternative)?.value;
    return value !== undefined && value !== 0 && typedValue(key, at) === undefined;
  };
