import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));
const MEGABYTES = 4000;

/** What came of a case in its process. */
export interface Measured {
  outcome: string;
  milliseconds: number;
  /** The process's peak, over what it held before the case began. */
  megabytes: number;
}

/** Runs a case in a process of its own, which is ended after so many seconds. */
export function measuredIn(at: number, seconds: number): Promise<Measured> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = fork(CHILD, [String(at)], {
      execArgv: ["--import", "tsx", `--max-old-space-size=${MEGABYTES}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let errors = "";
    child.stderr!.on("data", (text: Buffer) => (errors += text.toString()));
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    let told: Measured | undefined;
    child.on("message", (measured) => (told = measured as Measured));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const why =
        signal === "SIGKILL"
          ? `after ${seconds} s`
          : (reasonIn(errors) ?? `with ${signal ?? `code ${code}`}`);
      resolve(told ?? { outcome: `ended ${why}`, milliseconds: performance.now() - start, megabytes: NaN });
    });
  });
}

/** What stopped a process, from what it printed. */
const reasonIn = (errors: string): string | undefined =>
  /heap out of memory/.test(errors) ? "out of memory" : /^(\w*Error: .*)$/m.exec(errors)?.[1];
