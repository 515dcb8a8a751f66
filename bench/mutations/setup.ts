import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, inject } from "vitest";
import { ASKED } from "./switched";
import { REACHED } from "./world";

/** In the world of each file of tests, before it loads: answers which mutant is at work, and counts who asks. */
const world = globalThis as Record<string, unknown>;
const folder = process.env[REACHED];
const atWork = inject("mutant");
const most = inject("mostAsked");
const asked: Record<number, number> = {};
let count = 0;

world[ASKED] ??= folder ? counting : answering;
if (folder) afterAll(() => writeFileSync(join(folder, `${fileName()}.json`), JSON.stringify(asked)));

function answering(mutant: number): boolean {
  if (mutant !== atWork) return false;
  if (++count > most) throw new Error("The mutant does not come to an end.");
  return true;
}

function counting(mutant: number): boolean {
  asked[mutant] = (asked[mutant] ?? 0) + 1;
  return false;
}

const fileName = (): string => encodeURIComponent(expect.getState().testPath!);
