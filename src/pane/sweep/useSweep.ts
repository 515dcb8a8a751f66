import { useCallback, useEffect, useRef, useState } from "react";
import { runSweep, sweepValues } from "../../sweep";
import type { Progress, SweepRange } from "../../sweep";
import type { InputCell, OutputCell } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";
import type { SweepResult } from "./result";
import { type OpenedRunner, openProgram, openRunner } from "./runner";

/** Where the sweep stands. */
export type SweepState = {
  /** Nobody pressed Run for it: it takes no focus, and stands in nobody's way. */
  isUnasked?: boolean;
} & (
  | { kind: "idle" }
  | { kind: "running"; progress: Progress; because?: string | undefined }
  | { kind: "done"; result: SweepResult }
  | { kind: "failed"; error: Error }
);

/** What takes longer is not run unasked. Seconds. */
const longestUnasked = 10;

/** Runs one sweep at a time; closing the pane's page cancels it. */
export function useSweep(workbook: OpenWorkbook) {
  const [state, setState] = useState<SweepState>({ kind: "idle" });
  const stop = useRef<AbortController | undefined>(undefined);
  const cancel = useCallback(() => stop.current?.abort(), []);
  useEffect(() => {
    window.addEventListener("pagehide", cancel);
    return () => window.removeEventListener("pagehide", cancel);
  }, [cancel]);

  const start = useCallback(
    async (input: InputCell, output: OutputCell, range: SweepRange, isUnasked: boolean): Promise<void> => {
      cancel();
      const mine = (stop.current = new AbortController());
      // of a sweep that another one took the place of, nothing is shown any more
      const show = (next: SweepState): void => {
        if (stop.current === mine) setState({ ...next, isUnasked: isUnasked && next.kind !== "idle" });
      };
      show({ kind: "running", progress: { done: 0, total: range.points } });
      try {
        const opened = await (isUnasked ? openUnasked : openRunner)(workbook, input, output);
        if (!opened) return show({ kind: "idle" });
        const { runner, because, remark } = opened;
        const outcome = await runSweep(sweepValues(range), runner, {
          signal: mine.signal,
          onProgress: (progress) => {
            if (isUnasked && (progress.secondsLeft ?? 0) > longestUnasked) mine.abort();
            show({ kind: "running", progress, because });
          },
        });
        if (isUnasked && outcome.cancelled) return show({ kind: "idle" });
        const result = { ...outcome, input, output, asked: range.points, because, remark: remark?.() };
        show({ kind: "done", result });
      } catch (error) {
        show({ kind: "failed", error: error as Error });
      }
    },
    [workbook, cancel],
  );
  const run = (input: InputCell, output: OutputCell, range: SweepRange) => start(input, output, range, false);
  const runUnasked = useCallback(
    (input: InputCell, output: OutputCell, range: SweepRange) => start(input, output, range, true),
    [start],
  );
  return { state, run, runUnasked, cancel, dismiss: () => setState({ kind: "idle" }) };
}

/** A program beside the workbook or nothing: what nobody asked for writes to no cell. */
const openUnasked = (...cells: Parameters<typeof openProgram>): Promise<OpenedRunner | undefined> =>
  openProgram(...cells).then(
    (runner) => ({ runner, because: undefined }),
    () => undefined,
  );
