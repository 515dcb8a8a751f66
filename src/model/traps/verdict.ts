import { shown } from "./words";

/** What is known of a compared alternative, against the baseline. */
export interface Outcome {
  /** Why it can't be built at the site, a clause each: "the card's 75 W exceed the 25 W of slot and cable". */
  readonly unfit: readonly string[];
  /** Present value, in the currency; undefined where it has none. */
  readonly npvSaving: number | undefined;
  /** Years; undefined where it never pays back. */
  readonly payback: number | undefined;
  readonly years: number;
  readonly currency: string;
  /** Nominal over the horizon; licenses are a part of it. */
  readonly tcoSaving: number;
  readonly licenseSaving: number;
  /** Of a site in year 1. */
  readonly freedCores: number;
  readonly wattsSaved: number;
  /** Of all sites, the most of any year. */
  readonly serversRemoved: number;
}

/** The answer in one plain sentence: does it fit, does it pay and when, and what speaks against it. */
export function verdict(outcome: Outcome): string {
  if (outcome.unfit.length > 0) return `Does not fit: ${outcome.unfit.join("; ")}.`;
  const { npvSaving } = outcome;
  if (npvSaving === undefined)
    return "No verdict: the saving has no value. EDGE.EXPLAIN shows where it ends.";
  if (Math.abs(npvSaving) < leastMoney) return `${evenly(outcome)}${power(outcome, "and")}.`;
  return npvSaving > 0
    ? `${pays(npvSaving, outcome)}${power(outcome, "but")}.`
    : `${paysNot(npvSaving, outcome)}${power(outcome, "and")}.`;
}

/** Less than half a unit of the currency, or half a watt, is no difference. */
const leastMoney = 0.5;
const leastWatts = 0.5;

const evenly = ({ years }: Outcome): string => `Costs the same over ${yearsInWords(years)}`;

function pays(npvSaving: number, outcome: Outcome): string {
  const { payback, years, licenseSaving, tcoSaving } = outcome;
  const saves = `saves ${money(npvSaving, outcome)} (present value) over ${yearsInWords(years)}`;
  const mostly = tcoSaving > 0 && licenseSaving > tcoSaving / 2 ? ", mostly by licenses" : "";
  if (payback === undefined) return `Pays only by its discount rate${mostly}: ${saves}`;
  const when = payback === 0 ? "at once" : `in ${yearsInWords(payback)}`;
  return `Pays ${when}${mostly}: ${saves}`;
}

function paysNot(npvSaving: number, outcome: Outcome): string {
  const { payback, years, freedCores, serversRemoved } = outcome;
  const costs = `costs ${money(-npvSaving, outcome)} more (present value) over ${yearsInWords(years)}`;
  const late =
    payback === undefined ? "" : ` at this discount rate, though in ${yearsInWords(payback)} without`;
  const idle =
    freedCores >= 0.05 && serversRemoved <= 0
      ? `; frees ${shown(freedCores, 2)} cores a site, but no server goes`
      : "";
  return `Does not pay${late}: ${costs}${idle}`;
}

const power = ({ wattsSaved }: Outcome, joined: "and" | "but"): string =>
  wattsSaved < -leastWatts ? `, ${joined} uses ${shown(-wattsSaved, 2)} W more a site` : "";

const money = (amount: number, { currency }: Outcome): string => `${shown(amount)} ${currency}`;

function yearsInWords(years: number): string {
  const text = shown(years, 2);
  return text === "1" ? "1 year" : `${text} years`;
}
