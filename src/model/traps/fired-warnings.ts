import type { Value } from "../../formula/compile/symbol";
import type { Comparison } from "../comparison";
import { cachedProgram } from "../tco/program-cache";
import { stepKeys } from "../equations/place";
import { inputsOf, type Lanes } from "../tco/program";
import type { ModelWriter } from "../tco/writer";
import type { Step } from "../steps/step";
import { type WarningSteps, warningSteps } from "./formulas";
import { sentence } from "./sentence";
import type { WarningSubject } from "./warning";

/** A warning that is true of a compared alternative. */
export interface FiredWarning {
  readonly code: string;
  readonly trap: string;
  /** The alternative can't be built so. */
  readonly blocks: boolean;
  /** The task or license that it is said of. */
  readonly member?: string;
  readonly sentence: string;
}

/** What there is to say of each alternative of a comparison's one scenario, in order; nothing of the baseline. */
export const firedWarnings = (comparison: Comparison): FiredWarning[][] =>
  firedOf(comparison, "warnings", warningSteps);

/** The same of what can't be built at the site alone. */
export const firedBlocking = (comparison: Comparison): FiredWarning[][] =>
  firedOf(
    comparison,
    "blocking warnings",
    warningSteps.filter(({ warning }) => warning.blocks),
  );

function firedOf(comparison: Comparison, name: string, all: readonly WarningSteps[]): FiredWarning[][] {
  const possible = comparison.alternatives.map((_, alternative) =>
    alternative === 0 ? [] : possibleOf(comparison, alternative, all),
  );
  const program = cachedProgram(name, comparison, (writer) =>
    possible.flat().flatMap(({ rows, at }) => cellsOf(rows, at, writer)),
  );
  const lanes = program.prepared.run(inputsOf(comparison, program.parameters.inputs), 1).values();
  return possible.map((ofOne) =>
    ofOne.flatMap((each) => {
      const numbers = [each.rows.when, ...each.rows.figures].map(() => numberOf(lanes.next().value!));
      return firedWarning(each, numbers) ?? [];
    }),
  );
}

/** A warning, and whom it may be said of. */
interface Possible {
  readonly rows: WarningSteps;
  readonly at: WarningSubject;
}

/** Whom there is to tell: who typed what is asked later, so that comparisons of one structure share a program. */
function possibleOf(comparison: Comparison, alternative: number, all: readonly WarningSteps[]): Possible[] {
  return all.flatMap((rows) => {
    const { each } = rows.warning;
    const members = each ? comparison.members[each] : [undefined];
    return members.map((member): Possible => ({ rows, at: { comparison, alternative, member } }));
  });
}

const rowIndex = new Map(
  warningSteps.flatMap(({ when, figures }) => [when, ...figures]).map((row, k) => [row, stepKeys.length + k]),
);

/** Whether it is said, then its numbers, written into the program. */
function cellsOf({ when, figures }: WarningSteps, at: WarningSubject, writer: ModelWriter): Value[] {
  return [when, ...figures].map((row: Step) => writer.cell({ ...row, index: rowIndex.get(row)! }, at));
}

/** A figure's number; NaN for an error. */
const numberOf = ({ values, errors }: Lanes): number => (errors[0] === 0 ? values[0]! : NaN);

/** What has no number is not said: an error of the model shows in its figures. */
function firedWarning(
  { rows, at }: Possible,
  [isSaid, ...numbers]: readonly number[],
): FiredWarning | undefined {
  const { code, trap, blocks = false, where } = rows.warning;
  if (isSaid !== 1 || !(where?.holds(at) ?? true)) return undefined;
  const figures = new Map(rows.figures.map(({ label }, k) => [label, numbers[k]!]));
  return {
    code,
    trap,
    blocks,
    ...(at.member === undefined ? {} : { member: at.member }),
    sentence: sentence(rows.warning, figures, at),
  };
}
