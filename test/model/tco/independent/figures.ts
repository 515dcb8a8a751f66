import type { Inputs } from "../../../support/tco";
import { type Column, licenses } from "./column";
import { fitOf } from "./fit";
import { offloadOf } from "./offload";
import { type Result, results, savingOf } from "./result";
import type { Sized } from "./sizing";
import { cardsDc } from "./watts";

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
      [`fleetFacilityWatts.${k + 1}`, count * watts[k + 1]!.facility],
      [`serversWatts.${k + 1}`, site.servers * watts[k + 1]!.server],
      [`cardsWatts.${k + 1}`, (site.servers * cardsDc(column)) / watts[k + 1]!.efficiency],
      [`headroom.${k + 1}`, site.active === 0 ? 0 : 1 - site.needed / (site.active * site.offered)],
      [`loadForOneLess.${k + 1}`, loadForOneLess(column, site)],
      [`averageServers.${k + 1}`, site.active === 0 ? 0 : site.needed / site.offered],
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
    ...fitOf(years),
  ];
}

function ofComparison(baseline: Result, of: Result): Figure[] {
  const { saving, npvSaving, softNpv, investment, roi, payback, discountedPayback } = savingOf(baseline, of);
  const { freedWatts, netWatts, breakEvenCores } = offloadOf(of.years, baseline.years);
  const { column, sites, watts } = of.years;
  const count = column.number("sites");
  const byYear = sites.slice(1).flatMap((site, k): Figure[] => {
    const before = baseline.years.sites[k + 1]!.servers;
    const [drawn, drawnBefore] = [watts[k + 1]!, baseline.years.watts[k + 1]!];
    return [
      [`serversRemoved.${k + 1}`, count * (before - site.servers)],
      [`consolidationRatio.${k + 1}`, before / site.servers],
      [`removedShare.${k + 1}`, (before - site.servers) / before],
      [`wattsSaved.${k + 1}`, drawnBefore.it - drawn.it],
      [`facilityWattsSaved.${k + 1}`, count * (drawnBefore.facility - drawn.facility)],
    ];
  });
  return [
    ...byYear,
    ...saving.map((_, year): Figure => [`cumulativeSaving.${year}`, sum(saving.slice(0, year + 1))]),
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
    ["breakEvenCores", breakEvenCores],
    ["carbonSaved", baseline.carbon - of.carbon],
    ["perfPerWattGain", gain(column, baseline.years.watts[1]!.it, watts[1]!.it)],
  ];
}

/** Share of the load that one server less would do, at its peak. */
function loadForOneLess(column: Column, { active, needed, offered }: Sized): number {
  const isLeast = active <= column.number("minimum") || needed === 0;
  return isLeast ? 0 : ((active - 1) * offered) / needed;
}

/** The same work a watt, before and after; of no work nothing can be said. */
function gain(column: Column, before: number, after: number): number {
  const isWork = column.number("demand") * column.number("loadFactor") > 0;
  return isWork && before > 0 ? before / after - 1 : NaN;
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
