import type { Inputs } from "../../../support/tco";
import { type Column, columnOf, since } from "./column";
import { type Costs, costsOf } from "./costs";
import { type Years, yearsOf } from "./site";

/** What an alternative comes to, by year from 0 on where it is a list. */
export interface Result {
  readonly years: Years;
  readonly capex: readonly number[];
  readonly running: readonly number[];
  readonly flow: readonly number[];
  readonly tco: number;
  readonly npvCost: number;
  readonly kwh: number;
  readonly carbon: number;
  /** Soft items by year, counted or not. */
  readonly soft: readonly number[];
}

/** What it saves against the baseline. */
export interface Saving {
  readonly saving: readonly number[];
  readonly npvSaving: number;
  readonly softNpv: number;
  readonly investment: number;
  /** Undefined where nothing is invested. */
  readonly roi: number | undefined;
  /** Undefined where the sum ends negative. */
  readonly payback: number | undefined;
  readonly discountedPayback: number | undefined;
}

/** The whole model, redone from its description in plain loops. */
export function results(inputs: Inputs, kinds: readonly string[]): Result[] {
  const columns = kinds.map((_, index) => columnOf(inputs, kinds, index));
  const baseline = yearsOf(columns[0]!, undefined);
  return columns.map((column, k) => resultOf(k === 0 ? baseline : yearsOf(column, baseline), baseline));
}

function resultOf(years: Years, baseline: Years): Result {
  const { column } = years;
  const horizon = column.number("years");
  const [capex, soft, opex] = [[0], [0], [0]];
  const counted = column.text("includeSoft") === "yes" ? 1 : 0;
  let [kwh, carbon] = [0, 0];
  for (let year = 1; year <= horizon; year++) {
    const own = costsOf(years, baseline, year);
    const before = costsOf(baseline, baseline, year);
    const [m, earlier] = [shareBy(column, year - 1), shareBy(column, year - 2)];
    const runs = shareRunning(column, year);
    const mixed = (of: (costs: Costs) => number): number =>
      years === baseline ? of(own) : runs * of(own) + (1 - runs) * of(before);
    const paid = (goesOn: (costs: Costs) => number, converts: (costs: Costs) => number): number =>
      years === baseline
        ? goesOn(own)
        : (m - earlier) * converts(own) + earlier * goesOn(own) + (1 - m) * goesOn(before);
    capex[year - 1] = paid(({ own }) => own, ({ converting }) => converting); // prettier-ignore
    capex[year] = 0;
    opex[year] = mixed(({ running }) => running);
    soft[year] = mixed(({ soft }) => soft);
    const used = mixed(({ kwh }) => kwh);
    kwh += used;
    carbon +=
      (used * column.number("gramsPerKwh") * since(-column.number("carbonDecline"), year)) / 1000 +
      paid(({ embodiedOwn }) => embodiedOwn, ({ embodiedConverting }) => embodiedConverting); // prettier-ignore
  }
  capex[horizon]! -= salvageOf(years, baseline);
  const running = opex.map((cost, year) =>
    year === 0
      ? 0
      : cost + counted * soft[year]! - column.number("taxRate") * (cost + depreciation(column, capex, year)),
  );
  const flow = capex.map((each, year) => each + running[year]!);
  const npvCost = flow.reduce((sum, _, year) => sum + present(column, capex[year]!, running[year]!, year), 0);
  return { years, capex, running, flow, tco: total(flow), npvCost, kwh, carbon, soft };
}

/** Share of the sites that run converted; who converts in the last year is paid for after it, and saves nothing. */
function shareRunning(column: Column, year: number): number {
  const isFromStart = column.text("rolloutTiming") === "start" && year < column.number("years");
  return shareBy(column, isFromStart ? year : year - 1);
}

/** Share of the sites converted by the end of a year. */
function shareBy(column: Column, year: number): number {
  if (year < 0) return 0;
  for (let y = year; y >= 0; y--) if (column.has(`rollout.${y}`)) return column.number(`rollout.${y}`);
  return 1;
}

function salvageOf(years: Years, baseline: Years): number {
  const { column } = years;
  const horizon = column.number("years");
  const left = ({ column: of, sites }: Years): number =>
    column.number("sites") *
    (column.number("serverSalvage") * of.number("serverPrice") * sites[horizon]!.servers +
      column.number("cardSalvage") * of.number("cardPrice") * sites[horizon]!.cards);
  if (years === baseline) return left(years);
  const runs = shareRunning(column, horizon);
  return runs * left(years) + (1 - runs) * left(baseline);
}

/** Straight line, from the year after the payment on. */
function depreciation(column: Column, capex: readonly number[], year: number): number {
  let sum = 0;
  const life = column.number("depreciationYears");
  for (let paid = 0; paid < year; paid++) {
    const part = Math.min(1, Math.max(0, life - (year - paid - 1)));
    sum += (capex[paid]! * part) / life;
  }
  return sum;
}

/** Present value of a year's capital, which falls at its end, and of the rest, at its end or in its middle. */
function present(column: Column, capex: number, running: number, year: number): number {
  const rate = column.number("discountRate");
  let value = 1;
  for (let y = 0; y < year; y++) value /= 1 + rate;
  return value * (capex + (column.text("timing") === "mid" ? Math.sqrt(1 + rate) : 1) * running);
}

/** An alternative against the baseline. */
export function savingOf(baseline: Result, of: Result): Saving {
  const saving = of.flow.map((flow, year) => baseline.flow[year]! - flow);
  const extra = of.capex.map((each, year) => {
    const more = each - baseline.capex[year]!;
    // less than a millionth is what rounding left, and would make a return of quadrillions
    return more >= 5e-7 ? more : 0;
  });
  const invested = total(extra);
  const discounted = saving.map((_, year) =>
    present(
      of.years.column,
      baseline.capex[year]! - of.capex[year]!,
      baseline.running[year]! - of.running[year]!,
      year,
    ),
  );
  return {
    saving,
    npvSaving: baseline.npvCost - of.npvCost,
    softNpv: total(
      of.soft.map((each, year) => present(of.years.column, 0, baseline.soft[year]! - each, year)),
    ),
    investment: invested,
    roi: invested > 0 ? total(saving) / invested : undefined,
    payback: paybackOf(saving),
    discountedPayback: paybackOf(discounted),
  };
}

/** The point after which the sum is never negative again, 0 if it never is. */
function paybackOf(flows: readonly number[]): number | undefined {
  if (total(flows) < 0) return undefined;
  for (let year = flows.length - 1; year > 0; year--) {
    const before = total(flows.slice(0, year));
    if (before < 0) return year - 1 - before / flows[year]!;
  }
  return flows[0]! < 0 ? undefined : 0;
}

const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
