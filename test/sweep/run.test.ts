import { describe, expect, it } from "vitest";
import type { Scalar } from "../../src/formula/value";
import { runSweep, sweepValues } from "../../src/sweep";
import type { Progress, Runner } from "../../src/sweep";

const squares = (chunkSize: number, fails?: (input: number) => void) => {
  const log = { closed: 0, chunks: [] as number[] };
  const runner: Runner = {
    chunkSize,
    async evaluate(inputs) {
      log.chunks.push(inputs.length);
      return [...inputs].map((input): Scalar => (fails?.(input), input * input));
    },
    async close() {
      log.closed++;
    },
  };
  return { runner, log };
};

const inputs = sweepValues({ from: 1, to: 10, points: 10 });
const never = new AbortController().signal;

describe("runSweep", () => {
  it("gives the output at every input, in chunks, and closes the runner once", async () => {
    const { runner, log } = squares(4);
    const outcome = await runSweep(inputs, runner, { signal: never });
    expect(outcome).toEqual({ inputs, outputs: [1, 4, 9, 16, 25, 36, 49, 64, 81, 100], cancelled: false });
    expect(log).toEqual({ closed: 1, chunks: [4, 4, 2] });
  });

  it("tells how far it is and, from the pace so far, how many seconds are left", async () => {
    const seen: Progress[] = [];
    let clock = 0;
    const now = () => (clock += 1000) - 1000;
    await runSweep(inputs, squares(5).runner, { signal: never, now, onProgress: (p) => seen.push(p) });
    expect(seen).toEqual([
      { done: 0, total: 10 },
      { done: 5, total: 10, secondsLeft: 1 },
      { done: 10, total: 10, secondsLeft: 0 },
    ]);
  });

  it("keeps what was done when cancelled, and closes", async () => {
    const stop = new AbortController();
    const { runner, log } = squares(1, (input) => input === 3 && stop.abort());
    const outcome = await runSweep(inputs, runner, { signal: stop.signal });
    expect(outcome.outputs).toEqual([1, 4, 9]);
    expect([...outcome.inputs]).toEqual([1, 2, 3]);
    expect(outcome.cancelled).toBe(true);
    expect(log.closed).toBe(1);
  });

  it("takes a failure after a cancel for the cancel", async () => {
    const stop = new AbortController();
    const { runner } = squares(1, (input) => {
      if (input !== 3) return;
      stop.abort();
      throw new Error("aborted while waiting");
    });
    await expect(runSweep(inputs, runner, { signal: stop.signal })).resolves.toMatchObject({
      cancelled: true,
    });
  });

  it("closes the runner when it fails, and throws its error on", async () => {
    const { runner, log } = squares(1, (input) => {
      if (input === 3) throw new Error("the host is gone");
    });
    await expect(runSweep(inputs, runner, { signal: never })).rejects.toThrow("the host is gone");
    expect(log.closed).toBe(1);
  });
});
