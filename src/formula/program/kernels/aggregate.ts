import { type Block, ERROR_DIV0, ERROR_NUM, MIXED, NUMBER, numberAt, numberTag } from "../block";
import { isAllFinite } from "../finite";
import { laneCount } from "../lane-count";
import type { Texts } from "../texts";
import type { Kernel } from "./kernel";

/** Many numbers of one scenario in, one out; NaN where there is none. */
type Fold = (n: number, columns: readonly Float64Array[], out: Float64Array) => void;

const sum: Fold = (n, columns, out) => {
  out.fill(0, 0, n);
  for (const column of columns) for (let i = 0; i < n; i++) out[i]! += column[i]!;
};

const least: Fold = (n, columns, out) => {
  out.fill(Infinity, 0, n);
  for (const column of columns) for (let i = 0; i < n; i++) if (column[i]! < out[i]!) out[i] = column[i]!;
};

const greatest: Fold = (n, columns, out) => {
  out.fill(-Infinity, 0, n);
  for (const column of columns) for (let i = 0; i < n; i++) if (column[i]! > out[i]!) out[i] = column[i]!;
};

/** Factors in pairs, as SUMPRODUCT of two ranges pairs them. */
const sumOfPairs: Fold = (n, columns, out) => {
  out.fill(0, 0, n);
  const half = columns.length / 2;
  for (let k = 0; k < half; k++) {
    const a = columns[k]!;
    const b = columns[half + k]!;
    for (let i = 0; i < n; i++) out[i]! += a[i]! * b[i]!;
  }
};

/** What a flow is worth a period earlier, and at the start, for each lane while flows are added up. */
const step = new Float64Array(laneCount);
const discount = new Float64Array(laneCount);

/** A rate, then flows at the end of each period, the first discounted by one. */
const presentValue: Fold = (n, [rate, ...flows], out) => {
  for (let i = 0; i < n; i++) {
    step[i] = 1 / (1 + rate![i]!);
    discount[i] = 1;
    out[i] = 0;
  }
  for (const flow of flows)
    for (let i = 0; i < n; i++) {
      const worth = discount[i]! * step[i]!;
      discount[i] = worth;
      out[i] = out[i]! + flow[i]! * worth;
    }
};

const overflow = (): number => ERROR_NUM;

/** The place of the k-th argument to be looked at for an error, of so many. */
type Order = (k: number, count: number) => number;

const inOrder: Order = (k) => k;
const byPairs: Order = (k, count) => (k % 2 === 0 ? k / 2 : (count + k - 1) / 2);

function folding(fold: Fold, blame: (first: number) => number = overflow, order: Order = inOrder): Kernel {
  return (n, out, args, texts) => {
    const plain = !args.some(isMixed);
    const columns = args.map(plain ? valuesOf : (arg) => numbers(n, arg, texts));
    fold(n, columns, out.values);
    out.kind = NUMBER;
    if (plain && isAllFinite(out.values, n)) return;
    out.kind = MIXED;
    for (let i = 0; i < n; i++) {
      let tag = 0;
      for (let k = 0; k < args.length && tag === 0; k++)
        tag = numberTag(args[order(k, args.length)]!, i, texts);
      if (tag === 0 && !Number.isFinite(out.values[i]!)) tag = blame(columns[0]![i]!);
      out.tags[i] = tag;
      if (tag !== 0) out.values[i] = 0;
    }
  };
}

const isMixed = ({ kind }: Block): boolean => kind === MIXED;
const valuesOf = ({ values }: Block): Float64Array => values;

/** The lanes as numbers; 0 where they are none. */
function numbers(n: number, block: Block, texts: Texts): Float64Array {
  if (block.kind !== MIXED) return block.values;
  const column = new Float64Array(n);
  for (let i = 0; i < n; i++) if (numberTag(block, i, texts) === 0) column[i] = numberAt(block, i, texts);
  return column;
}

/** Aggregates of numbers. Their arguments are direct ones: the compiler leaves out what cells do not count. */
export const aggregate = {
  SUM: folding(sum),
  MIN: folding(least),
  MAX: folding(greatest),
  SUMPRODUCT: folding(sumOfPairs, overflow, byPairs),
  NPV: folding(presentValue, (rate) => (rate === -1 ? ERROR_DIV0 : ERROR_NUM)),
} satisfies Record<string, Kernel>;
