import type { Scalar } from "../../formula/value";
import { isPending, toScalar } from "./scalar";
import { WorkbookError } from "./session";

/** How long a calculation may take before the user is told, in milliseconds. */
const deadline = 120_000;
const shortestPause = 10;
const longestPause = 250;

/**
 * The value of a cell once calculation is done and the cell is not #BUSY!: a sync alone does not wait for
 * custom functions. Rejects when aborted and, with a WorkbookError, after two minutes.
 */
export async function settledValue(
  context: Excel.RequestContext,
  cell: Excel.Range,
  signal: AbortSignal,
): Promise<Scalar> {
  const start = performance.now();
  for (let pause = shortestPause; ; pause = Math.min(2 * pause, longestPause)) {
    const { application } = context.workbook;
    application.load("calculationState");
    cell.load("values,valueTypes");
    await context.sync();
    const value: unknown = cell.values[0]![0];
    if (application.calculationState === "Done" && !isPending(value)) {
      return toScalar(value, cell.valueTypes[0]![0]!);
    }
    signal.throwIfAborted();
    if (performance.now() - start > deadline) {
      throw new WorkbookError("Excel is still calculating after two minutes, so the sweep has been stopped.");
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
