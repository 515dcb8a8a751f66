import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

/** `npm test`: each step is the npm script of its name; the first that fails ends the run. */
const steps = ["types", "lint", "unit", "build", "e2e"];
/** Steps that are test runs report each test themselves; the others count as one check. */
const reporters: Record<string, string[]> = { unit: reportTo("unit"), e2e: reportTo("e2e") };

const outcomes: { step: string; passed: boolean; seconds: number }[] = [];
rmSync("test-report", { recursive: true, force: true });
mkdirSync("test-report");
for (const step of steps) {
  console.log(`\n== ${step}`);
  const start = performance.now();
  const passed = run(step, reporters[step] ?? []);
  outcomes.push({ step, passed, seconds: Math.round((performance.now() - start) / 100) / 10 });
  writeFileSync("test-report/steps.json", JSON.stringify(outcomes, null, 2));
  if (!passed) break;
}
console.log();
for (const { step, passed, seconds } of outcomes)
  console.log(`${step.padEnd(6)} ${passed ? "passed" : "FAILED"} ${seconds.toFixed(1).padStart(6)} s`);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;

function run(script: string, args: string[]): boolean {
  const npm = process.env["npm_execpath"] ?? "npm";
  const rest = ["run", "--silent", script, ...(args.length ? ["--", ...args] : [])];
  // npm's own script where npm runs us (Windows cannot spawn npm.cmd without a shell)
  const [command, ...before] = /js$/.test(npm) ? [process.execPath, npm] : [npm];
  return spawnSync(command!, [...before, ...rest], { stdio: "inherit" }).status === 0;
}

/** vitest's own reports, beside what it prints: JSON for the count, JUnit for other tools. */
function reportTo(name: string): string[] {
  const files = [`--outputFile.json=test-report/${name}.json`, `--outputFile.junit=test-report/${name}.xml`];
  return ["--reporter=default", "--reporter=json", "--reporter=junit", ...files];
}
