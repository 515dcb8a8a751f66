import { type AddressOf, lower } from "./lower";
import { type Compiled, compileFunctions, newMemory } from "./module";
import { isSegment, type Schedule, type Segment } from "./schedule";

export { guarded } from "./guarded";
export type { Compiled } from "./module";
export { isSegment, scheduled, type Segment } from "./schedule";

/** A program's segments compiled, and the memory that its blocks are part of. */
export interface Assembly {
  readonly memory: WebAssembly.Memory;
  readonly functions: ReadonlyMap<Segment, Compiled>;
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
  const segments = parts.filter(isSegment);
  if (segments.length === 0) return undefined;
  const bodies = segments.map((segment) => lower(segment, knowledge, addressOf));
  try {
    const memory = newMemory(bytes);
    const compiled = compileFunctions(bodies, memory);
    return { memory, functions: new Map(segments.map((segment, k) => [segment, compiled[k]!])) };
  } catch {
    return undefined;
  }
}
