import { faultKinds } from "../../../vector";
import { type Block, isErrorTag, MIXED, scalarAt, settle, store, tagAt, TRUTH, truthAt } from "../block";
import type { Kernel } from "./kernel";

/** The lane of one of two blocks, tag and all. */
function copyLane(out: Block, from: Block, lane: number): void {
  out.values[lane] = from.values[lane]!;
  out.tags[lane] = tagAt(from, lane);
}

/** A condition, what holds when it is true, what else. */
const choose: Kernel = (n, out, args, texts) => {
  const condition = args[0]!;
  const yes = args[1]!;
  const no = args[2]!;
  if (condition.kind !== MIXED && yes.kind === no.kind && yes.kind !== MIXED) {
    const chosen = out.values;
    for (let i = 0; i < n; i++) chosen[i] = condition.values[i]! !== 0 ? yes.values[i]! : no.values[i]!;
    out.kind = yes.kind;
    return;
  }
  for (let i = 0; i < n; i++) {
    const truth = truthAt(condition, i, texts);
    if (truth < 0) {
      out.values[i] = 0;
      out.tags[i] = -truth;
    } else copyLane(out, truth === 1 ? yes : no, i);
  }
  settle(out, n);
};

/** A value, and another where it is an error of the given kind. */
const replacing =
  (replaced: (tag: number) => boolean): Kernel =>
  (n, out, [value, instead]) => {
    if (value!.kind !== MIXED) {
      out.values.set(value!.values.subarray(0, n));
      out.kind = value!.kind;
      return;
    }
    for (let i = 0; i < n; i++) copyLane(out, replaced(value!.tags[i]!) ? instead! : value!, i);
    settle(out, n);
  };

/** All or any of the conditions; the first error, in their order, is the result. */
const joining =
  (any: boolean): Kernel =>
  (n, out, args, texts) => {
    if (!args.some(({ kind }) => kind === MIXED)) {
      out.values.fill(any ? 0 : 1, 0, n);
      for (const { values } of args)
        for (let i = 0; i < n; i++) {
          if (any ? values[i] !== 0 : values[i] === 0) out.values[i] = any ? 1 : 0;
        }
      out.kind = TRUTH;
      return;
    }
    for (let i = 0; i < n; i++) {
      const truths = args.map((arg) => truthAt(arg, i, texts));
      const error = truths.find((truth) => truth < 0);
      const holds = any ? truths.includes(1) : !truths.includes(0);
      out.tags[i] = error === undefined ? TRUTH : -error;
      out.values[i] = error === undefined && holds ? 1 : 0;
    }
    settle(out, n);
  };

const not: Kernel = (n, out, [condition], texts) => {
  for (let i = 0; i < n; i++) {
    const truth = truthAt(condition!, i, texts);
    out.values[i] = truth === 0 ? 1 : 0;
    out.tags[i] = truth < 0 ? -truth : TRUTH;
  }
  settle(out, n);
};

/** A blank shows as 0: what a cell makes of a formula's result. */
const shown: Kernel = (n, out, [value], texts) => {
  for (let i = 0; i < n; i++) {
    const content = scalarAt(value!, i, texts);
    store(out, i, content === null ? 0 : content, texts);
  }
  settle(out, n);
};

/** Choices by a condition. */
export const choice = {
  IF: choose,
  IFERROR: replacing(isErrorTag),
  IFNA: replacing((tag) => tag === faultKinds.na),
  AND: joining(false),
  OR: joining(true),
  NOT: not,
  shown,
} satisfies Record<string, Kernel>;
