import { fillsShape, type Shape, stretchedLane } from "./broadcast";
import { faultKinds } from "./fault";
import { blockSize } from "./block-size";
import type { Lanes } from "./lanes";
import { type Scratch, withScratch } from "./scratch";

/** Lanes that enter a kernel; `check` marks in `faults` what is out of range, leaving earlier faults alone. */
export interface Input {
  readonly lanes: Lanes;
  readonly check?: ((n: number, values: Float64Array, faults: Uint8Array) => void) | undefined;
}

/**
 * A loop over n lanes: columns in, one column of numbers and one of faults out for each output. Lanes that are
 * already faulted hold any number; what the kernel writes there is dropped.
 */
export type Kernel = (n: number, columns: Float64Array[], outs: Float64Array[], faults: Uint8Array[]) => void;

/** Where the numbers of output k are to stand: a column of so many lanes, whatever it holds. */
export type ResultColumn = (lanes: number, k: number) => Float64Array;

/**
 * Runs a kernel over stretched inputs in blocks. The first fault of a lane wins, in the order of the inputs; a
 * result that is not finite becomes #NUM!, so that NaN and Infinity never leave.
 * @param resultColumn new columns unless given
 */
export function mapBlocks(
  shape: Shape,
  inputs: readonly Input[],
  outputs: number,
  kernel: Kernel,
  resultColumn: ResultColumn = newColumn,
): Lanes[] {
  return withScratch((scratch) => mapIn(scratch, shape, inputs, outputs, kernel, resultColumn));
}

const newColumn: ResultColumn = (lanes) => new Float64Array(lanes);

function mapIn(
  scratch: Scratch,
  shape: Shape,
  inputs: readonly Input[],
  outputs: number,
  kernel: Kernel,
  resultColumn: ResultColumn,
): Lanes[] {
  const total = shape.rows * shape.columns;
  const size = Math.min(blockSize, total);
  const readers = inputs.map((input, k) => blockReader(input, shape, size, () => scratch.column(k)));
  const entering = scratch.faults(0);
  const results: Float64Array[] = [];
  const masks: (Uint8Array | undefined)[] = [];
  const faults: Uint8Array[] = [];
  for (let k = 0; k < outputs; k++) {
    results.push(resultColumn(total, k));
    masks.push(undefined);
    faults.push(scratch.faults(k));
  }

  for (let start = 0; start < total; start += size) {
    const n = Math.min(size, total - start);
    entering.fill(0, 0, n);
    const columns = readers.map((read) => read(start, n, entering));
    for (let k = 1; k < outputs; k++) faults[k]!.set(n === blockSize ? entering : entering.subarray(0, n));
    const outs = results.map((values) => part(values, start, n));
    kernel(n, columns, outs, faults);
    for (let k = 0; k < outputs; k++) {
      if (!closeLanes(n, outs[k]!, faults[k]!)) continue;
      (masks[k] ??= new Uint8Array(total)).set(faults[k]!.subarray(0, n), start);
    }
  }
  const { rows, columns } = shape;
  return results.map((values, k) => ({ rows, columns, values, faults: masks[k] }));
}

/** Gives n checked lanes from `start` on as a column, and adds their faults where there is none yet. */
type BlockReader = (start: number, n: number, faults: Uint8Array) => Float64Array;

function blockReader(input: Input, shape: Shape, size: number, block: () => Float64Array): BlockReader {
  if (fillsShape(input.lanes, shape)) return readInPlace(input);
  return input.lanes.values.length === 1
    ? readSingle(input, size, block())
    : readStretched(input, shape, block());
}

const readInPlace =
  ({ lanes, check }: Input): BlockReader =>
  (start, n, faults) => {
    const values = part(lanes.values, start, n);
    if (lanes.faults) for (let i = 0; i < n; i++) faults[i] ||= lanes.faults[start + i]!;
    check?.(n, values, faults);
    return values;
  };

/** One value for all lanes is checked once. */
function readSingle({ lanes, check }: Input, size: number, block: Float64Array): BlockReader {
  block.fill(lanes.values[0]!, 0, size);
  const own = Uint8Array.of(lanes.faults?.[0] ?? 0);
  check?.(1, block, own);
  return (_start, n, faults) => {
    if (own[0]) for (let i = 0; i < n; i++) faults[i] ||= own[0];
    return block;
  };
}

function readStretched({ lanes, check }: Input, shape: Shape, block: Float64Array): BlockReader {
  return (start, n, faults) => {
    for (let i = 0; i < n; i++) {
      const lane = stretchedLane(lanes, shape, start + i);
      block[i] = lanes.values[lane]!;
      if (lanes.faults) faults[i] ||= lanes.faults[lane]!;
    }
    check?.(n, block, faults);
    return block;
  };
}

/** The lanes themselves where all are asked for: a view costs more than a single value's arithmetic. */
const part = (values: Float64Array, start: number, n: number): Float64Array =>
  n === values.length ? values : values.subarray(start, start + n);

/** Zeroes faulted lanes and turns what is not finite into #NUM!; true when any lane is faulted. */
function closeLanes(n: number, out: Float64Array, faults: Uint8Array): boolean {
  if (isSound(n, out, faults)) return false;
  let any = 0;
  for (let i = 0; i < n; i++) {
    if (faults[i] === 0 && !Number.isFinite(out[i]!)) faults[i] = faultKinds.num;
    if (faults[i] !== 0) {
      out[i] = 0;
      any = 1;
    }
  }
  return any === 1;
}

/** Whether no lane is faulted, and none but finite; without a branch for each lane, since there hardly ever is one. */
function isSound(n: number, out: Float64Array, faults: Uint8Array): boolean {
  let sum = 0;
  let any = 0;
  for (let i = 0; i < n; i++) {
    // x - x is 0 for every finite x and NaN for the rest
    sum += out[i]! - out[i]!;
    any |= faults[i]!;
  }
  return sum === 0 && any === 0;
}
