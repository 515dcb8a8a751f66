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
  /** The file. */
  operand: string;
  json: boolean;
  /** Every value of an option that may come several times; empty when it did not come. */
  many: Readonly<Record<string, readonly string[]>>;
  one: Readonly<Record<string, string | undefined>>;
  flags: Readonly<Record<string, boolean>>;
}

/** Reads a command's file and options, in any order. Throws UsageError. */
export function readOptions(
  args: string[],
  { many = [], one = [], flags = [] }: Declared,
  usage: string,
): Options {
  const options = {
    json: { type: "boolean" as const },
    ...Object.fromEntries(many.map((name) => [name, { type: "string" as const, multiple: true }])),
    ...Object.fromEntries(one.map((name) => [name, { type: "string" as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
  };
  const { values, positionals } = parsed(args, options, usage);
  const [operand, ...more] = positionals;
  if (operand === undefined || more.length > 0) throw new UsageError(`One file is expected. Usage: ${usage}`);
  const given = values as Record<string, string[] | string | boolean | undefined>;
  return {
    operand,
    json: given.json === true,
    many: Object.fromEntries(many.map((name) => [name, (given[name] as string[] | undefined) ?? []])),
    one: Object.fromEntries(one.map((name) => [name, given[name] as string | undefined])),
    flags: Object.fromEntries(flags.map((name) => [name, given[name] === true])),
  };
}

function parsed(
  args: string[],
  options: Record<string, { type: "string" | "boolean"; multiple?: boolean }>,
  usage: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}. Usage: ${usage}`);
  }
}
