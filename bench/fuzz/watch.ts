import { Worker } from "node:worker_threads";
import type { PartName } from "./parts";

/** Which cases of a part are tried: their numbers from `from` on. */
export interface Range {
  part: PartName;
  seed: number;
  from: number;
  to: number;
}

/** The number of a case and what is wrong with it. */
export interface Numbered {
  number: number;
  kind: string;
}

/** A worker knows no TypeScript of itself. */
const LOADED = `const { tsx, file } = require("node:worker_threads").workerData;
import(tsx).then(({ register }) => (register(), import(file)));`;
const FILE = new URL("worker.ts", import.meta.url).href;
const TSX = import.meta.resolve("tsx/esm/api");

/** A case that gives no sign of life for so long is given up. */
const GIVEN_UP_MS = 10_000;
/** Time for a worker to load what it tests. */
const STARTING_MS = 120_000;
const MEGABYTES = 2000;

/**
 * Tries cases in a worker that is watched from outside: one that never ends, or takes all memory, is a violation, and
 * the next one goes on in a new worker.
 */
export async function watched(range: Range, see: (violation: Numbered) => void): Promise<void> {
  for (let from = range.from; from < range.to;) {
    const stopped = await stretch({ ...range, from }, see);
    if (stopped === undefined) return;
    from = stopped + 1;
  }
}

/** Runs until the end or until a case stops the worker; gives that case's number. */
function stretch(range: Range, see: (violation: Numbered) => void): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const current = new Int32Array(new SharedArrayBuffer(4));
    current[0] = range.from - 1;
    const worker = new Worker(LOADED, {
      eval: true,
      workerData: { ...range, current, tsx: TSX, file: FILE },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const giveUp = (kind: string): void => {
      clearInterval(watch);
      const number = Atomics.load(current, 0);
      void worker.terminate();
      if (number < range.from) return reject(new Error(`No case could be tried: it ${kind}.`));
      see({ kind, number });
      resolve(number);
    };
    let [last, since] = [-1, 0];
    const watch = setInterval(() => {
      const number = Atomics.load(current, 0);
      if (number === range.to) return;
      if (number !== last) [last, since] = [number, performance.now()];
      else if (performance.now() - since > (number < range.from ? STARTING_MS : GIVEN_UP_MS))
        giveUp(`does not end in ${GIVEN_UP_MS / 1000} s`);
    }, 500);
    worker.on("message", see);
    worker.on("error", (error) =>
      giveUp(/memory/i.test(error.message) ? "takes all memory" : `ends the worker: ${error.message}`),
    );
    worker.on("exit", () => {
      clearInterval(watch);
      resolve(undefined);
    });
  });
}
