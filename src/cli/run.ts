import { NotWrittenError } from "../workbook/file/write-safely";
import { type Command, UsageError } from "./command";
import { printError } from "./print";

/** Each command is loaded when it is called: some bring a compiler with them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  eval: async () => (await import("./eval")).evalCommand,
  functions: async () => (await import("./functions")).functionsCommand,
  recalc: async () => (await import("./recalc")).recalcCommand,
  sweep: async () => (await import("./sweep")).sweepCommand,
  compile: async () => (await import("./compile")).compileCommand,
  tco: async () => (await import("./tco")).tcoCommand,
  help: async () => (await import("./help")).helpCommand,
};

const asksForHelp = (arg: string): boolean => /^(--help|-h)$/.test(arg);

/** Runs the command that the first argument names; gives the exit code. A user's mistake, or a file that
 * can't be written, is one sentence and 2. */
export async function run([name = "help", ...args]: string[]): Promise<number> {
  const called = asksForHelp(name) || args.some(asksForHelp) ? "help" : name;
  try {
    if (!Object.hasOwn(commands, called))
      throw new UsageError(
        `There is no command "${name}"; the commands are ${Object.keys(commands).join(", ")}.`,
      );
    const command = await commands[called]!();
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NotWrittenError)) throw error;
    printError(error.message);
    return 2;
  }
}
