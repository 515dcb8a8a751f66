/** An input of a model and the interval it varies in. */
export interface Varied {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Counted: only whole numbers make sense. */
  readonly whole?: boolean;
}

/** The ten inputs that vary, far enough that the number of servers changes at both alternatives. */
export const varied: readonly Varied[] = [
  { name: "sites", from: 20, to: 2000, whole: true },
  { name: "gbps", from: 0.1, to: 10 },
  { name: "appCores", from: 1, to: 40 },
  { name: "electricityPrice", from: 0.05, to: 0.4 },
  { name: "cardPrice_dpu", from: 600, to: 3000 },
  { name: "cardWatts_dpu", from: 15, to: 80 },
  { name: "discountRate", from: 0.02, to: 0.15 },
  { name: "visitCost", from: 100, to: 1500 },
  { name: "wage", from: 20, to: 120 },
  { name: "serverPrice_dpu", from: 800, to: 5000 },
];

/** The one output that all compute. */
export const output = "npvSaving_dpu";

/** A column of scenarios for each input, always the same ones. */
export const scenarioColumns = (count: number, first = 0, inputs = varied): Float64Array[] =>
  inputs.map((_, input) => {
    const column = new Float64Array(count);
    fillScenarios(column, input, first, inputs);
    return column;
  });

/** Fills a column of an input with the scenarios from `first` on. */
export function fillScenarios(column: Float64Array, input: number, first: number, inputs = varied): void {
  const { from, to, whole } = inputs[input]!;
  for (let i = 0; i < column.length; i++)
    column[i] = from + (to - from) * share((first + i) * inputs.length + input);
  if (whole) for (let i = 0; i < column.length; i++) column[i] = Math.floor(column[i]!);
}

/** A number in [0, 1) from a counter, by the mixing steps of MurmurHash3: sampling must not be what is measured. */
function share(counter: number): number {
  let bits = Math.imul((counter | 0) ^ 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
