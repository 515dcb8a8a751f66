import type { Value } from "../../formula/compile/symbol";
import { faultKinds } from "../../vector";
import type { Cell, Comparison } from "../comparison";
import { ModelError } from "../error";
import { planColumns } from "./columns";
import { horizonOf, longestOf } from "./horizon";
import { type Metric, metricOf, writeMetric } from "./metric";
import { FixedParameters } from "./parameters";
import type { IndexedStep, Place } from "../equations/place";
import { errorAt, fixedProgram, type Lanes, metricValues, newLanes, bindProgram } from "./program";
import { readSites, type SiteGroup } from "./site-rows";
import { ModelWriter } from "./writer";

/** A fleet's metrics: a lane for each row of its sites, and the figure of all of them together. */
export interface FleetResult {
  readonly metrics: readonly Metric[];
  /** By metric, then alternative. */
  readonly rows: readonly Lanes[];
  /** The same of all sites; a ModelError where a figure has no meaning for unlike sites. */
  readonly all: readonly (Lanes | ModelError)[];
  /** Why rows have no result, by row. */
  readonly refused: ReadonlyMap<number, ModelError>;
}

/**
 * The model once a site, and once for all. Site-scope costs stand in each row; what is paid or counted once for all
 * sites (programme, licenses of the whole order) only in `all`, which adds up the rows' yearly figures first.
 */
export function fleet(
  comparison: Comparison,
  table: readonly (readonly Cell[])[],
  metrics: readonly string[],
): FleetResult {
  const sites = readSites(comparison, table);
  const horizon = Math.max(horizonOf(comparison), ...sites.groups.map(longestYears));
  const found = metrics.map((text) => metricOf(text, comparison, horizon));
  const whole = wholeFleet(comparison, found, horizon, sites.overridden);
  const rows = whole.results.map(() => newLanes(sites.count));
  const sums = whole.sums.map(() => newLanes(1));
  const refused = new Map(sites.refused);
  for (const group of sites.groups) {
    try {
      runGroup(group, found, horizon, whole.sums, rows, sums);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      for (const row of group.rows) refused.set(row, error);
    }
  }
  for (const row of refused.keys()) for (const { errors } of rows) errors[row] = faultKinds.value;
  if (refused.size > 0) for (const { errors } of sums) errors[0] = faultKinds.value;
  return { metrics: found, rows, all: whole.run(sums), refused };
}

const longestYears = ({ keys, columns }: SiteGroup): number => {
  const at = keys.findIndex((key) => key.toLowerCase() === "years");
  return at < 0 ? 1 : longestOf(columns[at]!);
};

interface SummedCell {
  readonly step: IndexedStep;
  readonly place: Place;
}

/** The program of all sites together, and the cells that must be summed over the rows for it. */
function wholeFleet(
  comparison: Comparison,
  metrics: readonly Metric[],
  horizon: number,
  overridden: ReadonlySet<string>,
) {
  const formulas = ModelWriter.formulas(mostSums);
  const sums: SummedCell[] = [];
  const known = new Map<string, Value>();
  const sum = (step: IndexedStep, place: Place): Value => {
    const id = `${step.key} ${place.alternative} ${place.member ?? ""} ${place.year ?? ""}`;
    const value = known.get(id) ?? formulas.input(sums.push({ step, place }) - 1);
    known.set(id, value);
    return value;
  };
  const parameters = new FixedParameters(comparison, (key) => {
    if (!overridden.has(key)) return undefined;
    throw new ModelError(
      "na",
      `${key} differs by site, so this figure has no one value for all of them.`,
      key,
    );
  });
  const writer = new ModelWriter(formulas, { comparison, horizon, extent: "fleet", sum }, parameters);
  const results = metrics.flatMap((metric) =>
    comparison.alternatives.map((_, alternative) =>
      valueOrError(() => writeMetric(metric, alternative, writer)),
    ),
  );
  const values = results.filter((value): value is Value => !(value instanceof ModelError));
  const prepared = bindProgram(formulas, values, { wasm: false, lanes: 1 });
  const run = (given: readonly Lanes[]): (Lanes | ModelError)[] => {
    const bad = given.some(({ errors }) => errors[0] !== 0);
    const lanes = prepared.run(
      given.map((each) => each.values),
      1,
    );
    if (bad) for (const { errors } of lanes) errors[0] = faultKinds.value;
    return results.map((value) => (value instanceof ModelError ? value : lanes.shift()!));
  };
  return { sums, results, run };
}

/** The most cells that may be summed over the rows: some 30 steps, 31 years, a dozen alternatives. */
const mostSums = 16_384;

function valueOrError(write: () => Value): Value | ModelError {
  try {
    return write();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

/** Runs one group's rows; their metrics go to their places in `rows`, their summed cells onto `sums`. */
function runGroup(
  group: SiteGroup,
  metrics: readonly Metric[],
  horizon: number,
  summed: readonly SummedCell[],
  rows: readonly Lanes[],
  sums: readonly Lanes[],
): void {
  const { comparison, keys, columns } = group;
  const plan = planColumns(comparison, keys, "all");
  const subject = { comparison, horizon, extent: "row" } as const;
  const wanted = (writer: ModelWriter): Value[] => [
    ...metricValues(metrics, comparison)(writer),
    ...summed.map(({ step, place }) => writer.cell(step, place)),
  ];
  const { prepared } = fixedProgram(subject, keys.length, plan.inputOf, wanted, group.rows.length);
  const faults = plan.faults(columns, group.rows.length);
  prepared.forEachBlock(columns, group.rows.length, (output, block, start, n) => {
    const isMetric = output < rows.length;
    const lanes = isMetric ? rows[output]! : sums[output - rows.length]!;
    for (let i = 0; i < n; i++) {
      const at = isMetric ? group.rows[start + i]! : 0;
      const error = faults[start + i] || errorAt(block, i);
      if (error !== 0) lanes.errors[at] = error;
      else if (isMetric) lanes.values[at] = block.values[i]!;
      else lanes.values[0]! += block.values[i]!;
    }
  });
}
