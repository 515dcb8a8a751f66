import { mainMetrics, scenarioProgram, scenarios } from "../src/model/tco";
import { scenariosPerSecond } from "./measure";
import { comparisonOfInputs, metric, variedParameters } from "./modelCase";
import { cRate } from "./rates/c";
import { mathjsProgramRate } from "./rates/mathjsProgram";
import type { Rate } from "./rates/rate";
import type { Figure } from "./report";
import { scenarioColumns } from "./scenarios";

const comparison = comparisonOfInputs();
const keys = variedParameters.map(({ name }) => name);

/** Scenarios of what is fast, and of what is slow. */
const many = 204_800;
const few = 500;

/** Scenarios of a slice: short enough that what else the machine does falls on few. */
const slice = 512;

/**
 * The model over columns of ten parameters, on one thread, and the same steps in C and in mathjs. Throws where results
 * differ.
 */
export function modelRateFigures(): Figure[] {
  const columns = scenarioColumns(many, 0, variedParameters);
  const ours = modelRate(columns, [metric]);
  const main = modelRate(columns, mainMetrics);
  const program = scenarioProgram(comparison, keys, [metric]);
  const c = cRate(program, columns);
  const mathjs = mathjsProgramRate(program, cut(columns, few));
  if (c) compare("C", ours, c, many);
  compare("mathjs", ours, mathjs, few);
  return [
    rate("slicedPerSecond", "slice by slice, as the peers are timed", ours),
    rate("mainMetricsPerSecond", `  all ${mainMetrics.length} main metrics`, main),
    rate("cPerSecond", "C, gcc -O3 -march=native", c),
    rate("mathjsPerSecond", "mathjs expressions", mathjs),
    { key: "ofC", label: "as a share of C", value: c && ours.perSecond / c.perSecond, unit: "" },
    { key: "overMathjs", label: "over mathjs", value: ours.perSecond / mathjs.perSecond, unit: "times" },
  ];
}

const rate = (key: string, label: string, measured: Rate | null): Figure => {
  return { key, label, value: measured && measured.perSecond, unit: "scenarios/s" };
};

const cut = (columns: readonly Float64Array[], count: number): Float64Array[] =>
  columns.map((column) => column.subarray(0, count));

/** The program written once, then slice by slice. */
function modelRate(columns: readonly Float64Array[], metrics: readonly string[]): Rate {
  const model = scenarios(comparison, keys, metrics);
  const count = columns[0]!.length;
  const results = comparison.alternatives.map(() => new Float64Array(count));
  const perSecond = scenariosPerSecond(count, slice, (start, n) => {
    const [first] = model.run(
      columns.map((column) => column.subarray(start, start + n)),
      n,
    );
    first!.alternatives.forEach(({ values }, k) => results[k]!.set(values, start));
  });
  return { perSecond, results: results.flatMap((column) => [...column]) };
}

/** @throws Error naming the engine whose results are not ours to 1e-9, scenario by scenario of each alternative */
function compare(name: string, ours: Rate, theirs: Rate, count: number): void {
  comparison.alternatives.forEach((alternative, k) => {
    for (let i = 0; i < count; i++) {
      const [a, b] = [ours.results[k * many + i]!, theirs.results[k * count + i]!];
      if (!(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))))
        throw new Error(`${name} gives ${b} for scenario ${i} of ${alternative.name}, ours is ${a}.`);
    }
  });
}
