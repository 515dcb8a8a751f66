import { ModelError } from "../error";
import { lastYear, memberKey } from "../parameters";
import type { Comparison } from "./comparison";
import type { IsColumn } from "./complete";
import { limits, usesOfFreedCores } from "./limits";

/**
 * Refuses inputs whose values, each in its range, do not go together: a ModelError "value" that names both. Numbers that
 * a column gives are left out, to be checked lane by lane.
 */
export function requireConsistent(comparison: Comparison, isColumn: IsColumn = () => false): void {
  checkOverhead(comparison);
  checkRollout(comparison);
  comparison.members.task.forEach((task) => checkLoad(comparison, task));
  comparison.alternatives.forEach((_, alternative) => {
    checkLimits(comparison, alternative, isColumn);
    checkPair(comparison, alternative, isColumn);
    checkCurve(comparison, alternative);
  });
}

function checkLimits(comparison: Comparison, alternative: number, isColumn: IsColumn): void {
  const number = (key: string): number | undefined => {
    const value = comparison.value(key, alternative)?.value;
    return typeof value === "number" && !isColumn(key, alternative) ? value : undefined;
  };
  const { name } = comparison.alternatives[alternative]!;
  for (const limit of limits) {
    for (const member of limit.low.includes("*") ? comparison.members.task : [""]) {
      const [low, high] = [memberKey(limit.low, member), memberKey(limit.high, member)];
      const [least, most] = [number(low), number(high)];
      if (least === undefined || most === undefined || least <= most) continue;
      throw refused(low, `${low} of ${name} is ${least}, above ${high}, which is ${most}. ${limit.why}`);
    }
  }
  const [consolidate, grow] = usesOfFreedCores;
  const uses = (number(consolidate) ?? 0) + (number(grow) ?? 0);
  if (uses <= 1) return;
  const message = `${consolidate} and ${grow} of ${name} are ${uses} together. A freed core has one use: at most 1.`;
  throw refused(grow, message);
}

/** Cards that stand by for each other come in twos. */
function checkPair({ alternatives, value }: Comparison, alternative: number, isColumn: IsColumn): void {
  if (value("haPair", alternative)?.value !== "yes" || isColumn("cardsPerServer", alternative)) return;
  const cards = value("cardsPerServer", alternative)!.value as number;
  if (cards % 2 === 0) return;
  const { name } = alternatives[alternative]!;
  const message = `haPair of ${name} is yes, and cardsPerServer is ${cards}. A pair is 2 cards, of which one carries load.`;
  throw refused("cardsPerServer", message);
}

/** PUE, or cooling and rectifiers: both would count the overhead twice. */
function checkOverhead({ value }: Comparison): void {
  for (const other of ["coolingCop", "rectifierEfficiency"])
    for (const key of ["pue", "marginalPue"]) {
      if (value(other, 0) === undefined || value(key, 0)?.value === 1) continue;
      throw refused(key, `${key} and ${other} count the same overhead. Leave one out.`);
    }
}

function checkRollout({ typed, value }: Comparison): void {
  for (let year = 1; year <= lastYear; year++) {
    if (typed.get(`rollout.${year}`)?.[0] === undefined) continue;
    const [before, now] = [value(`rollout.${year - 1}`, 0)!.value, value(`rollout.${year}`, 0)!.value];
    if (now >= before) continue;
    const hint = year === 1 && !typed.has("rollout.0") ? " rollout.0 is 1 unless given." : "";
    throw refused(
      `rollout.${year}`,
      `rollout.${year} is ${now}, below ${before} of the year before. Sites converted add up.${hint}`,
    );
  }
}

function checkLoad({ value }: Comparison, task: string): void {
  const [load, gbps] = [`task.${task}.loadPerUnit`, `task.${task}.gbpsPerUnit`];
  if (value(gbps, 0) === undefined) return;
  const unit = value(`task.${task}.unit`, 0)!.value;
  if (value(load, 0) !== undefined) throw refused(gbps, `${gbps} and ${load} say the same. Keep one.`);
  if (unit === "Gbps" || unit === "Mpps") return;
  throw refused(gbps, `${gbps} is given, and the unit of ${task} is ${unit}. Give ${load}, in ${unit}.`);
}

function checkCurve({ typed, alternatives, curvePoints, value }: Comparison, alternative: number): void {
  const { name } = alternatives[alternative]!;
  const points = curvePoints(alternative);
  for (const [key, values] of typed) {
    if (!key.startsWith("curve.") || values[alternative] === undefined) continue;
    if (Number(key.split(".")[2]) <= points) continue;
    throw refused(
      key,
      `${key} of ${name} stands alone: points are numbered from 1, each with load and watts.`,
    );
  }
  const loads = Array.from({ length: points }, (_, k) => value(`curve.load.${k + 1}`, alternative)!.value);
  const k = loads.findIndex((load, i) => i > 0 && load <= loads[i - 1]!);
  if (k < 0) return;
  const message = `curve.load.${k + 1} of ${name} is ${loads[k]}, not above the one before. Loads must rise.`;
  throw refused(`curve.load.${k + 1}`, message);
}

const refused = (key: string, message: string): ModelError => new ModelError("value", message, key);
