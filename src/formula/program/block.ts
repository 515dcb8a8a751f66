import { toBoolean, toNumber } from "../coerce";
import { cellError, errorTexts } from "../errors";
import { isError, type Scalar } from "../value";

/**
 * A register's lanes while a program runs: numbers with a tag beside each. A tag below 16 is an error (Excel's
 * ERROR.TYPE number) or 0 for a plain number; others say how to read the number.
 */
export interface Block {
  readonly values: Float64Array;
  readonly tags: Uint8Array;
  /** False when every tag is 0: kernels then need not look at them. */
  tagged: boolean;
}

/** How to read a lane's number when it is no plain one: 0 or 1, an index into the texts, nothing at all. */
export const TRUTH = 16;
export const TEXT = 17;
export const BLANK = 18;

/** Error tags in the order of ERROR.TYPE. */
const numbered = ["", "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!"];
const later: Record<string, number> = { "#CALC!": 14, "#BUSY!": 15 };

export const ERROR_VALUE = 3;
export const ERROR_DIV0 = 2;
export const ERROR_NUM = 6;

/** True for a tag that is an error. */
export const isErrorTag = (tag: number): boolean => tag > 0 && tag < TRUTH;

const tagOfError = (text: string): number => later[text] ?? Math.max(numbered.indexOf(text), ERROR_VALUE);
const errorsByTag = new Map(errorTexts.map((text) => [tagOfError(text), cellError(text)]));

export const newBlock = (size: number): Block => ({
  values: new Float64Array(size),
  tags: new Uint8Array(size),
  tagged: false,
});

/** Texts that lanes point at: those of the program, then those made while a block runs. */
export class Texts {
  private readonly all: string[];
  private readonly places = new Map<string, number>();

  constructor(private readonly own: readonly string[] = []) {
    this.all = [...own];
    own.forEach((text, at) => this.places.set(text, at));
  }

  at(index: number): string {
    return this.all[index] ?? "";
  }

  /** The index of a text, added when it is new. */
  index(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }

  /** Forgets what the last block made. */
  reset(): void {
    for (let at = this.own.length; at < this.all.length; at++) this.places.delete(this.all[at]!);
    this.all.length = this.own.length;
  }
}

/** A lane as a cell would hold it. */
export function scalarAt({ values, tags, tagged }: Block, lane: number, texts: Texts): Scalar {
  const tag = tagged ? tags[lane]! : 0;
  switch (tag) {
    case 0:
      return values[lane]!;
    case TRUTH:
      return values[lane] !== 0;
    case TEXT:
      return texts.at(values[lane]!);
    case BLANK:
      return null;
    default:
      return errorsByTag.get(tag) ?? cellError("#VALUE!");
  }
}

/** Puts a cell's content into a lane. */
export function store(block: Block, lane: number, value: Scalar, texts: Texts): void {
  const tag = tagOf(value);
  block.tags[lane] = tag;
  if (tag !== 0) block.tagged = true;
  block.values[lane] =
    typeof value === "string" ? texts.index(value) : typeof value === "object" ? 0 : Number(value);
}

function tagOf(value: Scalar): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return TRUTH;
  if (typeof value === "string") return TEXT;
  return isError(value) ? tagOfError(value.error) : BLANK;
}

/** Marks every lane untagged, for a kernel that writes numbers. */
export function clearTags(block: Block, n: number): void {
  if (block.tagged) block.tags.fill(0, 0, n);
  block.tagged = false;
}

/** The tag of a lane read as a number: an error's own, #VALUE! for a text that is none, else 0. */
export function numberTag(block: Block, lane: number, texts: Texts): number {
  const tag = block.tags[lane]!;
  if (tag < TRUTH) return tag;
  return tag === TEXT && isError(toNumber(texts.at(block.values[lane]!))) ? ERROR_VALUE : 0;
}

/** A lane as a number; only where numberTag is 0. */
export function numberAt(block: Block, lane: number, texts: Texts): number {
  if (block.tags[lane] !== TEXT) return block.values[lane]!;
  return toNumber(texts.at(block.values[lane]!)) as number;
}

/** A lane as a condition: 1, 0, or minus the tag of its error. */
export function truthAt(block: Block, lane: number, texts: Texts): number {
  if (!block.tagged || block.tags[lane] === 0) return block.values[lane] !== 0 ? 1 : 0;
  const truth = toBoolean(scalarAt(block, lane, texts));
  return isError(truth) ? -tagOfError(truth.error) : Number(truth);
}
