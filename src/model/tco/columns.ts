import { faultKinds } from "../../vector";
import {
  addressed,
  type Comparison,
  limits,
  requireComplete,
  requireConsistent,
  usesOfFreedCores,
} from "../comparison";
import { ModelError } from "../error";
import { checkOf, lastYear, memberKey } from "../parameters";

/** Numbers of one parameter, a lane each; past the comparison, so that a million scenarios are one column. */
export interface ParameterColumn {
  /** As typed: `cardPrice`, `cardPrice@dpu`. */
  readonly key: string;
  readonly values: Float64Array;
}

/** Which input of a program stands for a parameter of an alternative. */
export interface ColumnPlan {
  readonly inputOf: (key: string, alternative: number) => number | undefined;
  /** Error of each lane: #VALUE! where a number is out of range, or two do not go together; else 0. */
  readonly faults: (columns: readonly Float64Array[], n: number) => Uint8Array;
}

/**
 * Where columns of these keys go. An alternative's key without `@name` moves every compared alternative that has it or,
 * with `all`, every alternative. Two columns for one parameter are a ModelError; so is what the inputs lack beside the
 * columns, or hold that does not go together.
 */
export function planColumns(
  comparison: Comparison,
  keys: readonly string[],
  unqualified: "compared" | "all" = "compared",
): ColumnPlan {
  const inputs = new Map<string, number>();
  const canonical = keys.map((typed, k) => {
    const { key, alternatives } = addressed(comparison, typed, unqualified);
    for (const alternative of alternatives) {
      const id = `${key}@${alternative}`;
      if (inputs.has(id)) throw new ModelError("value", `${typed} is moved by two columns.`, typed);
      inputs.set(id, k);
    }
    return key;
  });
  const inputOf = (key: string, alternative: number): number | undefined =>
    inputs.get(`${key}@${alternative}`);
  const isColumn = (key: string, alternative: number): boolean => inputOf(key, alternative) !== undefined;
  requireComplete(comparison, isColumn);
  requireConsistent(comparison, isColumn);
  const isUnfit = pairsToCheck(comparison, inputOf);
  return {
    inputOf,
    faults(columns, n) {
      const faults = new Uint8Array(n);
      canonical.forEach((key, k) => checkOf(key, k)(n, columns[k]!, faults));
      for (let i = 0; i < n; i++)
        if (faults[i] !== 0 || isUnfit.some((unfit) => unfit(columns, i))) faults[i] = faultKinds.value;
      return faults;
    },
  };
}

type InputOf = ColumnPlan["inputOf"];

/** Tells of a lane. */
type InLane<T> = (columns: readonly Float64Array[], lane: number) => T;

/** A parameter's number in a lane, by a column or fixed. */
type NumberOf = (key: string) => InLane<number> | undefined;

/** Whether parameters that bound each other, of which at least one is a column, do not go together in a lane. */
function pairsToCheck(comparison: Comparison, inputOf: InputOf): InLane<boolean>[] {
  return comparison.alternatives.flatMap((_, alternative) => {
    const number: NumberOf = (key) => {
      const k = inputOf(key, alternative);
      if (k !== undefined) return (columns, lane) => columns[k]![lane]!;
      const given = comparison.value(key, alternative);
      if (given?.same !== undefined && inputOf(given.same, alternative) !== undefined)
        return number(given.same);
      const value = given?.value;
      return typeof value === "number" ? () => value : undefined;
    };
    const moves = (...keys: string[]): boolean => keys.some((key) => inputOf(key, alternative) !== undefined);
    const bounded = limits.flatMap(({ low, high }) =>
      (low.includes("*") ? comparison.members.task : [""]).flatMap((member): InLane<boolean>[] => {
        const [least, most] = [memberKey(low, member), memberKey(high, member)];
        const [a, b] = [number(least), number(most)];
        return a && b && moves(least, most) ? [(columns, lane) => a(columns, lane) > b(columns, lane)] : [];
      }),
    );
    const [consolidate, grow] = usesOfFreedCores;
    const [a, b] = [number(consolidate), number(grow)];
    const uses: InLane<boolean>[] =
      a && b && moves(consolidate, grow) ? [(columns, lane) => a(columns, lane) + b(columns, lane) > 1] : [];
    const rollout = alternative === 0 ? fallingRollout(number, moves) : [];
    return [...bounded, ...uses, ...rollout];
  });
}

/** Sites converted add up: no year's share is below that of the year before. */
const fallingRollout = (number: NumberOf, moves: (...keys: string[]) => boolean): InLane<boolean>[] =>
  Array.from({ length: lastYear }, (_, year): [string, string] => [`rollout.${year}`, `rollout.${year + 1}`])
    .filter((keys) => moves(...keys))
    .map(([before, now]) => {
      const [a, b] = [number(before)!, number(now)!];
      return (columns, lane) => b(columns, lane) < a(columns, lane);
    });
