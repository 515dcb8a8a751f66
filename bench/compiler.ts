import type { Calculation } from "../src/formula/calculation";
import { cellAddress } from "../src/address";
import type { Book } from "../src/formula/book";
import { largeBookFigures } from "./largeBooks";
import { medianMilliseconds } from "./measure";
import { memoryFigures } from "./memory";
import { computed, programFor } from "./programs";
import { rateFigures } from "./rates";
import { runnerOf } from "./rates/compiled";
import type { Figure } from "./report";
import { output } from "./scenarios";
import { branchTemplate } from "./twin";

/** Any workbook is a program: how fast it compiles and sweeps, what memory it takes, how fast a workbook computes. */
export async function compilerBenchmark(): Promise<Figure[]> {
  const book = await branchTemplate();
  const calculation = computed(book);
  // first, while nothing of the compiler is warm
  const compiling = compilingFigures(calculation, summaryNumbers(book));
  // before the peers, whose memory would hide a peak of ours
  const memory = memoryFigures(runnerOf(programFor(calculation, [output])));
  const rates = await rateFigures();
  return [...rates, ...compiling, ...memory, ...(await largeBookFigures())];
}

/** From a computed workbook to a program that runs: what stands between the user and a sweep. */
function compilingFigures(calculation: Calculation, summary: readonly string[]): Figure[] {
  const compile = (outputs: readonly string[]) => runnerOf(programFor(calculation, outputs));
  const start = performance.now();
  compile([output]);
  const first = performance.now() - start;
  const one = medianMilliseconds(() => compile([output]));
  const all = medianMilliseconds(() => compile(summary));
  return [
    { key: "compileFirstMs", label: "compiling the template, one output, cold", value: first, unit: "ms" },
    { key: "compileMs", label: "  median", value: one, unit: "ms" },
    { key: "compileSummaryMs", label: `  ${summary.length} numbers of Summary`, value: all, unit: "ms" },
  ];
}

/** Every formula of the Summary sheet that shows a number. */
const summaryNumbers = ({ sheets }: Book): string[] =>
  sheets
    .find(({ name }) => name === "Summary")!
    .cells.filter(({ formula, value }) => formula !== undefined && typeof value === "number")
    .map(({ row, column }) => cellAddress("Summary", row, column));
