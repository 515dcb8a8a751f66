import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../../src/cli/command";
import type { Mutant } from "./mutant";
import { reachOf } from "./reach";
import { sampled } from "./sample";
import { mutationsTable, type Run } from "./table";
import { type Outcome, type Terms, tryEach } from "./trial";

const USAGE =
  "mutations ROOM COUNT [ROOM COUNT …] [--seed S] [--out FILE] | mutations --again FILE [TESTS …], each with [--minutes M] [--jobs N]";

/**
 * Changes the code of rooms of src/ in one place at a time, a sample that the seed decides, and sees whether the unit
 * tests notice: each mutant is at work while the tests run that come to its place, those of the rooms first, until one
 * fails. Prints the score of each room and what survives. `--again` tries what survived in a kept run once more, against
 * the files of tests that are named or against all.
 *
 * Our own mutators, and not Stryker's: what tests miss here are figures and equations, and Stryker changes neither
 * numbers nor what stands in texts.
 */
export async function mutationsCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      seed: { type: "string" },
      minutes: { type: "string", default: "60" },
      jobs: { type: "string", default: String(cpus().length) },
      out: { type: "string" },
      again: { type: "string" },
    },
    allowPositionals: true,
  });
  const start = performance.now();
  const jobs = Number(values.jobs);
  const terms = { jobs, until: start + Number(values.minutes) * 60_000 };
  const { again, out = again } = values;
  const run = again ? kept(again) : newRun(positionals, Number(values.seed ?? Date.now() % 1_000_000));
  const given = positionals.map((path) => resolve(path));
  const stages = again && given.length > 0 ? [given] : testsInStages(run.rooms.map(({ folder }) => folder));
  for (const tests of stages) await stage(run, tests, terms, keep);
  console.log(mutationsTable(run, (performance.now() - start) / 60_000));
  return 0;

  function keep(): void {
    if (out) writeFileSync(out, JSON.stringify(run));
  }
}

/** Tries what is left against some tests: first sees which of them come to which mutant. */
async function stage(run: Run, tests: readonly string[], terms: Terms, keep: () => void): Promise<void> {
  const mutants = run.mutants.filter(({ number }) => isLeft(run.outcomes[number]));
  if (mutants.length === 0 || performance.now() > terms.until) return;
  const { reach, failed } = await reachOf(mutants, terms.jobs, tests);
  for (const each of failed) console.error(`Left out, since it fails as it is: ${each}`);
  await tryEach(mutants, reach, terms, (mutant, outcome) => {
    const before = run.outcomes[mutant.number];
    // of tests that do not come to a mutant nothing is learned
    if (outcome.kind !== "unreached" || before === undefined) run.outcomes[mutant.number] = outcome;
    keep();
  });
}

/** The tests of the rooms first, then those of all others. */
function testsInStages(folders: readonly string[]): string[][] {
  const all = readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.test\.tsx?$/.test(name) && !/^test\/(build|e2e)\//.test(name));
  const isRelated = (name: string) =>
    folders.some((folder) => name.startsWith(`${folder.replace("src", "test")}/`));
  return [all.filter(isRelated), all.filter((name) => !isRelated(name))].map((names) =>
    names.map((name) => resolve(name)),
  );
}

function newRun(words: readonly string[], seed: number): Run {
  const rooms: Run["rooms"] = [];
  const drawn: Mutant[][] = [];
  for (let at = 0; at < words.length; at += 2) {
    const [room = "", count = ""] = words.slice(at, at + 2);
    const folder = `src/${room}`;
    if (!/^[a-z]+$/.test(room) || !existsSync(folder) || !/^\d+$/.test(count))
      throw new UsageError(`Usage: ${USAGE}`);
    const { of, mutants } = sampled(folder, Number(count), seed);
    rooms.push({ folder, of });
    drawn.push(mutants);
  }
  if (rooms.length === 0) throw new UsageError(`Usage: ${USAGE}`);
  // room by room in turn, so that where time ends early those that were tried are a sample of each
  const most = Math.max(...drawn.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, k) => drawn.flatMap((mutants) => mutants.slice(k, k + 1)));
  const mutants = inTurn.flat().map((mutant, number) => ({ ...mutant, number }));
  return { seed, rooms, mutants, outcomes: {} };
}

/** A run of before, where the code that it changed still stands. */
function kept(file: string): Run {
  const run = JSON.parse(readFileSync(file, "utf8")) as Run;
  for (const mutant of run.mutants) {
    const text = readFileSync(mutant.file, "utf8");
    if (text.slice(mutant.start, mutant.end) !== mutant.from)
      throw new UsageError(`${mutant.file} has changed since: draw a new sample.`);
  }
  return run;
}

const isLeft = (outcome: Outcome | undefined): boolean =>
  outcome === undefined || !["killed", "endless"].includes(outcome.kind);
