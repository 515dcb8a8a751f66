import type { Scalar } from "../formula/value";
import { progressAfter } from "./progress";
import type { Progress } from "./progress";
import type { Runner } from "./runner";

/** What came out of a sweep; a cancelled one holds the points that were done, in order from the first. */
export interface SweepOutcome {
  inputs: Float64Array;
  outputs: Scalar[];
  cancelled: boolean;
}

export interface RunOptions {
  signal: AbortSignal;
  /** Called before the first point and after each chunk. */
  onProgress?: (progress: Progress) => void;
  /** Milliseconds that only grow. */
  now?: () => number;
}

/**
 * Takes a runner through the inputs chunk by chunk and closes it whatever happens: at the end, when cancelled
 * (which is an outcome, not an error) and when it fails (whose error is thrown on, after closing).
 */
export async function runSweep(
  inputs: Float64Array,
  runner: Runner,
  options: RunOptions,
): Promise<SweepOutcome> {
  const outputs: Scalar[] = [];
  try {
    await evaluateAll(inputs, runner, outputs, options);
  } catch (error) {
    if (!options.signal.aborted) throw error;
  } finally {
    await runner.close();
  }
  const cancelled = outputs.length < inputs.length;
  return { inputs: cancelled ? inputs.slice(0, outputs.length) : inputs, outputs, cancelled };
}

async function evaluateAll(
  inputs: Float64Array,
  runner: Runner,
  outputs: Scalar[],
  { signal, onProgress, now = () => performance.now() }: RunOptions,
): Promise<void> {
  const start = now();
  onProgress?.(progressAfter(0, inputs.length, 0));
  for (let at = 0; at < inputs.length && !signal.aborted; at += runner.chunkSize) {
    const chunk = inputs.slice(at, at + runner.chunkSize);
    const results = await runner.evaluate(chunk, signal);
    for (const output of results) outputs.push(output);
    onProgress?.(progressAfter(outputs.length, inputs.length, now() - start));
  }
}
