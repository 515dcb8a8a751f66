import type { Inputs } from "../../../support/tco";
import { type Column, licenses } from "./column";
import { offloadOf } from "./offload";
import { type Result, results, savingOf } from "./result";

/** A metric's value in each alternative: undefined where it has no meaning, NaN where it divides by 0. */
export type Redone = ReadonlyMap<string, readonly (number | undefined)[]>;

/** The model's metrics, redone. */
export function figuresRedone(inputs: Inputs, kinds: readonly string[]): Redone {
  const all = results(inputs, kinds);
  const figures = new Map<string, (number | undefined)[]>();
  all.forEach((result, k) => {
    const own = [...ofAlternative(result), ...(k === 0 ? [] : ofComparison(all[0]!, result))];
    for (const [key, value] of own) {
      const values = figures.get(key) ?? [];
      values[k] = value;
      figures.set(key, values);
    }
  });
  return figures;
}

type Figure = readonly [key: string, value: number | undefined];

function ofAlternative({ years, capex, running, flow, tco, npvCost, kwh, carbon }: Result): Figure[] {
  const { column, sites, watts, units } = years;
  const count = column.number("sites");
  const work = column.number("demand") * column.number("loadFactor");
  const demand = sites.reduce((sum, { factor }) => sum + count * column.number("demand") * factor, 0);
  const byYear = sites
    .slice(1)
    .flatMap((site, k): Figure[] => [
      [`servers.${k + 1}`, site.servers],
      [`cards.${k + 1}`, site.cards],
      [`itWatts.${k + 1}`, watts[k + 1]!.it],
      [`facilityWatts.${k + 1}`, watts[k + 1]!.facility],
      [`runningCost.${k + 1}`, running[k + 1]],
      ...licenses.map((each): Figure => [`licenseUnits.${each}.${k + 1}`, units[each]![k + 1]]),
    ]);
  return [
    ...byYear,
    ...capex.map((each, year): Figure => [`capex.${year}`, each]),
    ...flow.map((each, year): Figure => [`flow.${year}`, each]),
    ["tco", tco],
    ["npvCost", npvCost],
    ["energyKwh", kwh],
    ["carbon", carbon],
    ["costPerUnit", tco / demand],
    ["perfPerWatt", work / watts[1]!.it],
    ["fits", fits(column, Math.max(...years.most.slice(1))) ? 1 : 0],
  ];
}

function ofComparison(baseline: Result, of: Result): Figure[] {
  const { saving, npvSaving, softNpv, investment, roi, payback, discountedPayback } = savingOf(baseline, of);
  const { freedWatts, netWatts } = offloadOf(of.years, baseline.years);
  return [
    ...saving.map((each, year): Figure => [`saving.${year}`, each]),
    ...of.years.sites.slice(1).map((site, k): Figure => [`freedCores.${k + 1}`, site.freed]),
    ["npvSaving", npvSaving],
    ["softNpv", softNpv],
    ["investment", investment],
    ["roi", roi],
    ["payback", payback],
    ["discountedPayback", discountedPayback],
    ["freedWatts", freedWatts],
    ["netWatts", netWatts],
  ];
}

/** Of the limits those that the cases give: envelope, slot, stack. */
function fits(column: Column, most: number): boolean {
  if (column.text("stackSupported") === "no") return false;
  if (column.has("envelopeWatts") && most > column.number("envelopeWatts") * (1 - column.number("reserve")))
    return false;
  if (column.number("cardsPerServer") === 0 || !column.has("slotWatts") || !column.has("cardMaxWatts"))
    return true;
  return column.number("cardMaxWatts") <= column.number("slotWatts") + column.number("auxWatts");
}
