import { UsageError } from "../src/cli/command";
import { type Figure, report } from "./report";

interface Benchmark {
  title: string;
  run: () => Promise<Figure[]> | Figure[];
}

/** Each is loaded when it is called: some need peers, others a compiler. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  functions: async () => ({
    title: "EDGE.SERVERS as registered, medians",
    run: (await import("./functions")).functionsBenchmark,
  }),
  compiler: async () => ({
    title: "The branch model compiled and swept, medians",
    run: (await import("./compiler")).compilerBenchmark,
  }),
  model: async () => ({
    title: "The TCO model of three alternatives, 5 years, 2 tasks, 2 licenses",
    run: (await import("./model")).modelBenchmark,
  }),
};

/** Checks that run for minutes, each with options of its own; they give the exit code. */
const checks: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  corpus: async () => (await import("./corpus")).corpusCommand,
  fuzz: async () => (await import("./fuzz")).fuzzCommand,
  limits: async () => (await import("./limits")).limitsCommand,
  mutations: async () => (await import("./mutations")).mutationsCommand,
};

const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const check = checks[name];
    if (check) return await (await check())(args);
    const benchmark = benchmarks[name];
    if (!benchmark)
      throw new UsageError(`Name a benchmark: ${Object.keys({ ...benchmarks, ...checks }).join(", ")}.`);
    const { title, run } = await benchmark();
    report(title, await run(), args.includes("--json"));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}
