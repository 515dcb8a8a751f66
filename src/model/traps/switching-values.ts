import type { Comparison } from "../comparison";
import { argumentOf, parameterOf } from "../parameters";
import { inRange } from "../range";
import { horizonOf } from "../tco/horizon";
import { cachedProgram } from "../tco/program-cache";
import { metricOf } from "../tco/metric";
import type { ProgramInput } from "../tco/parameters";
import { inputsOf, metricValues } from "../tco/program";
import type { FiredWarning } from "./fired-warnings";
import { shown } from "./words";

/** A figure that nobody typed or read, and that alone decides whether an alternative pays. */
export interface SwitchingValue {
  readonly key: string;
  readonly label: string;
  /** Its value as assumed. */
  readonly value: number;
  /** The saving's sign is another where it is a fifth higher, or lower. */
  readonly where: "higher" | "lower";
}

/** For each alternative the assumed figures at which its saving, present value, turns within a fifth; none of the baseline. */
export function switchingValues(comparison: Comparison): SwitchingValue[][] {
  const metric = metricOf("npvSaving", comparison, horizonOf(comparison));
  const wanted = metricValues([metric], comparison);
  const { parameters, prepared } = cachedProgram(metric.key, comparison, wanted);
  const moves = movesOf(comparison, parameters.inputs);
  const base = inputsOf(comparison, parameters.inputs);
  const columns = parameters.inputs.map((input, k) => {
    const moved = moves.map(({ key, by }) => base[k]![0]! * (rootKey(comparison, input) === key ? by : 1));
    return Float64Array.of(base[k]![0]!, ...moved);
  });
  const lanes = prepared.run(columns, moves.length + 1);
  return comparison.alternatives.map((_, alternative) => {
    if (alternative === 0) return [];
    const { values, errors } = lanes[alternative]!;
    const turns = (k: number): boolean =>
      errors[0] === 0 && errors[k + 1] === 0 && values[k + 1]! * values[0]! < 0;
    return moves.filter((_, k) => turns(k)).map(({ by, ...rest }) => ({ ...rest, where: wordOf(by) }));
  });
}

/** What such a figure is warned of by, and the trap: digits that the inputs do not bear. */
export const switchingWarning = { code: "signTurns", trap: "T42" } as const;

/** The same as warnings. */
export const switchingWarnings = (comparison: Comparison): FiredWarning[][] =>
  switchingValues(comparison).map((each) =>
    each.map(({ key, label, value, where }) => ({
      ...switchingWarning,
      blocks: false,
      sentence: `Whether it pays hangs on one assumed figure: the saving's sign turns where ${key} (${label}) is a fifth ${where} than ${shown(value)}. Find it out.`,
    })),
  );

interface Move {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly by: number;
}

const wordOf = (by: number): SwitchingValue["where"] => (by > 1 ? "higher" : "lower");

/** Each assumed figure a fifth up and a fifth down, wherever it is taken; as far as its range allows. */
function movesOf(comparison: Comparison, inputs: readonly ProgramInput[]): Move[] {
  const assumed = new Map<string, number>();
  for (const input of inputs) {
    const { status, value } = comparison.value(input.key, input.alternative)!;
    if (status !== "assumption" && status !== "unverified") continue;
    assumed.set(rootKey(comparison, input), value as number);
  }
  return [...assumed].flatMap(([key, value]) => {
    const { label } = parameterOf(key).parameter;
    const argument = argumentOf(key);
    return [1.2, 0.8]
      .filter((by) => value !== 0 && inRange(argument, value * by))
      .map((by): Move => ({ key, label, value, by }));
  });
}

/** The key that a figure follows, or its own. */
const rootKey = (comparison: Comparison, { key, alternative }: ProgramInput): string =>
  comparison.value(key, alternative)!.same ?? key;
