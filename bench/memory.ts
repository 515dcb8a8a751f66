import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { laneCount, type Runner } from "../src/formula/program/runner";
import type { Figure } from "./report";
import { fillScenarios, varied } from "./scenarios";

/**
 * Streams scenarios through a program, a block at a time made, run and added up, and tells how much more memory is
 * held after ten million than after one million.
 */
export function memoryFigures(runner: Runner): Figure[] {
  const collect = garbageCollector();
  const held = (count: number): number => {
    const mean = streamed(runner, count);
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (!Number.isFinite(mean)) throw new Error("The mean of the streamed results is no number.");
    return (heapUsed + arrayBuffers) / 2 ** 20;
  };
  held(100_000);
  const afterMillion = held(1_000_000);
  const peakBefore = process.resourceUsage().maxRSS;
  const afterTenMillion = held(10_000_000);
  const peakGrowth = (process.resourceUsage().maxRSS - peakBefore) / 1024;
  return [
    { key: "heldAfter1MMb", label: "memory held after 1 million scenarios", value: afterMillion, unit: "MB" },
    {
      key: "heapGrowthMb",
      label: "  grown after 10 million",
      value: afterTenMillion - afterMillion,
      unit: "MB",
    },
    { key: "peakGrowthMb", label: "  the process's peak, grown meanwhile", value: peakGrowth, unit: "MB" },
  ];
}

/** The mean of the program's output over scenarios that are made as they run. */
function streamed(runner: Runner, count: number): number {
  const columns = varied.map(() => new Float64Array(laneCount));
  let sum = 0;
  for (let start = 0; start < count; start += laneCount) {
    const n = Math.min(laneCount, count - start);
    columns.forEach((column, input) => fillScenarios(column, input, start));
    runner.run(n, columns);
    const { values } = runner.output(0);
    for (let i = 0; i < n; i++) sum += values[i]!;
  }
  return sum / count;
}

/** Node hides its collector unless a flag asks for it. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
