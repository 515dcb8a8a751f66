import type { Register } from "../program";
import { type AddressOf, lower } from "./lower";
import { type Compiled, compileFunctions, newMemory } from "./module";
import { type Schedule, type Segment, segmentsOf } from "./schedule";
import { guessedSigns } from "./signs";

export { guarded } from "./guarded";
export type { Compiled } from "./module";
export { isSegment, scheduled, type ScheduledPart, type Segment } from "./schedule";

/** A program's segments compiled, and the memory that its blocks are part of. */
export interface Assembly {
  readonly memory: WebAssembly.Memory;
  /** Each segment's functions, the faster one first where it has two. */
  readonly functions: ReadonlyMap<Segment, readonly Compiled[]>;
}

/**
 * Compiles a program's segments; undefined where there is none, or the machine has no WebAssembly with vectors or
 * may not use it, so that kernels run all steps.
 */
export function assembled(
  { parts, knowledge }: Schedule,
  bytes: number,
  addressOf: AddressOf,
): Assembly | undefined {
  const forms = segmentsOf(parts).flatMap((segment) =>
    guesses(segment).map((guessed) => ({ segment, body: lower(segment, knowledge, addressOf, guessed) })),
  );
  if (forms.length === 0) return undefined;
  try {
    const memory = newMemory(bytes);
    const bodies = forms.map(({ body }) => body);
    const functions = new Map<Segment, Compiled[]>();
    compileFunctions(bodies, memory).forEach((compiled, k) => {
      const { segment } = forms[k]!;
      functions.set(segment, [...(functions.get(segment) ?? []), compiled]);
    });
    return { memory, functions };
  } catch {
    return undefined;
  }
}

/** What to take to be nowhere below 0: what matters, then nothing. */
function guesses({ steps }: Segment): ReadonlySet<Register>[] {
  const signs = guessedSigns(steps);
  return signs.size > 0 ? [signs, new Set()] : [new Set()];
}
