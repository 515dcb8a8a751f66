import { UsageError } from "../../src/cli/command";
import { reportOf } from "./file";
import type { Answer } from "./pool";

/** Answers each path that the parent sends with what came of the file; whatever goes wrong is an answer, too. */
process.on("message", (path: string) => {
  void answerTo(path).then((answer) => process.send!(answer));
});

async function answerTo(path: string): Promise<Answer> {
  try {
    return { report: await reportOf(path) };
  } catch (error) {
    if (error instanceof UsageError) return { unread: error.message };
    return { crashed: (error as Error).stack ?? String(error) };
  }
}
