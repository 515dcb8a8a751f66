import { evaluate, evaluateFormula } from "../evaluate";
import { valueOf } from "../dereference";
import type { Scope, Surroundings } from "../scope";
import type { Matrix, Scalar } from "../value";
import { type Block, MIXED, settle, store } from "./block";
import type { Texts } from "./texts";
import { callColumns, type ColumnFunctions, type Given } from "./column-function";
import { close } from "./finite";
import { kernels } from "./kernels";
import { LaneCells } from "./lane-cells";
import type { EvaluateStep, FunctionStep, KernelStep, Register, Step } from "./program";

/** Runs a step over the first n lanes of its blocks. */
export type BoundStep = (n: number) => void;

/** What steps are bound to. */
export interface Binding {
  readonly block: (register: Register) => Block;
  readonly texts: Texts;
  readonly functions: ColumnFunctions;
  readonly book: Surroundings;
}

/** Ties a step to its blocks, so that running it looks nothing up. */
export function bind(step: Step, binding: Binding): BoundStep {
  if (step.op === "function") return bindFunction(step, binding);
  if (step.op === "evaluate") return bindEvaluation(step, binding);
  return bindKernel(step, binding);
}

/** Kernels through which an overflow goes on by itself: what they give stays open. */
const OPEN = new Set<string>(["+", "-", "*", "settled +", "settled -", "IF"]);

function bindKernel(step: KernelStep, { block, texts }: Binding): BoundStep {
  const kernel = kernels[step.op];
  const out = block(step.out);
  const args = step.args.map(block);
  if (!OPEN.has(step.op)) {
    return (n) => {
      closeAll(args, n);
      kernel(n, out, args, texts);
    };
  }
  // a condition could hide an overflow, its branches not
  const hiding = step.op === "IF" ? args.slice(0, 1) : [];
  return (n) => {
    closeAll(args.some(isMixed) ? args : hiding, n);
    kernel(n, out, args, texts);
    out.open = out.kind !== MIXED;
  };
}

const isMixed = ({ kind }: Block): boolean => kind === MIXED;

function closeAll(blocks: readonly Block[], n: number): void {
  for (const block of blocks) if (block.open) close(block, n);
}

function bindFunction({ name, outs, args }: FunctionStep, { block, texts, functions }: Binding): BoundStep {
  const called = functions.get(name);
  if (!called) throw new Error(`${name} has no form over columns.`);
  const given = args.map((arg): Given => {
    if (arg === null) return undefined;
    return typeof arg === "number" ? block(arg) : arg.map(block);
  });
  const results = outs.map(block);
  const taken = args.flatMap((arg) =>
    arg === null ? [] : typeof arg === "number" ? [block(arg)] : arg.map(block),
  );
  return (n) => {
    closeAll(taken, n);
    callColumns(called, given, results, n, texts);
  };
}

function bindEvaluation(step: EvaluateStep, { block, texts, book }: Binding): BoundStep {
  const changing = step.reads.map(({ register, ...place }) => ({ ...place, block: block(register) }));
  const cells = new LaneCells(book.cells, changing, texts);
  const scope: Scope = {
    book: { ...book, cells },
    host: step.host,
    arrays: step.arrays,
    depth: 0,
  };
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
}

const resultOf = ({ node, formula }: EvaluateStep, scope: Scope): Scalar | Matrix =>
  formula ? evaluateFormula(node, scope) : valueOf(evaluate(node, scope), scope);

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
