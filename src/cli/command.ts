import { parseArgs } from "node:util";

/** A command of the command line: takes what stands after its name, gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

/** A user's mistake, as one sentence: shown without a stack trace, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What a command was given: its one operand, and whether --json was asked for. */
export interface Given {
  operand: string;
  json: boolean;
}

/**
 * Reads a command's one operand and --json, in any order. Throws UsageError.
 * @param usage shown when the operand is missing or there are several
 */
export function readArguments(args: string[], usage: string): Given {
  const { values, positionals } = parsed(args);
  const [operand, ...more] = positionals;
  if (operand === undefined) throw new UsageError(`Usage: ${usage}`);
  if (more.length > 0)
    throw new UsageError(
      `One argument is expected, not ${positionals.length}: put it in quotes. Usage: ${usage}`,
    );
  return { operand, json: values.json ?? false };
}

function parsed(args: string[]) {
  // a formula may begin with a minus: only words after two of them are options
  const isOption = (arg: string) => /^--[a-z]/.test(arg);
  const ordered = [...args.filter(isOption), "--", ...args.filter((arg) => !isOption(arg) && arg !== "--")];
  try {
    return parseArgs({ args: ordered, options: { json: { type: "boolean" } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}.`);
  }
}
