import { evalCommand } from "./eval";
import { functionsCommand } from "./functions";
import { helpCommand } from "./help";
import { type Command, UsageError } from "./command";

const commands: Readonly<Record<string, Command>> = {
  eval: evalCommand,
  functions: functionsCommand,
  help: helpCommand,
};

process.exitCode = await run(process.argv.slice(2));

/** Runs the command that the first argument names; gives the exit code. A user's mistake is one sentence and 2. */
async function run([name = "help", ...args]: string[]): Promise<number> {
  // a reader that stops early (| head) ends the output, not with a stack trace
  process.stdout.on("error", () => process.exit());
  try {
    const called = /^(--help|-h)$/.test(name) ? "help" : name;
    const command = Object.hasOwn(commands, called) ? commands[called] : undefined;
    if (!command)
      throw new UsageError(
        `There is no command "${name}"; the commands are ${Object.keys(commands).join(", ")}.`,
      );
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}
