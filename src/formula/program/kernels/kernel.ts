import type { Block } from "../block";
import type { Texts } from "../texts";

/** One step over n lanes: reads the argument blocks, writes `out`, which is none of them, and sets its kind. */
export type Kernel = (n: number, out: Block, args: readonly Block[], texts: Texts) => void;
