import type { Dated } from "../dates";
import { bind } from "../program/bind";
import { type Block, MIXED, newBlock, scalarAt, settle, store } from "../program/block";
import type { ColumnFunctions } from "../program/column-function";
import { writesOf } from "../program/dependence";
import { close } from "../program/finite";
import type { Register, Step } from "../program/program";
import { Texts } from "../program/texts";
import type { Scalar } from "../value";

/** What a step gives that takes nothing but constants: it runs over one lane, as it would in the program. */
export function folded(
  step: Step,
  constants: ReadonlyMap<Register, Scalar>,
  functions: ColumnFunctions,
  dated: Dated = {},
): Scalar[] {
  const texts = new Texts([], dated);
  const blocks = new Map<Register, Block>();
  const block = (register: Register): Block => {
    const known = blocks.get(register);
    if (known) return known;
    const made = newBlock(1, constants.has(register));
    blocks.set(register, made);
    if (made.constant) fill(made, constants.get(register)!, texts);
    return made;
  };
  bind(step, { block, texts, functions })(1);
  const outs = step.op === "least" ? [step.out] : writesOf(step);
  return outs.map((register) => {
    const out = block(register);
    if (out.open) close(out, 1);
    return scalarAt(out, 0, texts);
  });
}

function fill(block: Block, value: Scalar, texts: Texts): void {
  block.kind = MIXED;
  store(block, 0, value, texts);
  settle(block, 1);
}
