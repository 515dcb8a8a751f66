import { parseArgs } from "node:util";
import { limitCases } from "./cases";
import { type Measured, measuredIn } from "./measured";

const SECONDS = 60;

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
    const measured = await measuredIn(at, SECONDS);
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
