import type { Comparison } from "../comparison";
import { horizonOf } from "./horizon";
import { openProgram, type Wanted } from "./program";

export type OpenProgram = ReturnType<typeof openProgram>;

interface Kept {
  readonly wanted: string;
  readonly program: OpenProgram;
}

/** Programs of late, the latest first: a workbook asks for the same figures again and again. */
const kept: Kept[] = [];
const mostKept = 48;

/**
 * The program of one scenario that gives what is wanted, written when none of those kept is a program of the
 * comparison's structure.
 * @param name tells what is wanted apart from all else that is
 */
export function keptProgram(name: string, comparison: Comparison, wanted: Wanted): OpenProgram {
  const horizon = horizonOf(comparison);
  const key = `${horizon} ${name}`;
  const at = kept.findIndex((each) => each.wanted === key && each.program.parameters.suits(comparison));
  const [found] = at < 0 ? [] : kept.splice(at, 1);
  const latest = found ?? {
    wanted: key,
    program: openProgram({ comparison, horizon, extent: "all" }, wanted),
  };
  kept.unshift(latest);
  kept.length = Math.min(kept.length, mostKept);
  return latest.program;
}
