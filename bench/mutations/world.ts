import type { Numbered } from "./switched";

/** What a process that runs tests is told when it starts. */
export interface World {
  readonly mutants: readonly Numbered[];
  /** Each file of tests in a world of its own: what it reaches is its own doing. */
  readonly isolate: boolean;
  readonly workers: number;
}

/** Names of environment variables: the file that holds the world, and the folder for what tests reach. */
export const WORLD = "MUTATIONS_WORLD";
export const REACHED = "MUTATIONS_REACHED";

declare module "vitest" {
  export interface ProvidedContext {
    /** The number of the mutant at work, or -1. */
    mutant: number;
    /** Asked for more often, it is taken for an endless loop. */
    mostAsked: number;
  }
}
