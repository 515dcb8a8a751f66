import { evaluateFormula, evaluateValue } from "../evaluate";
import type { FunctionTable, Scope } from "../scope";
import type { Matrix, Scalar } from "../value";
import type { Binding, BoundStep } from "./bind";
import { type Block, settle, store } from "./block";
import { everyStep } from "./dependence";
import { surroundingsOf } from "./extract";
import { close } from "./finite";
import { LaneCells } from "./lane-cells";
import type { EvaluateStep, Program } from "./program";
import type { Texts } from "./texts";

/** Ties an evaluated step to its blocks. */
export type BindEvaluation = (step: EvaluateStep, binding: Binding) => BoundStep;

/** What evaluates a program's parts that have no kernel, with these functions. */
export function evaluation({ steps, extract }: Program, functions: FunctionTable): BindEvaluation {
  const reads = everyStep(steps).flatMap((step) => (step.op === "evaluate" ? step.reads : []));
  const book = surroundingsOf(extract, reads, functions);
  return (step, { block, texts }) => {
    const changing = step.reads.map(({ register, ...place }) => ({ ...place, block: block(register) }));
    const cells = new LaneCells(book.cells, changing, texts);
    const scope: Scope = { book: { ...book, cells }, host: step.host, arrays: step.arrays, depth: 0 };
    const outs = step.outs.map(block);
    return (n) => {
      for (const { block } of changing) if (block.open) close(block, n);
      cells.reset();
      for (let lane = 0; lane < n; lane++) {
        cells.turnTo(lane);
        spread(step, resultOf(step, scope), outs, lane, texts);
      }
      for (const out of outs) settle(out, n);
    };
  };
}

const resultOf = ({ node, formula }: EvaluateStep, scope: Scope): Scalar | Matrix =>
  formula ? evaluateFormula(node, scope) : evaluateValue(node, scope);

/**
 * Puts a result into its columns, cell by cell: where an array is smaller than expected its cells beyond are blank, as
 * on the sheet, and of one that is larger the rest is left out.
 */
function spread(
  { columns }: EvaluateStep,
  result: Scalar | Matrix,
  outs: readonly Block[],
  lane: number,
  texts: Texts,
): void {
  const rows = Array.isArray(result) ? result : [[result]];
  outs.forEach((out, k) => store(out, lane, rows[Math.floor(k / columns)]?.[k % columns] ?? null, texts));
}
