import type { Comparison } from "../comparison";
import { evaluate } from "../tco/evaluate";
import { horizonOf } from "../tco/horizon";
import { firedBlocking, type FiredWarning, firedWarnings } from "./fired-warnings";
import { switchingWarnings } from "./switching-values";
import { type Outcome, verdict } from "./verdict";

/** The verdict on each alternative in words; undefined for the baseline. Throws a ModelError as the metrics do. */
export function verdicts(comparison: Comparison): (string | undefined)[] {
  const horizon = horizonOf(comparison);
  const removed = Array.from({ length: horizon }, (_, k) => `serversRemoved.${k + 1}`);
  const results = evaluate(comparison, [...metrics, ...removed]);
  const figures = new Map(results.map(({ metric, alternatives }) => [metric.key, alternatives]));
  const unfit = figures.get("fits")!.some(({ values }) => values[0] === 0)
    ? firedBlocking(comparison)
    : undefined;
  return comparison.alternatives.map((_, alternative) => {
    if (alternative === 0) return undefined;
    const figure = (key: string, of = alternative): number | undefined => {
      const { values, errors } = figures.get(key)![of]!;
      return errors[0] === 0 ? values[0]! : undefined;
    };
    const most = removed.reduce((most, key) => Math.max(most, figure(key) ?? 0), -Infinity);
    return verdict(outcomeOf(comparison, figure, most, unfit?.[alternative] ?? []));
  });
}

/** What there is to warn of, for each alternative: what the model tells, then assumed figures that alone decide. */
export function warningsOf(comparison: Comparison): FiredWarning[][] {
  const switching = switchingWarnings(comparison);
  return firedWarnings(comparison).map((fired, alternative) => [...fired, ...switching[alternative]!]);
}

const metrics = [
  "npvSaving",
  "tcoSaving",
  "payback",
  "licenseCost",
  "licensesPaid",
  "freedCores",
  "wattsSaved",
  "fits",
] as const;

function outcomeOf(
  comparison: Comparison,
  figure: (key: string, of?: number) => number | undefined,
  serversRemoved: number,
  unfit: readonly FiredWarning[],
): Outcome {
  const saved = (key: string): number => (figure(key, 0) ?? 0) - (figure(key) ?? 0);
  return {
    unfit: unfit.map(({ sentence }) => clauseOf(sentence)),
    npvSaving: figure("npvSaving"),
    tcoSaving: figure("tcoSaving") ?? 0,
    payback: figure("payback"),
    years: horizonOf(comparison),
    currency: String(comparison.value("currency", 0)!.value),
    licenseSaving: saved("licenseCost") + saved("licensesPaid"),
    freedCores: figure("freedCores") ?? 0,
    wattsSaved: figure("wattsSaved") ?? 0,
    serversRemoved,
  };
}

/** "The card's 75 W exceed …." as a part of another sentence. */
const clauseOf = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
