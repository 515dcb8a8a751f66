import { type Answer, Host, type Question } from "./host";
import { keyOf, testsOf } from "./order";
import type { Reach } from "./reach";
import type { Numbered } from "./switched";

export type Outcome =
  | { kind: "killed"; by: string; test: string }
  | { kind: "endless" }
  | { kind: "survived"; files: number }
  | { kind: "unreached" }
  | { kind: "undecided" };

export interface Terms {
  readonly jobs: number;
  /** The time, as performance.now() gives it, after which no run begins. */
  readonly until: number;
}

/** Milliseconds of tests in a mutant's first run; each further one takes four times as many. */
const FIRST = 3_000;

/**
 * Sets each mutant to work while the tests run that come to its place, until one fails: first the most telling few of
 * each, then more of those that are left, until all have run.
 */
export async function tryEach(
  mutants: readonly Numbered[],
  reach: Readonly<Record<string, Reach>>,
  { jobs, until }: Terms,
  see: (mutant: Numbered, outcome: Outcome) => void,
): Promise<void> {
  const found = new Map<string, number>();
  const waiting = mutants.map((mutant): Trial => ({ mutant, done: new Set(), budget: FIRST }));
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const host = new Host({ mutants, isolate: false, workers: 1 });
      for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
        const outcome = performance.now() > until ? UNDECIDED : await advanced(host, trial);
        if (outcome) see(trial.mutant, outcome);
        else waiting.push(trial);
      }
      host.end();
    }),
  );

  /** One run of a mutant, and what it decides. */
  async function advanced(host: Host, trial: Trial): Promise<Outcome | undefined> {
    const { mutant, done } = trial;
    const left = testsOf(mutant, reach, found).filter((path) => !done.has(path));
    if (left.length === 0)
      return done.size > 0 ? { kind: "survived", files: done.size } : { kind: "unreached" };
    const files = within(left, reach, trial.budget);
    trial.budget *= 4;
    const question = questionOf(mutant, files, reach);
    const seconds = secondsFor(files, reach);
    // a machine that stood still is no endless loop: that takes too long twice
    const answer = (await host.ask(question, seconds)) ?? (await host.ask(question, seconds));
    for (const path of files) done.add(path);
    const outcome = outcomeOf(answer);
    if (outcome?.kind === "killed") count(keyOf(mutant.file, outcome.by));
    return outcome;
  }

  function count(key: string): void {
    found.set(key, (found.get(key) ?? 0) + 1);
  }
}

interface Trial {
  readonly mutant: Numbered;
  readonly done: Set<string>;
  budget: number;
}

const UNDECIDED: Outcome = { kind: "undecided" };

/** The first files, at least one, that take no more than these milliseconds. */
function within(files: readonly string[], reach: Readonly<Record<string, Reach>>, budget: number): string[] {
  let left = budget;
  const end = files.findIndex((path) => (left -= reach[path]!.milliseconds) < 0);
  return end < 0 ? [...files] : files.slice(0, Math.max(1, end));
}

function questionOf(
  { number }: Numbered,
  files: readonly string[],
  reach: Readonly<Record<string, Reach>>,
): Question {
  const asked = files.reduce((sum, path) => sum + reach[path]!.asked[number]!, 0);
  return { mutant: number, mostAsked: 100 * asked + 10_000, files, bail: true };
}

/** A machine with much else to do may take ten times as long. */
const secondsFor = (files: readonly string[], reach: Readonly<Record<string, Reach>>): number =>
  60 + files.reduce((sum, path) => sum + reach[path]!.milliseconds, 0) / 100;

function outcomeOf(answer: Answer | undefined): Outcome | undefined {
  if (!answer) return { kind: "endless" };
  if ("failed" in answer) return { kind: "killed", by: "", test: answer.failed };
  const failed = answer.files.find(({ state }) => state === "failed");
  if (failed) return { kind: "killed", by: failed.path, test: failed.failed ?? "" };
  return answer.errors.length > 0 ? { kind: "killed", by: "", test: answer.errors[0]! } : undefined;
}
