import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { REACHED, WORLD, type World } from "./world";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));

/** Files of tests to run in this order. With `bail` the first that fails ends the run. */
export interface Question {
  mutant: number;
  mostAsked: number;
  files: readonly string[];
  bail: boolean;
}

export interface Ran {
  path: string;
  state: string;
  milliseconds: number;
  /** The first test that failed, or why the file did not load. */
  failed?: string | undefined;
}

export type Answer = { files: Ran[]; errors: string[] } | { failed: string };

/** A process in which vitest stands ready, started anew where a run takes too long. */
export class Host {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), "mutations-"));
  private readonly world = join(this.folder, "world.json");

  constructor(
    world: World,
    private readonly reached = "",
  ) {
    writeFileSync(this.world, JSON.stringify(world));
  }

  /** What came of it; nothing where it took longer than that many seconds. */
  async ask(question: Question, seconds: number): Promise<Answer | undefined> {
    this.child ??= this.start();
    const answer = await answered(this.child, question, seconds);
    if (!answer || "failed" in answer) this.kill();
    return answer;
  }

  end(): void {
    this.kill();
    rmSync(this.folder, { recursive: true });
  }

  private start(): ChildProcess {
    return fork(CHILD, [], {
      execArgv: ["--import", "tsx"],
      // a group of its own, so that its workers end with it
      detached: true,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, [WORLD]: this.world, [REACHED]: this.reached },
    });
  }

  private kill(): void {
    const pid = this.child?.pid;
    this.child?.removeAllListeners();
    this.child = undefined;
    try {
      if (pid !== undefined) process.kill(-pid, "SIGKILL");
    } catch {
      // it has ended by itself
    }
  }
}

function answered(child: ChildProcess, question: Question, seconds: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(settle, seconds * 1000);
    child.once("message", (answer) => settle(answer as Answer));
    child.once("exit", (code, signal) => settle({ failed: `The process ended (${signal ?? code}).` }));
    child.send(question);
  });
}
