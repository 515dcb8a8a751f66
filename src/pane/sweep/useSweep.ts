import { useCallback, useEffect, useRef, useState } from "react";
import { runSweep, sweepValues } from "../../sweep";
import type { Progress, SweepRange } from "../../sweep";
import type { InputCell, OutputCell } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";
import type { SweepResult } from "./result";
import { openRunner } from "./runner";

/** Where the sweep stands. */
export type SweepState =
  | { kind: "idle" }
  | { kind: "running"; progress: Progress; because?: string | undefined }
  | { kind: "done"; result: SweepResult }
  | { kind: "failed"; error: Error };

/** Runs one sweep at a time; closing the pane's page cancels it. */
export function useSweep(workbook: OpenWorkbook) {
  const [state, setState] = useState<SweepState>({ kind: "idle" });
  const stop = useRef<AbortController | undefined>(undefined);
  const cancel = useCallback(() => stop.current?.abort(), []);
  useEffect(() => {
    window.addEventListener("pagehide", cancel);
    return () => window.removeEventListener("pagehide", cancel);
  }, [cancel]);
  const run = async (input: InputCell, output: OutputCell, range: SweepRange): Promise<void> => {
    stop.current = new AbortController();
    setState({ kind: "running", progress: { done: 0, total: range.points } });
    try {
      const { runner, because, remark } = await openRunner(workbook, input, output);
      const outcome = await runSweep(sweepValues(range), runner, {
        signal: stop.current.signal,
        onProgress: (progress) => setState({ kind: "running", progress, because }),
      });
      const result = { ...outcome, input, output, asked: range.points, because, remark: remark?.() };
      setState({ kind: "done", result });
    } catch (error) {
      setState({ kind: "failed", error: error as Error });
    }
  };
  return { state, run, cancel, dismiss: () => setState({ kind: "idle" }) };
}
