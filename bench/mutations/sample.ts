import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../fuzz/random";
import type { Mutant } from "./mutant";
import { mutantsOf } from "./mutators";

/** Some mutants of a folder, each as likely as any other; all where it has no more. */
export function sampled(folder: string, count: number, seed: number): { of: number; mutants: Mutant[] } {
  const all = filesIn(folder).flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const random = new Random(seed);
  const chosen = Math.min(count, all.length);
  // the beginning of a shuffle
  for (let at = 0; at < chosen; at++) {
    const other = at + random.below(all.length - at);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return { of: all.length, mutants: all.slice(0, chosen) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .sort();
