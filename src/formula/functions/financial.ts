import type { Dated } from "../dates";
import { DIV0, NUM, VALUE } from "../errors";
import { toNumber } from "../coerce";
import { singleOf } from "../dereference";
import { finite } from "../finite";
import type { Argument, CellFunction, Scope } from "../scope";
import { cutAlike } from "../tall";
import { type CellError, isError, type Scalar } from "../value";
import { numbersIn } from "./collect";
import { array, cells, define, matrix, number, numeric, optional, strictNumber } from "./define";
import { rootNear } from "./root";

/** Value of flows over time: their worth at a rate, and the rate at which they are worth nothing. */
export const financial: Record<string, CellFunction> = numeric({
  NPV: { forms: ["scalar", "range"], required: 2, repeat: 1, apply: netPresentValue },
  IRR: define([cells, optional(number, 0.1)], ([{ operand }, guess], scope) => {
    const flows = numbersIn([operand], scope);
    // an error among the flows is none of the numbers that IRR wants
    return isError(flows) ? VALUE : internalRate(flows, guess);
  }),
  MIRR: define([cells, number, number], ([{ operand }, finance, reinvest], scope) => {
    const flows = numbersIn([operand], scope);
    return isError(flows) ? flows : modifiedRate(flows, finance, reinvest);
  }),
  XNPV: define([strictNumber, matrix, matrix], ([rate, flows, dates], { book }) => {
    const all = [...flows.flat(), ...dates.flat()];
    // what is no number is left out, so that flows and dates no longer match; nor does Excel discount at 0 or less
    if (!all.some(isError) && (rate <= 0 || all.some((value) => typeof value !== "number"))) return NUM;
    const dated = datedFlows(flows.flat(), dates.flat(), book);
    return isError(dated) ? dated : finite(datedValue(dated, rate));
  }),
  XIRR: define([array, array, optional(strictNumber, 0.1)], ([allFlows, allDates, guess], { book }) => {
    // of blank rows one tells as much as many
    const [flows, dates] = cutAlike(allFlows, allDates);
    const dated = datedFlows(flows!.flat(), dates!.flat(), book);
    if (isError(dated)) return dated;
    if (guess <= -1 || !changesSign(dated.map(({ flow }) => flow))) return NUM;
    return rootNear((rate) => datedValue(dated, rate), guess) ?? NUM;
  }),
  RRI: define([number, number, number], ([periods, now, end]) =>
    periods <= 0 || now === 0 ? NUM : finite((end / now) ** (1 / periods) - 1),
  ),
  PDURATION: define([number, number, number], ([rate, now, end]) =>
    rate <= 0 || now <= 0 || end <= 0 ? NUM : finite((Math.log(end) - Math.log(now)) / Math.log(1 + rate)),
  ),
});

/** Flows at the end of each period, the first discounted by one; in cells only numbers count. */
function netPresentValue(args: readonly Argument[], scope: Scope): Scalar {
  const rate = toNumber(singleOf(args[0] ?? null, scope));
  if (isError(rate)) return rate;
  const flows = numbersIn(args.slice(1), scope);
  if (isError(flows)) return flows;
  return rate === -1 ? DIV0 : finite(presentValue(flows, rate));
}

function presentValue(flows: readonly number[], rate: number): number {
  const step = 1 / (1 + rate);
  let value = 0;
  let discount = 1;
  for (const flow of flows) {
    discount *= step;
    value += flow * discount;
  }
  return value;
}

const changesSign = (flows: readonly number[]): boolean =>
  flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);

function internalRate(flows: readonly number[], guess: number): Scalar {
  if (guess <= -1) return VALUE;
  if (!changesSign(flows)) return NUM;
  const valueAt = (rate: number) => {
    let value = 0;
    for (let i = flows.length - 1; i >= 0; i--) value = value / (1 + rate) + flows[i]!;
    return value;
  };
  return rootNear(valueAt, guess) ?? NUM;
}

/** Outlays discounted at one rate, returns put to work at another until the last period. */
function modifiedRate(flows: readonly number[], finance: number, reinvest: number): Scalar {
  const periods = flows.length - 1;
  let outlays = 0;
  let returns = 0;
  flows.forEach((flow, period) => {
    if (flow < 0) outlays += flow / (1 + finance) ** period;
    else returns += flow * (1 + reinvest) ** (periods - period);
  });
  if (outlays === 0 || periods === 0 || !Number.isFinite(outlays)) return DIV0;
  return finite((-returns / outlays) ** (1 / periods) - 1);
}

interface DatedFlow {
  flow: number;
  /** Years of 365 days after the first. */
  years: number;
}

/** Flows with their days, the first day counting as the start; no day may lie before it. Pairs of blanks are passed over. */
function datedFlows(
  flows: readonly Scalar[],
  dates: readonly Scalar[],
  book: Dated,
): DatedFlow[] | CellError {
  if (flows.length !== dates.length) return NUM;
  const dated: DatedFlow[] = [];
  let start: number | undefined;
  for (let i = 0; i < flows.length; i++) {
    if (flows[i] === null && dates[i] === null) continue;
    if (typeof flows[i] === "boolean" || typeof dates[i] === "boolean") return VALUE;
    const date = toNumber(dates[i]!, book);
    if (isError(date)) return date;
    const flow = toNumber(flows[i]!);
    if (isError(flow)) return flow;
    const day = Math.trunc(date);
    start ??= day;
    if (day < 0 || day < start) return NUM;
    dated.push({ flow, years: (day - start) / 365 });
  }
  return dated;
}

const datedValue = (dated: readonly DatedFlow[], rate: number): number => {
  let value = 0;
  for (const { flow, years } of dated) value += flow / (1 + rate) ** years;
  return value;
};
