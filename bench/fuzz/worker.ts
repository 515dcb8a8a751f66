import { parentPort, workerData } from "node:worker_threads";
import { casesOf } from "./parts";
import { wrongWith } from "./part";
import type { Range } from "./watch";

/** Tries the cases it is given, and says before each which one is under way. */
const { part, seed, from, to, current } = workerData as Range & { current: Int32Array };
const caseAt = await casesOf(part, seed);
for (let number = from; number < to; number++) {
  Atomics.store(current, 0, number);
  const kind = wrongWith(caseAt(number));
  if (kind !== undefined) parentPort!.postMessage({ number, kind });
}
Atomics.store(current, 0, to);
