import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FileReport } from "./file";

/** What a child process says of a file: a report, why it can't be read, or a fault of ours. */
export type Answer = { report: FileReport } | { unread: string } | { crashed: string };

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));

/** Limits of one file: seconds, and megabytes of the child's heap. */
export interface Limits {
  seconds: number;
  megabytes: number;
}

/** Asks child processes about files, a few at a time; one that takes too long or dies is replaced by a new one. */
export async function askAll(
  paths: readonly string[],
  jobs: number,
  limits: Limits,
  see: (path: string, answer: Answer) => void,
): Promise<void> {
  const waiting = [...paths];
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      let child: ChildProcess | undefined;
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        child ??= started(limits);
        const answer = await asked(child, path, limits);
        if ("crashed" in answer) child = stopped(child);
        see(path, answer);
      }
      child?.kill();
    }),
  );
}

const started = ({ megabytes }: Limits): ChildProcess =>
  fork(CHILD, [], {
    execArgv: ["--import", "tsx", `--max-old-space-size=${megabytes}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

function stopped(child: ChildProcess): undefined {
  child.removeAllListeners();
  child.kill("SIGKILL");
}

function asked(child: ChildProcess, path: string, { seconds }: Limits): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ crashed: `takes more than ${seconds} s` }), seconds * 1000);
    child.once("message", (answer) => settle(answer as Answer));
    child.once("exit", (code, signal) =>
      settle({ crashed: `the process ended (${signal ?? `code ${code}`}): out of memory, most likely` }),
    );
    child.send(path);
  });
}
