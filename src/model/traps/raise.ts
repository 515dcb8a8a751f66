import { isVarying, type Value } from "../../formula/compile/symbol";
import type { Comparison } from "../comparison";
import { horizonOf } from "../tco/evaluate";
import { stepKeys } from "../tco/place";
import { inputsOf, type Lanes, openProgram } from "../tco/program";
import type { ModelWriter } from "../tco/writer";
import type { Step } from "../steps/step";
import { type WarningSteps, warningSteps } from "./formulas";
import { sentence } from "./sentence";
import type { Told, Warning } from "./warning";

/** A warning that is true of a compared alternative. */
export interface Raised {
  readonly code: string;
  readonly trap: string;
  /** The alternative can't be built so. */
  readonly blocks: boolean;
  /** The task or license that it is said of. */
  readonly member?: string;
  readonly sentence: string;
}

/** What there is to say of each alternative of a comparison's one scenario, in order; nothing of the baseline. */
export function raise(comparison: Comparison, which: (warning: Warning) => boolean = every): Raised[][] {
  const possible = comparison.alternatives.map((_, alternative) =>
    alternative === 0 ? [] : possibleOf(comparison, alternative, which),
  );
  const all = possible.flat();
  const horizon = horizonOf(comparison);
  const written: Value[][] = [];
  const { parameters, prepared } = openProgram({ comparison, horizon, extent: "all" }, (writer) => {
    written.push(...all.map(({ rows, at }) => cellsOf(rows, at, writer)));
    return written.flat().filter(isVarying);
  });
  const lanes = prepared.run(inputsOf(comparison, parameters.inputs), 1).values();
  const numbers = written.map((values) => values.map((value) => numberOf(value, lanes)));
  const raised = new Map(all.map((each, k) => [each, raisedOf(each, numbers[k]!)]));
  return possible.map((ofOne) => ofOne.flatMap((each) => raised.get(each) ?? []));
}

const every = (): boolean => true;

/** A warning that what was typed does not rule out. */
interface Possible {
  readonly rows: WarningSteps;
  readonly at: Told;
}

function possibleOf(
  comparison: Comparison,
  alternative: number,
  which: (warning: Warning) => boolean,
): Possible[] {
  return warningSteps.flatMap((rows) => {
    const { each, where } = rows.warning;
    if (!which(rows.warning)) return [];
    const members = each ? comparison.members[each] : [undefined];
    return members
      .map((member): Told => ({ comparison, alternative, member }))
      .filter((at) => where?.(at) ?? true)
      .map((at) => ({ rows, at }));
  });
}

const rowIndex = new Map(
  warningSteps.flatMap(({ when, figures }) => [when, ...figures]).map((row, k) => [row, stepKeys.length + k]),
);

/** Whether it is said, then its numbers, written into the program. */
function cellsOf({ when, figures }: WarningSteps, at: Told, writer: ModelWriter): Value[] {
  return [when, ...figures].map((row: Step) => writer.cell({ ...row, index: rowIndex.get(row)! }, at));
}

/** The value's number; NaN for what has none. */
function numberOf(value: Value, lanes: Iterator<Lanes>): number {
  if (!isVarying(value)) return typeof value === "number" || typeof value === "boolean" ? Number(value) : NaN;
  const { values, errors } = lanes.next().value as Lanes;
  return errors[0] === 0 ? values[0]! : NaN;
}

/** What has no number is not said: an error of the model shows in its figures. */
function raisedOf({ rows, at }: Possible, [isSaid, ...numbers]: readonly number[]): Raised | undefined {
  if (isSaid !== 1) return undefined;
  const { code, trap, blocks = false, says } = rows.warning;
  const figures = new Map(rows.figures.map(({ label }, k) => [label, numbers[k]!]));
  return {
    code,
    trap,
    blocks,
    ...(at.member === undefined ? {} : { member: at.member }),
    sentence: sentence(says, figures, at),
  };
}
