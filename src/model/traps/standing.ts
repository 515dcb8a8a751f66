import type { Value } from "../../formula/compile/symbol";
import type { Comparison, Given } from "../comparison";
import { parameterOf, type Status } from "../parameters";
import { horizonOf } from "../tco/horizon";
import { metricOf, writeMetric } from "../tco/metric";
import { OpenParameters, type ParameterReader } from "../tco/parameters";
import { ModelWriter } from "../tco/writer";

/** A parameter that a figure rests on, with who says its value. */
export interface Behind {
  readonly key: string;
  readonly alternative: number;
  readonly label: string;
  readonly given: Given;
}

/** What a figure rests on. */
export interface Standing {
  /** A figure is as good as the weakest of them; `given` where it rests on nothing. */
  readonly weakest: Status;
  readonly counts: Readonly<Record<Status, number>>;
  /** The weakest first, else in the order in which the model meets them. */
  readonly behind: readonly Behind[];
}

/** How far each can be relied on, the weakest first. */
export const statusOrder: readonly Status[] = ["unverified", "assumption", "default", "catalog", "given"];

/**
 * The inputs behind one metric of one alternative: each that the model read on the way, the baseline's too. Throws a
 * ModelError as the metric itself does.
 */
export function standingOf(comparison: Comparison, metric: string, alternative: number): Standing {
  const behind = readFor(comparison, metric, alternative);
  const counts = Object.fromEntries(
    statusOrder.map((status) => [status, behind.filter(({ given }) => given.status === status).length]),
  ) as Record<Status, number>;
  return {
    weakest: statusOrder.find((status) => counts[status] > 0) ?? "given",
    counts,
    behind: statusOrder.flatMap((status) => behind.filter(({ given }) => given.status === status)),
  };
}

function readFor(comparison: Comparison, metric: string, alternative: number): Behind[] {
  const horizon = horizonOf(comparison);
  const formulas = ModelWriter.formulas(mostInputs);
  const read = new Map<string, Behind>();
  const parameters = recording(new OpenParameters(comparison, (k) => formulas.input(k)), (key, of) => {
    const given = comparison.value(key, of);
    const { label, of: whose } = parameterOf(key).parameter;
    const owner = whose === "site" ? 0 : of;
    if (given) read.set(`${key}@${owner}`, { key, alternative: owner, label, given });
  });
  const writer = new ModelWriter(formulas, { comparison, horizon, extent: "all" }, parameters);
  writeMetric(metricOf(metric, comparison, horizon), alternative, writer);
  return [...read.values()];
}

const mostInputs = 4096;

/** A reader that tells of each key read. */
const recording = (
  reader: ParameterReader,
  note: (key: string, alternative: number) => void,
): ParameterReader => ({
  read(key, alternative): Value | undefined {
    note(key, alternative);
    return reader.read(key, alternative);
  },
  curvePoints: (alternative) => reader.curvePoints(alternative),
});
