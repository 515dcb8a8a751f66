import { isVarying, type Value } from "../../formula/compile/symbol";
import { cellError } from "../../formula/errors";
import { type ErrorText, isError, type Scalar } from "../../formula/value";
import { faultText } from "../../vector";
import type { Comparison, Given } from "../comparison";
import { type Parameter, parameterOf } from "../parameters";
import { horizonOf } from "./horizon";
import { type Metric, metricOf, writeMetric } from "./metric";
import type { ProgramInput } from "./parameters";
import { cellKey, type IndexedStep, type Place } from "../equations/place";
import { cachedProgram } from "./program-cache";
import { inputsOf, type Lanes } from "./program";

/** A cell of the model as computed for one scenario. */
export interface TracedCell {
  /** As a metric names it. */
  readonly key: string;
  readonly step: IndexedStep;
  readonly place: Place;
  readonly formula: string;
  /** A number, a text, or an error as Excel shows it. */
  readonly value: Scalar;
}

/** A parameter that a figure rests on: a number, or a text that decides what is computed. */
export interface TracedInput extends ProgramInput {
  readonly label: string;
  /** A site's is the same for every alternative, and stands here as the baseline's. */
  readonly of: Parameter["of"];
  readonly unit: string;
  readonly given: Given;
}

export interface Trace {
  readonly metric: Metric;
  /** What the figure needs, each once, in the order in which the model meets it. */
  readonly inputs: readonly TracedInput[];
  /** The cells, each after those it needs. The last is the figure's own; where that sums several cells, one of them. */
  readonly cells: readonly TracedCell[];
  readonly result: Scalar;
}

/** Everything behind one metric of one alternative, so that it can be redone by hand. */
export function trace(comparison: Comparison, metric: string, alternative: number): Trace {
  const found = metricOf(metric, comparison, horizonOf(comparison));
  const name = `trace of ${found.key} ${alternative}`;
  const { writer, parameters, prepared } = cachedProgram(name, comparison, (writer) => {
    const result = writeMetric(found, alternative, writer);
    return [...writer.written.map(({ value }) => value), result];
  });
  const lanes = prepared.run(inputsOf(comparison, parameters.inputs), 1);
  const shown = (value: Value, k: number): Scalar => (isVarying(value) ? scalarOf(lanes[k]!) : value);
  const cells = writer.written.map(({ step, place, formula, value }, k): TracedCell => {
    return { key: cellKey(step, place), step, place, formula, value: shown(value, k) };
  });
  return {
    metric: found,
    inputs: tracedInputs(comparison, parameters.given),
    cells,
    result: scalarOf(lanes.at(-1)!),
  };
}

function tracedInputs(comparison: Comparison, given: readonly ProgramInput[]): TracedInput[] {
  const inputs = new Map<string, TracedInput>();
  for (const { key, alternative } of given) {
    const { label, unit, of } = parameterOf(key).parameter;
    const owner = of === "site" ? 0 : alternative;
    inputs.set(`${key}@${owner}`, {
      key,
      alternative: owner,
      label,
      of,
      unit,
      given: comparison.value(key, owner)!,
    });
  }
  return [...inputs.values()];
}

/** A lane as a cell shows it. */
export function scalarOf({ values, errors }: Lanes, lane = 0): Scalar {
  const error = errors[lane]!;
  return error === 0 ? values[lane]! : cellError(faultText(error) as ErrorText);
}

/** The first cell on the way to a figure that has no result; undefined where the figure has one. */
export const failing = ({ cells, result }: Trace): TracedCell | undefined =>
  isError(result) ? cells.find(({ value }) => isError(value)) : undefined;
