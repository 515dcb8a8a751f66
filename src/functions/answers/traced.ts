import { isError, type Scalar } from "../../formula/value";
import type { Comparison } from "../../model/comparison";
import { type Constant, constants } from "../../model/steps";
import { meaningsIn } from "../../model/equations/trees";
import { failureOf, type Trace, type TracedCell, type TracedInput } from "../../model/tco";
import { cellKey } from "../../model/equations/place";
import { statusOrder } from "../../model/traps";
import { cellError } from "../cell-error";
import { type Line, merged } from "./line";

/** What is traced of a metric, of each compared alternative in turn. */
export interface Traced {
  readonly alternative: number;
  readonly trace: Trace;
}

/** The inputs behind a figure, the least certain first. */
export function inputLines(traced: readonly Traced[]): Line[] {
  const lines = merged(
    traced.map(({ alternative, trace }) => trace.inputs.map((input) => inputLine(input, alternative))),
  );
  return statusOrder.flatMap((each) => lines.filter(({ status }) => status === each));
}

/** What formulas name that is no input: numbers with a name, and whether the case is a row of a fleet. */
export function constantLines(traced: readonly Traced[]): Line[] {
  const formulas = new Set(traced.flatMap(({ trace }) => trace.cells.map(({ formula }) => formula)));
  const named = new Set<NamedValue>();
  for (const meaning of [...formulas].flatMap(meaningsIn)) {
    if (meaning.of === "constant") named.add(meaning.constant);
    if (meaning.of === "derived" && meaning.derived === "fleetrow") named.add(rowOfFleet);
  }
  return [...constants, rowOfFleet]
    .filter((constant) => named.has(constant))
    .map((constant) => constantLine(constant, traced));
}

/** The steps, each below those it needs; the last is the metric itself. */
export function stepLines(traced: readonly Traced[], comparison: Comparison): Line[] {
  const lines = merged(
    traced.map(({ alternative, trace }) => trace.cells.map((cell) => stepLine(cell, alternative))),
  );
  const { metric } = traced[0]!.trace;
  const cells = metric.cells.map((cell) => cellKey(metric.step, cell));
  const own = lines.filter(({ key }) => cells.length === 1 && key === cells[0]);
  // where alternatives have formulas of their own, each keeps its row above
  const how = cells.length === 1 ? (own.length === 1 ? own[0]!.how : "") : sumOf(cells);
  const last: Line = {
    key: cells.length === 1 ? cells[0]! : metric.key,
    label: metric.step.label.trim(),
    values: new Map(traced.map((each) => [each.alternative, resultOf(each, comparison)])),
    unit: metric.step.unit,
    status: "",
    how,
  };
  return [...(own.length === 1 ? lines.filter((line) => line !== own[0]) : lines), last];
}

const sumOf = (cells: readonly string[]): string => (cells.length === 0 ? "=0" : `=SUM(${cells.join(",")})`);

function resultOf({ alternative, trace: { metric, result } }: Traced, comparison: Comparison): unknown {
  return isError(result)
    ? cellError(result.error, failureOf(comparison, metric.key, alternative))
    : shown(result, metric.step.unit);
}

/** In a row of EDGE.FLEET what is paid once for all sites is left out. */
const rowOfFleet: NamedValue = {
  name: "fleetRow",
  value: "no",
  unit: "text",
  label: "One row of a fleet's sites",
  source: "EDGE.FLEET alone has such rows",
};

const ofBaseline = (key: string, owner: number, isSite: boolean): string =>
  owner === 0 && !isSite ? `baseline.${key}` : key;

function inputLine(input: TracedInput, alternative: number): Line {
  const { key, alternative: owner, label, unit, of, given } = input;
  return {
    key: ofBaseline(key, owner, of === "site"),
    label,
    values: new Map([[alternative, given.value]]),
    unit,
    status: given.status,
    how: given.source,
  };
}

type NamedValue = Omit<Constant, "value"> & { readonly value: number | string };

const constantLine = ({ name, label, value, unit, source }: NamedValue, traced: readonly Traced[]): Line => ({
  key: name,
  label,
  values: new Map(traced.map(({ alternative }) => [alternative, value])),
  unit,
  status: "constant",
  how: source ?? "by definition",
});

function stepLine({ key, step, place, formula, value }: TracedCell, alternative: number): Line {
  return {
    key: ofBaseline(key, place.alternative, step.of === "site"),
    label: step.label.trim(),
    values: new Map([[alternative, shown(value, step.unit)]]),
    unit: step.unit,
    status: "",
    how: `=${formula}`,
  };
}

function shown(value: Scalar, unit: string): unknown {
  if (isError(value)) return cellError(value.error, value.message);
  return unit === "truth" && typeof value === "number" ? value !== 0 : (value ?? "");
}
