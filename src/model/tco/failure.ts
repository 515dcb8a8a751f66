import type { Comparison } from "../comparison";
import { isError, type Scalar } from "../../formula/value";
import { failing, type TracedCell, trace } from "./trace";

/** Why a metric of an alternative has no result: the first step on the way to it that has none, in words. */
export function failureOf(comparison: Comparison, metric: string, alternative: number): string {
  const traced = trace(comparison, metric, alternative);
  const cell = failing(traced);
  if (!cell) return `${metric} has no result.`;
  const { name } = comparison.alternatives[cell.place.alternative]!;
  const reason = reasons[cell.step.key]?.(cell, traced.cells);
  return reason === undefined
    ? `${cell.step.label} (${cell.key}) of "${name}" has no result: ${cell.formula} is ${shown(cell.value)}.`
    : `"${name}": ${reason}`;
}

/** What a step's error means, where that can be said better than by its formula. */
const reasons: Readonly<Record<string, (cell: TracedCell, cells: readonly TracedCell[]) => string>> = {
  leastServers: () =>
    "no number of servers is enough. Look at coresPerServer less reservedCores, the tasks' fixedCores and polling cores, and at ports and other resources.",
  payback: (_, cells) =>
    `no payback: the savings sum to ${total(cells, "saving")} at the end of the horizon.`,
  discountedPayback: (_, cells) =>
    `no payback: the discounted savings sum to ${total(cells, "discountedSaving")} at the end of the horizon.`,
  irr: (_, cells) =>
    total(cells, "extraCapex") === "0"
      ? "nothing invested to earn on."
      : "no single rate of return: the savings never, or more than once, change sign.",
  roi: () => "nothing invested to earn on.",
  consolidationRatio: () => "no servers are left, so there is no ratio.",
  perfPerWatt: () => "it draws no watts at the site.",
};

function total(cells: readonly TracedCell[], key: string): string {
  const sum = cells
    .filter(({ step }) => step.key === key)
    .reduce((all, { value }) => (typeof value === "number" ? all + value : all), 0);
  return String(Math.round(sum));
}

const shown = (value: Scalar): string => (isError(value) ? value.error : String(value));
