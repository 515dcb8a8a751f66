import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { limitCases } from "./cases";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));
const SECONDS = 60;
const MEGABYTES = 4000;

/** What came of a case in its process. */
interface Measured {
  outcome: string;
  milliseconds: number;
  /** The process's peak, over what it held before the case began. */
  megabytes: number;
}

interface Row extends Measured {
  title: string;
  /** Whether the outcome is as expected. */
  ok: boolean;
}

/**
 * Runs what may hold a computer up, each case in a process of its own, and prints time, memory and outcome; with a
 * text only the cases whose title has it. The exit code is 1 where an outcome is not the expected one.
 */
export async function limitsCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const rows: Row[] = [];
  for (const [at, { title, expected }] of limitCases.entries()) {
    if (!title.includes(positionals[0] ?? "")) continue;
    const measured = await measuredIn(at);
    const ok = !measured.outcome.startsWith("ended") && (expected?.test(measured.outcome) ?? true);
    rows.push({ title, ...measured, ok });
    if (!values.json) console.log(line(rows.at(-1)!));
  }
  if (values.json) console.log(JSON.stringify(rows));
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

const line = ({ title, outcome, milliseconds, megabytes, ok }: Row): string =>
  `${whole(milliseconds).padStart(8)} ms ${whole(megabytes).padStart(6)} MB  ${ok ? " " : "✗"} ${title.padEnd(62)} ${outcome.slice(0, 170)}`;

/** A process that was ended tells no peak. */
const whole = (number: number): string =>
  Number.isNaN(number) ? "–" : Math.round(number).toLocaleString("en-US");

function measuredIn(at: number): Promise<Measured> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = fork(CHILD, [String(at)], {
      execArgv: ["--import", "tsx", `--max-old-space-size=${MEGABYTES}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let errors = "";
    child.stderr!.on("data", (text: Buffer) => (errors += text.toString()));
    const timer = setTimeout(() => child.kill("SIGKILL"), SECONDS * 1000);
    let told: Measured | undefined;
    child.on("message", (measured) => (told = measured as Measured));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const why =
        signal === "SIGKILL"
          ? `after ${SECONDS} s`
          : (reasonIn(errors) ?? `with ${signal ?? `code ${code}`}`);
      resolve(told ?? { outcome: `ended ${why}`, milliseconds: performance.now() - start, megabytes: NaN });
    });
  });
}

/** What stopped a process, from what it printed. */
const reasonIn = (errors: string): string | undefined =>
  /heap out of memory/.test(errors) ? "out of memory" : /^(\w*Error: .*)$/m.exec(errors)?.[1];
