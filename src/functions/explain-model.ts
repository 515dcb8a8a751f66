import { ModelError } from "../model";
import { parameterTable } from "../model/parameters";
import { trace, type Trace } from "../model/tco";
import { isError, type Scalar } from "../formula/value";
import { throwingCellErrors } from "./call";
import { cellError } from "./cell-error";
import { comparisonOf, textOf } from "./comparison";

/**
 * The chain behind one figure: inputs with their status and source, then each step with formula, values and unit.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @param {any[][]} metric Key of a step, such as "npvSaving".
 * @returns {any[][]} A header row; then key, label, a value for each alternative but the baseline, unit, formula or source.
 */
export function explain(inputs: any[][], metric: any[][]): any[][] {
  return throwingCellErrors(() => {
    const comparison = comparisonOf(inputs);
    const key = textOf(metric, "metric");
    const compared = comparison.alternatives.slice(1);
    if (compared.length === 0)
      throw new ModelError("value", "inputs has one alternative. EXPLAIN compares two.", "inputs");
    const traces = compared.map((_, k) => trace(comparison, key, k + 1));
    const lines = merged(traces.map((each, k) => linesOf(each, k + 1)));
    const rows = lines.map(({ key: of, label, unit, how, status, values }) => [
      of,
      label,
      ...compared.map((_, k) => shown(values.get(k + 1))),
      unit,
      status,
      how,
    ]);
    const header = [
      "key",
      "label",
      ...compared.map(({ name }) => name),
      "unit",
      "status",
      "formula or source",
    ];
    return [header, ...rows];
  });
}

/**
 * Every parameter of the inputs table: its key, unit, default, range and where the default comes from.
 * @customfunction
 * @returns {any[][]} A header row, then a row a parameter.
 */
export function parameters(): any[][] {
  return throwingCellErrors(parameterTable);
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly status: string;
  readonly how: string;
  /** By alternative. */
  readonly values: Map<number, Scalar>;
}

function linesOf({ inputs, cells }: Trace, alternative: number): Line[] {
  const named = (key: string, of: number, isSite: boolean): string =>
    of === alternative || isSite ? key : `baseline.${key}`;
  const given = inputs.map(({ key, alternative: of, label, unit, given }): Line => {
    return {
      key: named(key, of, false),
      label,
      unit,
      status: given.status,
      how: given.source,
      values: new Map([[alternative, given.value]]),
    };
  });
  const steps = cells.map(({ key, step, place, formula, value }): Line => {
    return {
      key: named(key, place.alternative, step.of === "site"),
      label: step.label,
      unit: step.unit,
      status: "",
      how: `=${formula}`,
      values: new Map([[alternative, value]]),
    };
  });
  return [...given, ...steps];
}

/** One list of all lines, each alternative's in its own order. */
function merged(lists: readonly Line[][]): Line[] {
  const all: Line[] = [];
  const known = new Map<string, Line>();
  for (const list of lists) {
    let behind = 0;
    for (const line of list) {
      const same = known.get(line.key);
      if (same) {
        for (const [alternative, value] of line.values) same.values.set(alternative, value);
        behind = all.indexOf(same) + 1;
      } else {
        known.set(line.key, line);
        all.splice(behind++, 0, line);
      }
    }
  }
  return all;
}

const shown = (value: Scalar | undefined): unknown =>
  value === undefined || value === null ? "" : isError(value) ? cellError(value.error, value.message) : value;
