/** A command of the command line: takes what stands after its name, gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

/** A user's mistake, as one sentence: shown without a stack trace, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
