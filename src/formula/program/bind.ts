import { type Block, MIXED } from "./block";
import type { Texts } from "./texts";
import { callColumns, type ColumnFunctions, type Given } from "./column-function";
import type { BindEvaluation } from "./evaluation";
import { close } from "./finite";
import { kernels } from "./kernels";
import { kernelFacts } from "./kernels/facts";
import type { FunctionStep, KernelStep, LeastStep, Register, Step } from "./program";
import { search } from "./search";

/** Runs a step over the first n lanes of its blocks. */
export type BoundStep = (n: number) => void;

/** What steps are bound to. */
export interface Binding {
  readonly block: (register: Register) => Block;
  readonly texts: Texts;
  readonly functions: ColumnFunctions;
  /** Left out where no step is evaluated. */
  readonly evaluation?: BindEvaluation | undefined;
}

/** Ties a step to its blocks, so that running it looks nothing up. */
export function bind(step: Step, binding: Binding): BoundStep {
  switch (step.op) {
    case "function":
      return bindFunction(step, binding);
    case "evaluate":
      if (!binding.evaluation)
        throw new Error("The program has parts to evaluate, which can't be done here.");
      return binding.evaluation(step, binding);
    case "least":
      return bindSearch(
        step,
        step.steps.map((each) => bind(each, binding)),
        binding,
      );
    default:
      return bindKernel(step, binding);
  }
}

/** Ties a search to its blocks; its own steps are given as they are bound. */
export function bindSearch(
  { minimum, trial, fits, out }: LeastStep,
  steps: readonly BoundStep[],
  { block, texts }: Binding,
): BoundStep {
  const blocks = { minimum: block(minimum), trial: block(trial), fits: block(fits), out: block(out) };
  return search(blocks, steps, texts);
}

function bindKernel(
  { op, out: register, args: registers }: KernelStep,
  { block, texts }: Binding,
): BoundStep {
  const kernel = kernels[op];
  const out = block(register);
  const args = registers.map(block);
  if (!kernelFacts[op].passesOverflow) {
    return (n) => {
      closeAll(args, n);
      kernel(n, out, args, texts);
    };
  }
  const [condition] = args;
  const hides = op === "IF";
  return (n) => {
    if (isAnyMixed(args)) closeAll(args, n);
    // a condition could hide an overflow, its branches not
    else if (hides && condition!.open) close(condition!, n);
    kernel(n, out, args, texts);
    out.open = out.kind !== MIXED;
  };
}

function isAnyMixed(blocks: readonly Block[]): boolean {
  for (let k = 0; k < blocks.length; k++) if (blocks[k]!.kind === MIXED) return true;
  return false;
}

function closeAll(blocks: readonly Block[], n: number): void {
  for (let k = 0; k < blocks.length; k++) if (blocks[k]!.open) close(blocks[k]!, n);
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
