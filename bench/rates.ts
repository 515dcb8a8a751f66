import { between } from "./between";
import { computed, programFor } from "./programs";
import { cRate } from "./rates/c";
import { compiledRate } from "./rates/compiled";
import { hyperFormulaRate } from "./rates/hyperFormula";
import { libreOfficeRate } from "./rates/libreOffice";
import { mathjsRate } from "./rates/mathjs";
import type { Rate } from "./rates/rate";
import type { Figure } from "./report";
import { output, scenarioColumns, varied } from "./scenarios";
import { branchTemplate, branchTwins } from "./twin";

/** Scenarios of a pass: many for what is fast, fewer for what sets cells one by one. */
const many = 204_800;
const some = 2_000;
const few = 500;

/**
 * The branch model in native formulas swept over ten inputs: our compiled program, one thread, against spreadsheet
 * engines, a library of expressions and C, and the real template beside it. Throws where results differ.
 */
export async function rateFigures(): Promise<Figure[]> {
  const book = await agreeingTwin();
  const calculation = computed(book);
  const sheets = book.sheets.map(({ name }) => name);
  const part = between(
    calculation.computed(),
    sheets,
    varied.map(({ name }) => name),
    output,
  );
  const program = programFor(calculation, [output]);
  const columns = scenarioColumns(many);
  const compiled = compiledRate(program, columns);
  const kernels = compiledRate(program, columns, { wasm: false });
  compare("The program run by kernels alone", compiled.results, kernels.results, 0);
  const template = compiledRate(programFor(computed(await branchTemplate()), [output]), columns);
  const peers = {
    hyperFormula: await hyperFormulaRate(part, cut(columns, some)),
    libreOffice: await libreOfficeRate(part, cut(columns, few)),
    mathjs: mathjsRate(part, cut(columns, some)),
    c: cRate(program, columns),
  };
  for (const [name, rate] of Object.entries(peers))
    if (rate) compare(name, compiled.results, rate.results, 1e-9);
  return figures({ compiled, kernels, template }, peers);
}

const cut = (columns: readonly Float64Array[], count: number): Float64Array[] =>
  columns.map((column) => column.subarray(0, count));

/** The native twin, once it gives what the template gives: at the base case and at random points. */
async function agreeingTwin() {
  const { template, native } = await branchTwins();
  const columns = scenarioColumns(100);
  const [ours, twins] = [template, native].map((book) => {
    const calculation = computed(book);
    const { place } = programFor(calculation, [output]).outputs[0]!;
    const base = calculation.value(book.sheets[place.sheet]!.name, place.row, place.column) as number;
    return [base, ...Array.from(compiledRate(programFor(calculation, [output]), columns).results)];
  });
  compare("The native twin", ours!, twins!, 1e-12);
  return native;
}

/** @throws Error naming the engine whose first results are not ours, relative to their size */
function compare(name: string, ours: ArrayLike<number>, theirs: ArrayLike<number>, tolerance: number): void {
  for (let i = 0; i < theirs.length; i++) {
    const [a, b] = [ours[i]!, theirs[i]!];
    if (!(Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))))
      throw new Error(`${name} gives ${b} for scenario ${i}, ours is ${a}.`);
  }
}

type Peers = Readonly<Record<"hyperFormula" | "libreOffice" | "mathjs" | "c", Rate | null>>;

type Ours = Readonly<Record<"compiled" | "kernels" | "template", Rate>>;

function figures({ compiled, kernels, template }: Ours, peers: Peers): Figure[] {
  const each = (key: string, label: string, rate: Rate | null): Figure => {
    return { key, label, value: rate && rate.perSecond, unit: "scenarios/s" };
  };
  const over = (key: string, label: string, rate: Rate | null): Figure => {
    return { key, label, value: rate && compiled.perSecond / rate.perSecond, unit: "times" };
  };
  return [
    each("scenariosPerSecond", "compiled, native twin", compiled),
    each("kernelScenariosPerSecond", "the same by kernels alone, without WebAssembly", kernels),
    each("templateScenariosPerSecond", "compiled, the real template", template),
    each("hyperFormulaPerSecond", "HyperFormula", peers.hyperFormula),
    each("libreOfficePerSecond", "LibreOffice without a screen", peers.libreOffice),
    each("mathjsPerSecond", "mathjs expressions", peers.mathjs),
    each("cPerSecond", "C, gcc -O3 -march=native", peers.c),
    over("overHyperFormula", "compiled over HyperFormula", peers.hyperFormula),
    over("overLibreOffice", "compiled over LibreOffice", peers.libreOffice),
    over("overMathjs", "compiled over mathjs", peers.mathjs),
    { ...over("ofC", "compiled as a share of C", peers.c), unit: "" },
  ];
}
