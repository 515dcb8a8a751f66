import { basename } from "node:path";
import type { Reach } from "./reach";
import type { Numbered } from "./switched";

/**
 * The files of tests that come to a mutant's place, in the order in which they are tried: those of the same name, those
 * that found others of its file, the quick ones.
 */
export function testsOf(
  { number, file }: Numbered,
  reach: Readonly<Record<string, Reach>>,
  found: ReadonlyMap<string, number>,
): string[] {
  const cost = (path: string): number => {
    const likelihood = (isNamedAlike(path, file) ? 20 : 1) * (1 + 4 * (found.get(keyOf(file, path)) ?? 0));
    return (reach[path]!.milliseconds + 100) / likelihood;
  };
  return Object.keys(reach)
    .filter((path) => reach[path]!.asked[number])
    .sort((a, b) => cost(a) - cost(b));
}

/** Names a file of tests beside a source in which it found mutants. */
export const keyOf = (source: string, test: string): string => `${source} ${test}`;

const isNamedAlike = (test: string, source: string): boolean => bareName(test) === bareName(source);

/** `rateofreturn` of test/model/quantities/rate-of-return.test.ts as of src/model/quantities/rate-of-return.ts. */
const bareName = (path: string): string =>
  basename(path).split(".")[0]!.replaceAll(/[-_]/g, "").toLowerCase();
