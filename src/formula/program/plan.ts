import { allocate } from "./allocate";
import { bind, type Binding, bindSearch, type BoundStep } from "./bind";
import { laneCount } from "./lane-count";
import type { Program, Register, Step } from "./program";
import {
  assembled,
  type Assembly,
  type Compiled,
  guarded,
  isSegment,
  scheduled,
  type ScheduledPart,
  type Segment,
} from "./wasm";

/** How a program is run. */
export interface RunOptions {
  /** False leaves all steps to the kernels. */
  readonly wasm?: boolean;
  /** The most scenarios of one run: laneCount, which it is at most, unless given. */
  readonly lanes?: number;
}

/** The order in which a program's steps run, and where their blocks are. */
export interface Plan {
  /** Each register's block. */
  readonly slots: Int32Array;
  /** The numbers of each block, where what is compiled finds them. */
  readonly numbers: readonly Float64Array<ArrayBuffer>[];
  readonly parts: readonly Part[];
}

/** Steps in a row, and how they are compiled, if they are; or a search, and the parts of its own steps. */
interface Part {
  readonly steps: readonly Step[];
  readonly fast?: { readonly segment: Segment; readonly functions: readonly Compiled[] } | undefined;
  readonly within?: readonly Part[] | undefined;
}

/** Plain arithmetic is compiled to WebAssembly where the machine allows it; the rest is left to kernels. */
export function planned(program: Program, { wasm = true, lanes = laneCount }: RunOptions): Plan {
  // what is compiled takes two lanes at a time
  const size = wasm ? lanes + (lanes % 2) : lanes;
  const bytes = size * Float64Array.BYTES_PER_ELEMENT;
  const blocksOf = (buffer: ArrayBuffer): Float64Array<ArrayBuffer>[] =>
    Array.from({ length: count }, (_, slot) => new Float64Array(buffer, slot * bytes, size));
  const schedule = wasm ? scheduled(program) : undefined;
  const { slots, count } = allocate(
    program,
    schedule?.parts.map(({ steps }) => steps),
  );
  if (!schedule) return { slots, numbers: blocksOf(new ArrayBuffer(count * bytes)), parts: [program] };
  const addressOf = (register: Register): number => slots[register]! * bytes;
  const assembly = assembled(schedule, count * bytes, addressOf);
  return {
    slots,
    numbers: blocksOf(assembly?.memory.buffer ?? new ArrayBuffer(count * bytes)),
    parts: schedule.parts.map((part) => withFunctions(part, assembly)),
  };
}

function withFunctions(part: ScheduledPart, assembly: Assembly | undefined): Part {
  if (!isSegment(part))
    return { steps: part.steps, within: part.within?.map((each) => withFunctions(each, assembly)) };
  const functions = assembly?.functions.get(part);
  return { steps: part.steps, fast: functions && { segment: part, functions } };
}

/** Ties a part to its blocks. */
export function bindPart({ steps, fast, within }: Part, binding: Binding): BoundStep[] {
  const [step] = steps;
  if (within && step?.op === "least") {
    const own = within.flatMap((part) => bindPart(part, binding));
    return [bindSearch(step, own, binding)];
  }
  const kernels = steps.map((step) => bind(step, binding));
  return fast ? [guarded(fast.segment, fast.functions, binding.block, kernels)] : kernels;
}
