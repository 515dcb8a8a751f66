/** Something that may hold a computer up. */
export interface LimitCase {
  title: string;
  /** What the outcome has to look like; left out where only time and memory count. */
  expected?: RegExp | undefined;
  /** Does it; gives what came of it, in words. */
  run: () => string | Promise<string>;
}
