import type { Random } from "./random";

/** One case, decided but not yet tried. */
export interface FuzzCase {
  /** The function, part or mutation that is tried. */
  subject: string;
  /** The case as it can be read. */
  text: string;
  /** Tries it; gives what is wrong, in words, or nothing. What it throws is wrong as well. */
  run: () => string | undefined;
}

/** A kind of cases. */
export interface FuzzPart {
  /** How many are tried when no number is given. */
  count: number;
  /** Cases of which each is decided by its random choices alone. */
  cases: () => Promise<(random: Random) => FuzzCase> | ((random: Random) => FuzzCase);
}

/** A case that takes longer than this is a violation, whatever comes of it. */
export const LONGEST_MS = 2000;

/** Tries a case; gives what is wrong, in words, or nothing. */
export function tried({ run }: FuzzCase): string | undefined {
  try {
    return run();
  } catch (error) {
    return `throws ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
}

/** The same; that it takes long is wrong as well. */
export function wrongWith(fuzzCase: FuzzCase): string | undefined {
  const start = performance.now();
  const wrong = tried(fuzzCase);
  return performance.now() - start > LONGEST_MS ? `takes more than ${LONGEST_MS / 1000} s` : wrong;
}
