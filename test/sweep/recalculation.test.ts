import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../src/formula/value";
import { RestoreError, recalculationRunner, runSweep, sweepValues } from "../../src/sweep";

/** A sheet whose B1 is 60 and whose output is 120 / B1; some of its calls can be made to fail. */
function sheet(
  fails: { evaluations?: (call: number) => boolean; restores?: (call: number) => boolean } = {},
) {
  const state = { cell: 60, evaluations: 0, restores: 0 };
  const cells = {
    input: { address: "Inputs!B1", held: "60" },
    async outputAt(input: number): Promise<Scalar> {
      state.cell = input;
      if (fails.evaluations?.(++state.evaluations)) throw new Error("the host is gone");
      return input === 0 ? { error: "#DIV/0!" } : 120 / input;
    },
    async restore() {
      if (fails.restores?.(++state.restores)) throw new Error("a cell is being edited");
      state.cell = 60;
    },
  };
  return { state, runner: recalculationRunner(cells, async () => {}) };
}

const inputs = sweepValues({ from: 0, to: 4, points: 5 });
const never = new AbortController().signal;

describe("a sweep by recalculation", () => {
  it("keeps a cell's error as that point's output", async () => {
    const { state, runner } = sheet();
    const { outputs } = await runSweep(inputs, runner, { signal: never });
    expect(outputs).toEqual([{ error: "#DIV/0!" }, 120, 60, 40, 30]);
    expect(state.cell).toBe(60);
  });

  it("restores the input wherever it fails or is cancelled", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.boolean(), async (call, cancels) => {
        const stop = new AbortController();
        const { state, runner } = sheet({
          evaluations: (n) => {
            if (n !== call) return false;
            if (cancels) stop.abort();
            return !cancels;
          },
        });
        await runSweep(inputs, runner, { signal: stop.signal }).catch(() => undefined);
        expect(state.cell).toBe(60);
      }),
    );
  });

  it("tries again when the host refuses to restore", async () => {
    const { state, runner } = sheet({ restores: (n) => n < 4 });
    await runSweep(inputs, runner, { signal: never });
    expect(state).toMatchObject({ cell: 60, restores: 4 });
  });

  it("says which cell to mend, and how, when it can't be restored", async () => {
    const { runner } = sheet({ restores: () => true });
    const sweep = runSweep(inputs, runner, { signal: never });
    await expect(sweep).rejects.toThrow(RestoreError);
    await expect(sweep).rejects.toThrow("Inputs!B1 could not be put back: type 60 into it.");
  });
});
