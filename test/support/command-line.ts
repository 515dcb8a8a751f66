import { run } from "../../src/cli/run";

/** Runs a command of the command line in this process; gives what it prints and its exit code. */
export async function commandLine(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  let out = "";
  let err = "";
  const { log, error } = console;
  const { write } = process.stdout;
  console.log = (text: string) => void (out += `${text}\n`);
  console.error = (text: string) => void (err += `${text}\n`);
  process.stdout.write = ((text: string) => ((out += text), true)) as typeof write;
  try {
    const code = await run(args);
    return { out: out.trimEnd(), err: err.trimEnd(), code };
  } finally {
    Object.assign(console, { log, error });
    process.stdout.write = write;
  }
}
