import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Host } from "./host";
import type { Numbered } from "./switched";

/** What a file of tests does when nothing is wrong. */
export interface Reach {
  milliseconds: number;
  /** How often it comes to the place of each mutant, by the mutant's number; places it never comes to are left out. */
  asked: Record<number, number>;
}

const PATIENCE = 3600;

/** Runs files of tests, each in a world of its own; those that fail tell nothing. */
export async function reachOf(
  mutants: readonly Numbered[],
  workers: number,
  files: readonly string[],
): Promise<{ reach: Record<string, Reach>; failed: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "reached-"));
  const host = new Host({ mutants, isolate: true, workers }, folder);
  const question = { mutant: -1, mostAsked: 0, files, bail: false };
  const answer = await host.ask(question, PATIENCE);
  host.end();
  if (!answer) throw new Error(`The tests take more than ${PATIENCE} s.`);
  if ("failed" in answer) throw new Error(answer.failed);
  const asked = new Map(
    readdirSync(folder).map((name) => [
      decodeURIComponent(name.replace(/\.json$/, "")),
      JSON.parse(readFileSync(join(folder, name), "utf8")) as Reach["asked"],
    ]),
  );
  rmSync(folder, { recursive: true });
  const passed = answer.files.filter(({ state }) => state === "passed");
  return {
    reach: Object.fromEntries(
      passed.map(({ path, milliseconds }) => [path, { milliseconds, asked: asked.get(path) ?? {} }]),
    ),
    failed: answer.files
      .filter(({ state }) => state === "failed")
      .map(({ path, failed }) => `${path}: ${failed}`),
  };
}
