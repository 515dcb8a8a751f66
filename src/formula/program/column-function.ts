import { fault, type Lanes, type TextLanes } from "../../vector";
import { BLANK, type Block, ERROR_VALUE, MIXED, NUMBER, tagAt, TEXT, TRUTH } from "./block";
import type { Texts } from "./texts";

/** An add-in's function over columns of scenarios; its lists are taken as a column for each value. */
export interface ColumnFunction {
  readonly args: readonly { readonly name: string; readonly kind: "number" | "list" | "choice" }[];
  readonly outputs: readonly unknown[];
  /** Lanes of each output. Throws when the call as a whole makes no sense. */
  evaluate(operands: readonly (Lanes | TextLanes | readonly Lanes[] | undefined)[]): Lanes[];
}

/** Add-in functions by name in capitals, as EDGE.SERVERS. */
export type ColumnFunctions = ReadonlyMap<string, ColumnFunction>;

/** An argument's blocks: one, a list's several, none when it is omitted. */
export type Given = Block | readonly Block[] | undefined;

/** Calls the function with n lanes of each block and fills a block for each result. */
export function callColumns(
  called: ColumnFunction,
  given: readonly Given[],
  outs: readonly Block[],
  n: number,
  texts: Texts,
): void {
  // a constant is one lane that stretches: it is checked, and its text parsed, once
  const lanes = (block: Block): Lanes => numberLanes(block, block.constant ? 1 : n, texts);
  const operands = given.map((blocks, index) => {
    if (blocks === undefined) return undefined;
    if (isList(blocks)) return blocks.map(lanes);
    if (called.args[index]?.kind !== "choice") return lanes(blocks);
    return textLanes(blocks, blocks.constant ? 1 : n, texts);
  });
  let results: Lanes[];
  try {
    results = called.evaluate(operands);
  } catch {
    for (const out of outs) fail(out, n);
    return;
  }
  outs.forEach((out, k) => fill(out, results[k]!, n));
}

const isList = (given: Given): given is readonly Block[] => Array.isArray(given);

const cut = <A extends Float64Array | Uint8Array>(all: A, n: number): A =>
  all.length === n ? all : (all.subarray(0, n) as A);

/**
 * Numbers as an add-in takes them: a blank, which some hosts pass as an empty text, is 0; a text and TRUE are #VALUE!;
 * an error stays itself.
 */
function numberLanes(block: Block, n: number, texts: Texts): Lanes {
  const lanes = { rows: n, columns: 1, values: cut(block.values, n) };
  if (block.kind === NUMBER) return lanes;
  const values = new Float64Array(n);
  const faults = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const tag = tagAt(block, i);
    const isBlank = tag === BLANK || (tag === TEXT && texts.at(block.values[i]!) === "");
    if (tag === NUMBER) values[i] = block.values[i]!;
    else if (!isBlank) faults[i] = tag < TRUTH ? tag : ERROR_VALUE;
  }
  return { ...lanes, values, faults };
}

function textLanes(block: Block, n: number, texts: Texts): TextLanes {
  const values = new Float64Array(n);
  const faults = new Uint8Array(n);
  const codes = new Map<number, number>();
  let faulted = false;
  for (let i = 0; i < n; i++) {
    const tag = tagAt(block, i);
    if (tag === TEXT && texts.at(block.values[i]!) !== "") {
      const index = block.values[i]!;
      if (!codes.has(index)) codes.set(index, codes.size);
      values[i] = codes.get(index)!;
    } else {
      faults[i] = tag > 0 && tag < TRUTH ? tag : fault("value");
      faulted = true;
    }
  }
  const known = [...codes.keys()].map((index) => texts.at(index));
  return { rows: n, columns: 1, values, faults: faulted ? faults : undefined, texts: known };
}

/** The low four bits of a fault are the error; whom it blames no longer matters. */
function fill(out: Block, { values, faults, rows }: Lanes, n: number): void {
  if (rows === n) out.values.set(values);
  else out.values.fill(values[0]!, 0, n);
  out.kind = NUMBER;
  if (!faults) return;
  out.kind = MIXED;
  for (let i = 0; i < n; i++) out.tags[i] = faults[rows === n ? i : 0]! & 15;
}

function fail(out: Block, n: number): void {
  out.values.fill(0, 0, n);
  out.tags.fill(ERROR_VALUE, 0, n);
  out.kind = MIXED;
}
