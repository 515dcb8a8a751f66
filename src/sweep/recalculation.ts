import type { Scalar } from "../formula/value";
import { RestoreError } from "./error";
import type { Runner } from "./runner";

/** An input and an output cell of an open workbook that the spreadsheet itself recalculates. */
export interface RecalculatedCells {
  /** Where the input is and what it held, as a user would name it: "Inputs!B3", "60". */
  readonly input: { address: string; held: string };
  /** Sets the input, waits until all is computed, and reads the output; rejects when aborted meanwhile. */
  outputAt(input: number, signal: AbortSignal): Promise<Scalar>;
  /** Puts back what the input held; an error marked `isFinal` says in its own sentence why that can't be. */
  restore(): Promise<void>;
}

/** How long to wait before another try to restore, in milliseconds: a host may be busy, or a cell being edited. */
const retryAfter = [100, 1000, 4000];

/** A runner that varies the input cell itself, one point at a time, and puts its content back at the end. */
export function recalculationRunner(cells: RecalculatedCells, pause: Pause = timeout): Runner {
  return {
    chunkSize: 1,
    async evaluate(inputs, signal) {
      const outputs: Scalar[] = [];
      for (const input of inputs) {
        if (signal.aborted) break;
        outputs.push(await cells.outputAt(input, signal));
      }
      return outputs;
    },
    close: () => restore(cells, pause),
  };
}

type Pause = (milliseconds: number) => Promise<void>;

const timeout: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A host that found something else in the input's place, and left it, says so: no use in trying again. */
const isFinal = (error: unknown): error is Error =>
  error instanceof Error && (error as { isFinal?: unknown }).isFinal === true;

async function restore(cells: RecalculatedCells, pause: Pause): Promise<void> {
  for (const wait of retryAfter) {
    try {
      return await cells.restore();
    } catch (error) {
      if (isFinal(error)) throw new RestoreError(error.message, { cause: error });
      await pause(wait);
    }
  }
  try {
    await cells.restore();
  } catch (cause) {
    const { address, held } = cells.input;
    throw new RestoreError(`${address} could not be put back: type ${held} into it.`, { cause });
  }
}
