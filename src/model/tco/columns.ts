import { faultKinds } from "../../vector";
import { addressed, type Comparison } from "../comparison";
import { ModelError } from "../error";
import { checkOf } from "../parameters";

/** Numbers of one parameter, a lane each; past the comparison, so that a million scenarios are one column. */
export interface ParameterColumn {
  /** As typed: `cardPrice`, `cardPrice@dpu`. */
  readonly key: string;
  readonly values: Float64Array;
}

/** Which input of a program stands for a parameter of an alternative. */
export interface ColumnPlan {
  readonly inputOf: (key: string, alternative: number) => number | undefined;
  /** Canonical keys, by input. */
  readonly keys: readonly string[];
}

/**
 * Where columns of these keys go. An alternative's key without `@name` moves every compared alternative that has it or,
 * with `all`, every alternative. Two columns for one parameter are a ModelError.
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
  return { inputOf: (key, alternative) => inputs.get(`${key}@${alternative}`), keys: canonical };
}

/** Error of each lane by the columns' ranges: #VALUE! where a number is out of its parameter's range, else 0. */
export function faultsOf(plan: ColumnPlan, columns: readonly Float64Array[], n: number): Uint8Array {
  const faults = new Uint8Array(n);
  plan.keys.forEach((key, k) => checkOf(key, k)(n, columns[k]!, faults));
  for (let i = 0; i < n; i++) if (faults[i] !== 0) faults[i] = faultKinds.value;
  return faults;
}
