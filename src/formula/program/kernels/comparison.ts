import { compare, compareNumbers } from "../../coerce";
import { isError } from "../../value";
import { type Block, MIXED, scalarAt, settle, store, TRUTH } from "../block";
import type { Texts } from "../texts";
import type { Kernel } from "./kernel";

/** Within this of each other two numbers may be equal to Excel's 15 digits (coerce.ts, compareNumbers). */
export const CLOSE = 1e-14;

/** Two numbers' order, -1, 0 or 1, by the 15 digits that Excel keeps. */
function order(a: number, b: number): number {
  const difference = a - b;
  if (Math.abs(difference) > CLOSE * Math.max(Math.abs(a), Math.abs(b))) return difference;
  return difference === 0 ? 0 : compareNumbers(a, b);
}

type Loop = (n: number, a: Float64Array, b: Float64Array, out: Float64Array) => void;

const loops: Record<"=" | "<>" | "<" | ">" | "<=" | ">=", Loop> = {
  "=": (n, a, b, out) => {
    for (let i = 0; i < n; i++) out[i] = order(a[i]!, b[i]!) === 0 ? 1 : 0;
  },
  "<>": (n, a, b, out) => {
    for (let i = 0; i < n; i++) out[i] = order(a[i]!, b[i]!) !== 0 ? 1 : 0;
  },
  "<": (n, a, b, out) => {
    for (let i = 0; i < n; i++) out[i] = order(a[i]!, b[i]!) < 0 ? 1 : 0;
  },
  ">": (n, a, b, out) => {
    for (let i = 0; i < n; i++) out[i] = order(a[i]!, b[i]!) > 0 ? 1 : 0;
  },
  "<=": (n, a, b, out) => {
    for (let i = 0; i < n; i++) out[i] = order(a[i]!, b[i]!) <= 0 ? 1 : 0;
  },
  ">=": (n, a, b, out) => {
    for (let i = 0; i < n; i++) out[i] = order(a[i]!, b[i]!) >= 0 ? 1 : 0;
  },
};

const holds: Record<keyof typeof loops, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

const comparing = (operator: keyof typeof loops): Kernel => {
  const loop = loops[operator];
  const test = holds[operator];
  return (n, out, args, texts) => {
    const a = args[0]!;
    const b = args[1]!;
    // numbers order against numbers, truth values against truth values; what is mixed is compared as cells are
    if (a.kind === b.kind && a.kind !== MIXED) {
      loop(n, a.values, b.values, out.values);
      out.kind = TRUTH;
    } else compareLanes(n, out, a, b, texts, test);
  };
};

function compareLanes(
  n: number,
  out: Block,
  a: Block,
  b: Block,
  texts: Texts,
  test: (order: number) => boolean,
) {
  for (let i = 0; i < n; i++) {
    const result = compare(scalarAt(a, i, texts), scalarAt(b, i, texts));
    store(out, i, isError(result) ? result : test(result), texts);
  }
  settle(out, n);
}

/** The comparisons, by Excel's order of values and its 15 digits. */
export const comparison = {
  "=": comparing("="),
  "<>": comparing("<>"),
  "<": comparing("<"),
  ">": comparing(">"),
  "<=": comparing("<="),
  ">=": comparing(">="),
} satisfies Record<string, Kernel>;
