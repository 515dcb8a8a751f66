import type { Unit } from "./unit";

type Engine = (word: string) => Unit | undefined;

let engine: Engine | undefined;

/**
 * Loads the units beyond the field's: a library of its own, which few cells need. Where it can't be loaded they stay
 * unknown, so that no cell tries for ever.
 */
export async function loadEngine(): Promise<void> {
  try {
    engine = (await import(/* webpackChunkName: "unit-engine" */ "./engine")).libraryUnit;
  } catch {
    engine = () => undefined;
  }
}

/** True once units beyond the field's are known. */
export const isEngineLoaded = (): boolean => engine !== undefined;

/** A unit beyond the field's; undefined for none, and before the engine is loaded. */
export const engineUnit: Engine = (word) => engine?.(word);
