import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../../src/cli/command";
import { type Answer, askAll } from "./pool";
import { corpusReport } from "./summary";
import { corpusTable } from "./table";

const USAGE = "corpus DIR [--json] [--worst N] [--jobs N]";
const LIMITS = { seconds: 60, megabytes: 3000 };

/**
 * Recalculates every workbook in a folder and those within, and prints how many formulas equal the values in the files,
 * and what the others come from. No file ends the run. Gives the exit code.
 */
export async function corpusCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      json: { type: "boolean", default: false },
      worst: { type: "string", default: "20" },
      jobs: { type: "string", default: String(Math.max(1, cpus().length - 1)) },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError(`Usage: ${USAGE}`);
  const answers = await answersOf(workbooksIn(folder), Number(values.jobs));
  const report = corpusReport(answers);
  console.log(values.json ? JSON.stringify(report) : corpusTable(report, Number(values.worst)));
  return 0;
}

/** Paths of workbooks in a folder and those within, in order. */
export const workbooksIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name) && !/(^|[/\\])~\$/.test(name))
    .map((name) => join(folder, name))
    .sort();

async function answersOf(paths: readonly string[], jobs: number): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  await askAll(paths, jobs, LIMITS, (path, answer) => {
    answers.set(path, answer);
    if (process.stderr.isTTY) process.stderr.write(`\r${answers.size} of ${paths.length} files`);
  });
  return answers;
}
