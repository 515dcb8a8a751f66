import { isError, type Scalar } from "../../formula/value";
import type { Comparison } from "../comparison";
import { evaluate } from "./evaluate";
import { stepNamed } from "../equations/place";
import { failing, trace } from "./trace";

/** Why a metric of an alternative has no result: the first step on the way to it that has none, in words. */
export function failureOf(comparison: Comparison, metric: string, alternative: number): string {
  const { name } = comparison.alternatives[alternative]!;
  const plain = plainReasons[stepNamed(metric.split(".")[0]!)?.key ?? ""];
  if (plain !== undefined && hasSaving(comparison, alternative)) return `"${name}": ${plain}`;
  const cell = failing(trace(comparison, metric, alternative));
  if (!cell) return `${metric} has no result.`;
  const own = comparison.alternatives[cell.place.alternative]!.name;
  const reason = reasons[cell.step.key];
  return reason === undefined
    ? `${cell.step.label} (${cell.key}) of "${own}" has no result: ${cell.formula} is ${shown(cell.value)}.`
    : `"${own}": ${reason}`;
}

/** What has no result although there is a saving: it need not be traced. */
const plainReasons: Readonly<Record<string, string>> = {
  payback: "no payback: the savings sum to less than 0 at the end of the horizon.",
  discountedPayback: "no payback: the discounted savings sum to less than 0 at the end of the horizon.",
  irr: "no rate of return: nothing is invested at the start to earn on, or several rates fit.",
  roi: "no return: nothing is invested to earn on.",
  consolidationRatio: "no servers are left, so there is no ratio.",
  perfPerWatt: "it draws no watts at the site.",
  perfPerWattGain: "it draws no watts at the site.",
};

const reasons: Readonly<Record<string, string>> = {
  ...plainReasons,
  leastServers:
    "no number of servers is enough. Look at coresPerServer less reservedCores, the tasks' fixedCores and polling cores, and at ports and other resources.",
};

/** Whether the alternative's saving has a result. */
const hasSaving = (comparison: Comparison, alternative: number): boolean =>
  evaluate(comparison, ["tcoSaving"])[0]!.alternatives[alternative]!.errors[0] === 0;

const shown = (value: Scalar): string => (isError(value) ? value.error : String(value));
