import { type Cell, type Comparison, type Filling, readComparison } from "../../src/model/comparison";
import { evaluate } from "../../src/model/tco/evaluate";
import { faultText } from "../../src/vector";

/** Inputs by key: one value for a site's parameter and for all alternatives alike, a list for one each. */
export type Inputs = Readonly<Record<string, Cell | readonly Cell[]>>;

/** A catalog that knows nothing, so that a case rests on what it types. */
export const nothingKnown: Filling = {
  card: () => new Map(),
  server: () => new Map(),
  task: () => undefined,
};

/** A NIC beside a DPU, where nothing costs or draws anything: a case adds what it is about. */
export const bare: Inputs = {
  coresPerServer: 32,
  reservedCores: 0,
  idleWatts: 0,
  maxWatts: 0,
  serverPrice: 0,
  cardPrice: 0,
  cardTypicalWatts: 0,
  cardInstallHours: 0,
  oobPortPrice: 0,
  cardAdminHours: 0,
  cardToolCost: 0,
  cardFailures: 0,
  nicsReplaced: 0,
  embodiedServer: 0,
  embodiedCard: 0,
  adminHours: 0,
  serverFailures: 0,
  supportShare: 0,
  pocCost: 0,
  integrationCost: 0,
  trainedPeople: 0,
  electricityPrice: 0,
  pue: 1,
};

/** The inputs as a comparison of these alternatives, the baseline first; what is undefined is left out. */
export function compared(inputs: Inputs, names: readonly string[] = ["nic", "dpu"], filling = nothingKnown) {
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
  const rows = given.map(([key, value]): Cell[] => [
    key,
    ...names.map((_, k) => (Array.isArray(value) ? (value as readonly Cell[])[k] : (value as Cell))),
  ]);
  return readComparison([["key", ...names], ...rows], filling);
}

/** Metrics of a comparison by key, a value an alternative; an error as Excel shows it. */
export function figuresOf<K extends string>(
  comparison: Comparison,
  ...metrics: readonly K[]
): Record<K, (number | string)[]> {
  const results = evaluate(comparison, metrics);
  return Object.fromEntries(
    results.map(({ alternatives }, m) => [
      metrics[m]!,
      alternatives.map(({ values, errors }) => (errors[0] === 0 ? values[0]! : faultText(errors[0]!))),
    ]),
  ) as Record<K, (number | string)[]>;
}

/** One metric, a value an alternative. */
export const figureOf = (comparison: Comparison, metric: string): (number | string)[] =>
  figuresOf(comparison, metric)[metric]!;

/** A metric by year, from `first` on, of one alternative. */
export function byYear(comparison: Comparison, metric: string, alternative: number, first = 0): unknown[] {
  const years = comparison.value("years", 0)!.value as number;
  const keys = Array.from({ length: years - first + 1 }, (_, k) => `${metric}.${first + k}`);
  const figures = figuresOf(comparison, ...keys);
  return keys.map((key) => figures[key]![alternative]);
}
