import { type Block, ERROR_DIV0, ERROR_NUM, MIXED, NUMBER, numberAt, numberTag } from "../block";
import type { Texts } from "../texts";
import {
  add,
  addConstant,
  type ConstantLoop,
  divide,
  divideByConstant,
  divideInto,
  type Loop,
  multiply,
  multiplyByConstant,
  power,
  settledDifference,
  settledSum,
  subtract,
  subtractFrom,
} from "./arithmetic-loops";
import { isAllFinite } from "../finite";
import type { Kernel } from "./kernel";

/** Which error a result that is no number shows. */
type Blame = (a: number, b: number) => number;
const overflow: Blame = () => ERROR_NUM;
const byZero: Blame = (_a, b) => (b === 0 ? ERROR_DIV0 : ERROR_NUM);
const zeroToNegative: Blame = (a, b) => (a === 0 && b < 0 ? ERROR_DIV0 : ERROR_NUM);

/** The same with a constant on the right or on the left, where that is worth a loop of its own. */
interface Constant {
  readonly right?: ConstantLoop;
  readonly left?: ConstantLoop;
}

function binary(loop: Loop, blame: Blame, constant: Constant = {}): Kernel {
  return (n, out, args, texts) => {
    const a = args[0]!;
    const b = args[1]!;
    if (a.kind !== MIXED && b.kind !== MIXED) {
      out.kind = NUMBER;
      if (b.constant && constant.right) constant.right(n, a.values, b.values[0]!, out.values);
      else if (a.constant && constant.left) constant.left(n, b.values, a.values[0]!, out.values);
      else loop(n, a.values, b.values, out.values);
      // an overflow alone goes on as it is until something could hide it (finite.ts)
      if (blame === overflow || isAllFinite(out.values, n)) return;
    }
    tagLanes(n, out, a, b, texts, loop, blame);
  };
}

const one = { a: new Float64Array(1), b: new Float64Array(1), out: new Float64Array(1) };

/** The slow way: lane by lane, errors first, texts read as numbers. */
function tagLanes(n: number, out: Block, a: Block, b: Block, texts: Texts, loop: Loop, blame: Blame): void {
  for (let i = 0; i < n; i++) {
    let tag = numberTag(a, i, texts) || numberTag(b, i, texts);
    if (tag === 0) {
      one.a[0] = numberAt(a, i, texts);
      one.b[0] = numberAt(b, i, texts);
      loop(1, one.a, one.b, one.out);
      if (!Number.isFinite(one.out[0])) tag = blame(one.a[0], one.b[0]);
    }
    out.tags[i] = tag;
    out.values[i] = tag === 0 ? one.out[0]! : 0;
  }
  out.kind = MIXED;
}

/** A number for each number. */
function unary(apply: (n: number, x: Float64Array, out: Float64Array) => void): Kernel {
  const loop: Loop = (n, a, _b, out) => apply(n, a, out);
  return (n, out, [a], texts) => {
    if (a!.kind !== MIXED) {
      out.kind = NUMBER;
      apply(n, a!.values, out.values);
      if (isAllFinite(out.values, n)) return;
    }
    tagLanes(n, out, a!, a!, texts, loop, overflow);
  };
}

/** The operators on numbers, and what one number gives. */
export const arithmetic = {
  "+": binary(add, overflow, { right: addConstant, left: addConstant }),
  "-": binary(subtract, overflow, {
    right: (n, a, c, out) => addConstant(n, a, -c, out),
    left: subtractFrom,
  }),
  "*": binary(multiply, overflow, { right: multiplyByConstant, left: multiplyByConstant }),
  "/": binary(divide, byZero, { right: divideByConstant, left: divideInto }),
  "^": binary(power, zeroToNegative),
  "settled +": binary(settledSum, overflow),
  "settled -": binary(settledDifference, overflow),
  negate: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = 0 - x[i]!;
  }),
  percent: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = x[i]! / 100;
  }),
  /** A value read as a number: what a formula's leading sign or a number argument makes of it. */
  number: unary((n, x, out) => {
    out.set(x.subarray(0, n));
  }),
  INT: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = Math.floor(x[i]!);
  }),
  ABS: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = Math.abs(x[i]!);
  }),
  SQRT: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = Math.sqrt(x[i]!);
  }),
  EXP: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = Math.exp(x[i]!);
  }),
  LN: unary((n, x, out) => {
    for (let i = 0; i < n; i++) out[i] = Math.log(x[i]!);
  }),
} satisfies Record<string, Kernel>;
