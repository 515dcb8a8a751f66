import { faultKinds, faultOfText } from "../../vector";
import { toBoolean, toNumber } from "../coerce";
import { errorTexts } from "../../errors";
import { cellError } from "../errors";
import { isError, type Scalar } from "../value";
import type { Texts } from "./texts";

/**
 * A register's lanes while a program runs: numbers with a tag beside each. A tag below 16 is an error (Excel's
 * ERROR.TYPE number) or 0 for a plain number; others say how to read the number.
 */
export interface Block {
  readonly values: Float64Array;
  /** Filled when `kind` is MIXED. */
  readonly tags: Uint8Array;
  /** The tag of every lane (NUMBER or TRUTH), so that kernels need not look at them; MIXED: look. */
  kind: typeof NUMBER | typeof TRUTH | typeof MIXED;
  /** True while numbers in it may be infinite or none at all (finite.ts). */
  open: boolean;
  /** True when all lanes are one value, which never changes. */
  readonly constant: boolean;
}

export const NUMBER = 0;
export const MIXED = 255;
/** How to read a lane's number when it is no plain one: 0 or 1, an index into the texts, nothing at all. */
export const TRUTH = 16;
export const TEXT = 17;
export const BLANK = 18;

export const ERROR_VALUE = faultKinds.value;
export const ERROR_DIV0 = faultKinds.div0;
export const ERROR_NUM = faultKinds.num;

/** True for a tag that is an error. */
export const isErrorTag = (tag: number): boolean => tag > 0 && tag < TRUTH;

const tagOfError = faultOfText;
const errorsByTag = new Map(errorTexts.map((text) => [tagOfError(text), cellError(text)]));

/** A block of lanes, whose numbers may be part of a memory. */
export const newBlock = (size: number, constant = false, values = new Float64Array(size)): Block => ({
  values,
  tags: new Uint8Array(size),
  kind: NUMBER,
  open: false,
  constant,
});

/** A lane's tag. */
export const tagAt = ({ kind, tags }: Block, lane: number): number => (kind === MIXED ? tags[lane]! : kind);

/** A lane as a cell would hold it. */
export function scalarAt(block: Block, lane: number, texts: Texts): Scalar {
  const value = block.values[lane]!;
  const tag = tagAt(block, lane);
  switch (tag) {
    case NUMBER:
      // no cell holds a negative zero
      return value + 0;
    case TRUTH:
      return value !== 0;
    case TEXT:
      return texts.at(value);
    case BLANK:
      return null;
    default:
      return errorsByTag.get(tag) ?? cellError("#VALUE!");
  }
}

/** Puts a cell's content into a lane of a block that is MIXED. */
export function store({ values, tags }: Block, lane: number, content: Scalar, texts: Texts): void {
  tags[lane] = tagOf(content);
  values[lane] =
    typeof content === "string" ? texts.index(content) : typeof content === "object" ? 0 : Number(content);
}

function tagOf(content: Scalar): number {
  if (typeof content === "number") return NUMBER;
  if (typeof content === "boolean") return TRUTH;
  if (typeof content === "string") return TEXT;
  return isError(content) ? tagOfError(content.error) : BLANK;
}

/** Makes a block NUMBER or TRUTH again where all its tags are that, so that later kernels run fast. */
export function settle(block: Block, n: number): void {
  const first = block.tags[0]!;
  block.kind = MIXED;
  if (first !== NUMBER && first !== TRUTH) return;
  for (let i = 1; i < n; i++) if (block.tags[i] !== first) return;
  block.kind = first;
}

/** The tag of a lane that is wanted as a number: an error's own, #VALUE! for a text that is none, else 0. */
export function numberTag(block: Block, lane: number, texts: Texts): number {
  const tag = tagAt(block, lane);
  if (tag < TRUTH) return tag;
  return tag === TEXT && isError(toNumber(texts.at(block.values[lane]!), texts.dated)) ? ERROR_VALUE : 0;
}

/** A lane as a number; only where numberTag is 0. */
export function numberAt(block: Block, lane: number, texts: Texts): number {
  const value = block.values[lane]!;
  return tagAt(block, lane) === TEXT ? (toNumber(texts.at(value), texts.dated) as number) : value;
}

/** A lane as a condition: 1, 0, or minus the tag of its error. */
export function truthAt(block: Block, lane: number, texts: Texts): number {
  if (block.kind !== MIXED || block.tags[lane] === NUMBER) return block.values[lane] !== 0 ? 1 : 0;
  const truth = toBoolean(scalarAt(block, lane, texts));
  return isError(truth) ? -tagOfError(truth.error) : Number(truth);
}
