import type { Comparison } from "../comparison";
import { horizonOf } from "./horizon";
import { openProgram, type Outputs } from "./program";

export type OpenProgram = ReturnType<typeof openProgram>;

interface CachedProgram {
  readonly key: string;
  readonly program: OpenProgram;
}

/** Programs of late, the latest first: a workbook asks for the same figures again and again. */
const programCache: CachedProgram[] = [];
const cacheSize = 48;

/**
 * The program of one scenario that gives what is wanted, written when none of those in the cache is a program of the
 * comparison's structure.
 * @param name tells what is wanted apart from all else that is
 */
export function cachedProgram(name: string, comparison: Comparison, wanted: Outputs): OpenProgram {
  const horizon = horizonOf(comparison);
  const key = `${horizon} ${name}`;
  const at = programCache.findIndex((each) => each.key === key && each.program.parameters.suits(comparison));
  const [found] = at < 0 ? [] : programCache.splice(at, 1);
  const latest = found ?? {
    key,
    program: openProgram({ comparison, horizon, extent: "all" }, wanted),
  };
  programCache.unshift(latest);
  programCache.length = Math.min(programCache.length, cacheSize);
  return latest.program;
}
