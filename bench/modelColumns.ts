import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { evaluateColumns } from "../src/model/tco";
import { comparisonOfInputs, metric, variedParameters } from "./modelCase";
import type { Figure } from "./report";
import { scenarioColumns } from "./scenarios";

const self = fileURLToPath(import.meta.url);

/** What a call of a process of its own took: seconds, and the most memory that the process ever held, MB. */
interface Taken {
  readonly seconds: number;
  readonly peak: number;
}

/**
 * A million scenarios in one call, program written and all, and the memory that takes; beside it a tenth of them, so
 * that what grows with their number can be told.
 */
export function oneCallFigures(): Figure[] {
  const count = 1_000_000;
  const whole = taken(count);
  const tenth = taken(count / 10);
  const columns = (count * bytesOfScenario) / 2 ** 20;
  const label = `${count.toLocaleString("en-US")} scenarios in one call`;
  return [
    { key: "scenariosPerSecond", label, value: count / whole.seconds, unit: "scenarios/s" },
    { key: "peakMegabytes", label: "  the process's peak of memory", value: whole.peak, unit: "MB" },
    { key: "columnsMegabytes", label: "  of which columns", value: columns, unit: "MB" },
    {
      key: "grownMegabytes",
      label: "  beyond the columns, above a tenth of them",
      value: whole.peak - tenth.peak - 0.9 * columns,
      unit: "MB",
    },
  ];
}

/** A number for each input and each alternative's result, a byte beside each result and each scenario for its error. */
const bytesOfScenario = 8 * variedParameters.length + 3 * 9 + 1;

/** Starts this file as a process of its own: memory that another benchmark once held would hide the call's. */
function taken(count: number): Taken {
  const printed = execFileSync(process.execPath, [...process.execArgv, self, String(count)], {
    encoding: "utf8",
  });
  return JSON.parse(printed) as Taken;
}

function call(count: number): Taken {
  const comparison = comparisonOfInputs();
  const values = scenarioColumns(count, 0, variedParameters);
  const columns = variedParameters.map(({ name }, k) => ({ key: name, values: values[k]! }));
  const start = performance.now();
  evaluateColumns(comparison, columns, [metric], count);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peak: process.resourceUsage().maxRSS / 1024 };
}

if (process.argv[1] === self) console.log(JSON.stringify(call(Number(process.argv[2]))));
