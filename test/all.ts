import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Readable } from "node:stream";

/** A step of `npm test`: the npm script of its name. */
interface Step {
  readonly name: string;
  /** A run of tests takes every core and reports each test itself; the others take one and count as one check. */
  readonly tests?: true;
}

/** As many at a time as there are cores for, begun in this order; none begins once one has failed. */
const steps: readonly Step[] = [
  { name: "types" },
  { name: "lint" },
  { name: "build" },
  { name: "unit", tests: true },
  { name: "e2e", tests: true },
];
const cores = availableParallelism();

const outcomes = new Map<string, { step: string; passed: boolean; seconds: number }>();
/** What steps print, each beneath its name and in the order of the steps: a later one is held back until its turn. */
const printed = new Map<string, { held: Buffer[]; isDone: boolean }>();

rmSync("test-report", { recursive: true, force: true });
mkdirSync("test-report");
await runAll();
console.log();
for (const { step, passed, seconds } of inOrder())
  console.log(`${step.padEnd(6)} ${passed ? "passed" : "FAILED"} ${seconds.toFixed(1).padStart(6)} s`);
process.exitCode = inOrder().every(({ passed }) => passed) ? 0 : 1;

async function runAll(): Promise<void> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<unknown>>();
  const taken = () => [...running.keys()].reduce((sum, step) => sum + coresOf(step), 0);
  const hasFailed = () => inOrder().some(({ passed }) => !passed);
  while (running.size > 0 || (waiting.length > 0 && !hasFailed())) {
    while (waiting.length > 0 && !hasFailed() && taken() + coresOf(waiting[0]!) <= cores) {
      const step = waiting.shift()!;
      running.set(
        step,
        run(step).then(() => running.delete(step)),
      );
    }
    await Promise.race(running.values());
  }
}

function coresOf({ tests }: Step): number {
  return tests ? cores : 1;
}

async function run(step: Step): Promise<void> {
  const start = performance.now();
  const output = { held: [], isDone: false };
  printed.set(step.name, output);
  const child = npmRun(step.name, step.tests ? reportTo(step.name) : []);
  for (const stream of [child.stdout, child.stderr] as Readable[])
    stream.on("data", (chunk: Buffer) => print(step.name, chunk));
  print(step.name, Buffer.from(`\n== ${step.name}\n`));
  const passed = await new Promise<boolean>((resolve) => {
    child.once("error", (error) => (print(step.name, Buffer.from(`${error.message}\n`)), resolve(false)));
    child.once("close", (code) => resolve(code === 0));
  });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  outcomes.set(step.name, { step: step.name, passed, seconds });
  writeFileSync("test-report/steps.json", JSON.stringify(inOrder(), null, 2));
  printed.get(step.name)!.isDone = true;
  printOut();
}

function inOrder() {
  return steps.flatMap(({ name }) => outcomes.get(name) ?? []);
}

function print(step: string, chunk: Buffer): void {
  printed.get(step)!.held.push(chunk);
  printOut();
}

/** Prints what is held, up to and with the first step that has not ended. */
function printOut(): void {
  for (const { held, isDone } of printed.values()) {
    for (const chunk of held.splice(0)) process.stdout.write(chunk);
    if (!isDone) return;
  }
}

function npmRun(script: string, args: string[]): ChildProcess {
  const npm = process.env["npm_execpath"] ?? "npm";
  const rest = ["run", "--silent", script, ...(args.length ? ["--", ...args] : [])];
  // npm's own script where npm runs us (Windows cannot spawn npm.cmd without a shell)
  const [command, ...before] = /js$/.test(npm) ? [process.execPath, npm] : [npm];
  // what is passed on is colored where it is shown
  const env = process.stdout.isTTY ? { FORCE_COLOR: "1", ...process.env } : process.env;
  return spawn(command!, [...before, ...rest], { stdio: ["ignore", "pipe", "pipe"], env });
}

/** vitest's own reports, beside what it prints: JSON for the count, JUnit for other tools. */
function reportTo(name: string): string[] {
  const files = [`--outputFile.json=test-report/${name}.json`, `--outputFile.junit=test-report/${name}.xml`];
  return ["--reporter=default", "--reporter=json", "--reporter=junit", ...files];
}
