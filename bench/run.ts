import { parseArgs } from "node:util";
import { compilerBenchmark } from "./compiler";
import { functionsBenchmark } from "./functions";
import { modelBenchmark } from "./model";
import { type Figure, report } from "./report";

const benchmarks: Record<string, { title: string; run: () => Promise<Figure[]> | Figure[] }> = {
  functions: { title: "EDGE.SERVERS as registered, medians", run: functionsBenchmark },
  compiler: { title: "The branch model compiled and swept, medians", run: compilerBenchmark },
  model: { title: "The TCO model of three alternatives, 5 years, 2 tasks, 2 licenses", run: modelBenchmark },
};

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const chosen = benchmarks[positionals[0] ?? ""];
if (chosen) report(chosen.title, await chosen.run(), values.json);
else {
  console.error(`Name a benchmark: ${Object.keys(benchmarks).join(", ")}.`);
  process.exitCode = 2;
}
