import { allocate } from "./allocate";
import { bind, type Binding, type BoundStep } from "./bind";
import { laneCount } from "./lane-count";
import type { Program, Register, Step } from "./program";
import { assembled, type Compiled, guarded, isSegment, scheduled, type Segment } from "./wasm";

/** How a program is run. */
export interface RunOptions {
  /** False leaves all steps to the kernels. */
  readonly wasm?: boolean;
}

/** The order in which a program's steps run, and where their blocks are. */
export interface Plan {
  /** Each register's block. */
  readonly slots: Int32Array;
  /** The numbers of each block, where what is compiled finds them. */
  readonly numbers: readonly Float64Array<ArrayBuffer>[];
  readonly parts: readonly Part[];
}

/** Steps in a row, and how they are compiled, if they are. */
interface Part {
  readonly steps: readonly Step[];
  readonly fast?: { readonly segment: Segment; readonly functions: readonly Compiled[] } | undefined;
}

/** Bytes of a block's numbers. */
const BLOCK = laneCount * Float64Array.BYTES_PER_ELEMENT;

/** Plain arithmetic is compiled to WebAssembly where the machine allows it; the rest is left to kernels. */
export function planned(program: Program, { wasm = true }: RunOptions): Plan {
  if (!wasm) {
    const { slots, count } = allocate(program);
    return { slots, numbers: blocksOf(new ArrayBuffer(count * BLOCK), count), parts: [program] };
  }
  const schedule = scheduled(program);
  const { slots, count } = allocate(
    program,
    schedule.parts.map(({ steps }) => steps),
  );
  const addressOf = (register: Register): number => slots[register]! * BLOCK;
  const assembly = assembled(schedule, count * BLOCK, addressOf);
  const parts = schedule.parts.map((part): Part => {
    const functions = isSegment(part) ? assembly?.functions.get(part) : undefined;
    return {
      steps: part.steps,
      fast: functions && isSegment(part) ? { segment: part, functions } : undefined,
    };
  });
  return {
    slots,
    numbers: blocksOf(assembly?.memory.buffer ?? new ArrayBuffer(count * BLOCK), count),
    parts,
  };
}

const blocksOf = (buffer: ArrayBuffer, count: number): Float64Array<ArrayBuffer>[] =>
  Array.from({ length: count }, (_, slot) => new Float64Array(buffer, slot * BLOCK, laneCount));

/** Ties a part to its blocks. */
export function bindPart({ steps, fast }: Part, binding: Binding): BoundStep[] {
  const kernels = steps.map((step) => bind(step, binding));
  return fast ? [guarded(fast.segment, fast.functions, binding.block, kernels)] : kernels;
}
