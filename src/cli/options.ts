import { parseArgs } from "node:util";
import { UsageError } from "./command";

/** Options that a command takes besides --json: those that may come several times, once, or stand alone. */
export interface Declared {
  many?: readonly string[];
  one?: readonly string[];
  flags?: readonly string[];
}

/** What a command was given. */
export interface Options {
  /** The file, or the formula. */
  operand: string;
  json: boolean;
  /** Every value of an option that may come several times; empty when it did not come. */
  many: Readonly<Record<string, readonly string[]>>;
  one: Readonly<Record<string, string | undefined>>;
  flags: Readonly<Record<string, boolean>>;
}

/**
 * Reads a command's one operand and its options, in any order; what follows "--" is an operand, whatever it looks
 * like. Throws UsageError.
 * @param usage shown with every mistake
 */
export function readOptions(
  args: readonly string[],
  { many = [], one = [], flags = [] }: Declared,
  usage: string,
): Options {
  const options: Kinds = {
    json: { type: "boolean" },
    ...Object.fromEntries(many.map((name) => [name, { type: "string", multiple: true }])),
    ...Object.fromEntries(one.map((name) => [name, { type: "string" }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" }])),
  };
  const { values, positionals } = parsed(args, options, usage);
  const [operand, ...more] = positionals;
  if (operand === undefined) throw new UsageError(`Usage: ${usage}`);
  if (more.length > 0)
    throw new UsageError(
      `One argument is expected, not ${positionals.length}: put it in quotes. Usage: ${usage}`,
    );
  const given = values as Record<string, string[] | string | boolean | undefined>;
  return {
    operand,
    json: given.json === true,
    many: Object.fromEntries(many.map((name) => [name, (given[name] as string[] | undefined) ?? []])),
    one: Object.fromEntries(one.map((name) => [name, given[name] as string | undefined])),
    flags: Object.fromEntries(flags.map((name) => [name, given[name] === true])),
  };
}

type Kinds = Record<string, { type: "string" | "boolean"; multiple?: boolean }>;

function parsed(args: readonly string[], options: Kinds, usage: string) {
  try {
    return parseArgs({ args: ordered(args, options), options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\.\s/)[0]!.replace(/\.$/, "")}. Usage: ${usage}`);
  }
}

/** A formula may begin with a minus: only two of them and a small letter make an option. */
const isOption = (arg: string): boolean => /^--[a-z]/.test(arg);

/** Options first, each with its value, then "--" and the operands. */
function ordered(args: readonly string[], options: Kinds): string[] {
  const found: string[] = [];
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === "--") {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!isOption(arg)) operands.push(arg);
    else if (options[arg.slice(2)]?.type !== "string") found.push(arg);
    else {
      const value = args[++at];
      if (value === undefined || isOption(value)) throw new Error(`${arg} needs a value`);
      // joined, so that it may begin with a minus
      found.push(`${arg}=${value}`);
    }
  }
  return [...found, "--", ...operands];
}
