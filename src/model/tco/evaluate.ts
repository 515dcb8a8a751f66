import type { Comparison } from "../comparison";
import { type Lanes, inputsOf, metricValues, openProgram } from "./program";
import { type Metric, metricOf } from "./metric";
import type { Subject } from "./writer";

/** A metric's lanes by alternative. */
export interface MetricResult {
  readonly metric: Metric;
  readonly alternatives: readonly Lanes[];
}

/** The horizon of a comparison's one scenario, years. */
export const horizonOf = (comparison: Comparison): number => comparison.value("years", 0)!.value as number;

/** The metrics of one scenario, in order, by alternative. Throws a ModelError for what is unknown or missing. */
export function evaluate(comparison: Comparison, metrics: readonly string[]): MetricResult[] {
  const horizon = horizonOf(comparison);
  const found = metrics.map((text) => metricOf(text, comparison, horizon));
  const program = programFor({ comparison, horizon, extent: "all" }, found);
  const lanes = program.prepared.run(inputsOf(comparison, program.parameters.inputs), 1);
  const count = comparison.alternatives.length;
  return found.map((metric, k) => ({ metric, alternatives: lanes.slice(k * count, (k + 1) * count) }));
}

type OpenProgram = ReturnType<typeof openProgram>;

interface Kept {
  readonly wanted: string;
  readonly program: OpenProgram;
}

/** Programs of late, the latest first: a workbook asks for the same figures again and again. */
const kept: Kept[] = [];
const mostKept = 24;

/** The program of a structure and its metrics, written when it is not among those kept. */
function programFor(subject: Subject, metrics: readonly Metric[]): OpenProgram {
  const wanted = `${subject.horizon} ${metrics.map(({ key }) => key).join()}`;
  const at = kept.findIndex(
    (each) => each.wanted === wanted && each.program.parameters.suits(subject.comparison),
  );
  const [found] = at < 0 ? [] : kept.splice(at, 1);
  const latest = found ?? {
    wanted,
    program: openProgram(subject, metricValues(metrics, subject.comparison)),
  };
  kept.unshift(latest);
  kept.length = Math.min(kept.length, mostKept);
  return latest.program;
}
