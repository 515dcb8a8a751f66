/** What a start has done and its end takes back, last first: each step once, whatever happens to the others. */
export class Undo {
  private readonly steps: (() => Promise<void>)[] = [];
  private ending: Promise<void> | undefined;

  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  /** Takes all back; called again it waits for the same end. A step that fails is told, and the next one follows. */
  all(): Promise<void> {
    return (this.ending ??= this.run());
  }

  private async run(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop())
      await step().catch((error: Error) => console.error(error.message));
  }
}

/** Every way in which a terminal ends a program; closing its window is SIGHUP. */
export const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

/** Takes all back when the program is told to end, then ends it. */
export function undoAtEnd(undo: Undo, program: Pick<NodeJS.Process, "on" | "exit"> = process): void {
  for (const signal of endingSignals) program.on(signal, () => void undo.all().then(() => program.exit(0)));
}
