import {
  broadcastShape,
  type Input,
  type Kernel,
  type Lanes,
  mapBlocks,
  type ResultColumn,
  type Shape,
  single,
  type TextLanes,
} from "../vector";
import type { Argument, ChoiceArgument, ForKernel } from "./argument";
import { meaningsOf } from "./choice";
import { ModelError } from "./error";
import { checkRange, inRange, outOfRange } from "./range";

type ForKernels<A extends readonly Argument[]> = { [K in keyof A]: ForKernel<A[K]> };

/** One argument of a call: lanes, a list's values in order, or undefined when it is omitted. */
export type Operand = Lanes | TextLanes | readonly Lanes[] | undefined;

interface Declaration<A extends readonly Argument[]> {
  readonly args: A;
  /** Refuses the call as a whole by the number of values in each list; throws a ModelError. */
  readonly check?: (sizes: Readonly<Record<string, number>>) => void;
  /** Why a lane is refused although each argument alone is in range; by the argument that the kernel blames. */
  readonly explain?: (argument: string, values: LaneValues) => string | undefined;
}

/** One lane's arguments by name, for messages. */
export type LaneValues = Readonly<Record<string, number | string | readonly number[]>>;

interface OneResult<A extends readonly Argument[]> extends Declaration<A> {
  /** Unit of the result. */
  readonly unit: string;
  /** A plain loop over n lanes; writes to `faults` what a range can't say (fault.ts). */
  readonly kernel: (n: number, args: ForKernels<A>, out: Float64Array, faults: Uint8Array) => void;
}

interface RowResult<A extends readonly Argument[]> extends Declaration<A> {
  /** Makes one cell of a lane's results, for what a number can't say: TRUE or FALSE, words. */
  readonly shows?: (results: readonly number[]) => string | boolean;
  /** The results of one row, in order: name and unit. */
  readonly outputs: readonly { readonly name: string; readonly unit: string }[];
  readonly kernel: (n: number, args: ForKernels<A>, outs: Float64Array[], faults: Uint8Array[]) => void;
}

/** A quantity of the field: its declared arguments and one loop over lanes, called by cells, sweeps and steps alike. */
export interface Quantity {
  readonly args: readonly Argument[];
  readonly outputs: readonly { readonly name: string; readonly unit: string }[];
  /** Makes one cell of a lane's results; left out where each is a cell of its own. */
  readonly shows?: ((results: readonly number[]) => string | boolean) | undefined;
  /**
   * Lanes of each output, in new columns unless it is said where. Throws a ModelError when the call as a whole makes no
   * sense.
   */
  evaluate(operands: readonly Operand[], resultColumn?: ResultColumn): Lanes[];
  /** Why the lane is refused, blaming argument `index`. */
  explain(index: number, values: LaneValues): string;
}

/** Declares a quantity with one result. */
export function quantity<const A extends readonly Argument[]>(declared: OneResult<A>): Quantity {
  const { unit, kernel, ...rest } = declared;
  return rowQuantity<A>({
    ...rest,
    outputs: [{ name: "result", unit }],
    kernel: (n, args, outs, faults) => kernel(n, args, outs[0]!, faults[0]!),
  });
}

/** Declares a quantity that gives a row of results for each row of input. */
export function rowQuantity<const A extends readonly Argument[]>(declared: RowResult<A>): Quantity {
  const { args, outputs, kernel } = declared;
  const defaults = args.map(defaultLanes);
  const checks = args.map((argument, index) =>
    argument.kind === "choice" ? undefined : checkRange(argument, index),
  );
  const plain = args.every(({ kind }) => kind === "number");
  return {
    args,
    outputs,
    shows: declared.shows,
    evaluate(operands, resultColumn) {
      const given = args.map((argument, index) => operands[index] ?? preset(argument, defaults[index]));
      if (plain) {
        const inputs = given.map((lanes, index): Input => ({ lanes: lanes as Lanes, check: checks[index] }));
        const run = kernel as unknown as Kernel;
        return mapBlocks(commonShape(args, given, inputs), inputs, outputs.length, run, resultColumn);
      }
      checkLists(args, given, declared.check);
      const { inputs, gather } = flatten(args, given, checks);
      const run: Kernel = (n, columns, outs, faults) =>
        kernel(n, gather(columns) as ForKernels<A>, outs, faults);
      const shape = commonShape(args, given, inputs);
      checkListWork(given, shape);
      return mapBlocks(shape, inputs, outputs.length, run, resultColumn);
    },
    explain(index, values) {
      const argument = args[index]!;
      return explainAlone(argument, values[argument.name]) ?? declared.explain?.(argument.name, values) ?? "";
    },
  };
}

/** Lanes of an argument's default; undefined where it has none. */
function defaultLanes(argument: Argument): Lanes | TextLanes | undefined {
  if (argument.kind === "list" || argument.default === undefined) return undefined;
  return argument.kind === "choice" ? { ...single(0), texts: [argument.default] } : single(argument.default);
}

function preset({ name }: Argument, lanes: Lanes | undefined): Lanes {
  if (lanes) return lanes;
  throw new ModelError("value", `${name} is left out. It has no default.`, name);
}

type Given = Exclude<Operand, undefined>;

/** Lists become a column for each value, texts become codes into meanings; `gather` puts them together again. */
function flatten(args: readonly Argument[], given: readonly Given[], checks: readonly Input["check"][]) {
  const inputs: Input[] = [];
  const gatherers = args.map((argument, index): ((columns: Float64Array[]) => unknown) => {
    const first = inputs.length;
    const operand = given[index]!;
    if (isList(operand)) {
      for (const lanes of operand) inputs.push({ lanes, check: checks[index] });
      return (columns) => columns.slice(first, first + operand.length);
    }
    const choice = meaningsOf(argument, index, operand);
    inputs.push({ lanes: choice?.lanes ?? operand, check: checks[index] });
    if (!choice) return (columns) => columns[first];
    return (columns) => ({ codes: columns[first], meanings: choice.meanings });
  });
  return { inputs, gather: (columns: Float64Array[]) => gatherers.map((take) => take(columns)) };
}

const isList = (operand: Given): operand is readonly Lanes[] => Array.isArray(operand);

/** The most values of a list: each is a column of its own while a kernel runs. */
const longestList = 10_000;

/** Refuses lists of a wrong length, and lists that do not go together. */
function checkLists(args: readonly Argument[], given: readonly Given[], check: Declaration<[]>["check"]) {
  const sizes: Record<string, number> = {};
  args.forEach((argument, index) => {
    if (argument.kind !== "list") return;
    const { name, length } = argument;
    const size = (sizes[name] = (given[index] as readonly Lanes[]).length);
    if (length !== undefined && length !== size)
      throw new ModelError("value", `${name} has ${size} values. It takes ${length}.`, name);
    checkListSize(name, size);
  });
  check?.(sizes);
}

/** Refuses a list that is too long. */
export function checkListSize(name: string, size: number): void {
  if (size > longestList)
    throw new ModelError("value", `${name} has ${size} values. It takes at most ${longestList}.`, name);
}

/** Values of lists that one call may read, each list as often as there are lanes: a second's work. */
const mostListValues = 200_000_000;

/** Refuses a call that would read its lists for too many lanes. */
function checkListWork(given: readonly Given[], { rows, columns }: Shape): void {
  const values = given.reduce((sum, operand) => sum + (isList(operand) ? operand.length : 0), 0);
  if (values * rows * columns <= mostListValues) return;
  const most = Math.floor(mostListValues / values);
  const message = `Lists of ${values} values for each of ${rows * columns} results take too long. Ask for at most ${most} at once.`;
  throw new ModelError("value", message);
}

function commonShape(args: readonly Argument[], operands: readonly Given[], inputs: readonly Input[]): Shape {
  const shape = broadcastShape(inputs.map(({ lanes }) => lanes));
  if (shape) return shape;
  const sizes = operands.map((operand, index) => {
    const { rows, columns } = isList(operand) ? operand[0]! : operand;
    return rows * columns === 1 ? "" : `${args[index]!.name} is ${rows}×${columns}`;
  });
  const message = `The ranges do not fit together: ${sizes.filter(Boolean).join(", ")}. Use ranges of one size, or single values.`;
  throw new ModelError("value", message);
}

/** What is wrong with the argument by its own declaration, undefined when nothing is. */
function explainAlone(argument: Argument, value: LaneValues[string] | undefined): string | undefined {
  switch (argument.kind) {
    case "number":
      // left out where that is allowed: what misses it has to say why
      if (Number.isNaN(argument.default) && Number.isNaN(value as number)) return undefined;
      return inRange(argument, value as number) ? undefined : outOfRange(argument, value as number);
    case "list": {
      const wrong = (value as readonly number[]).find((each) => !inRange(argument, each));
      return wrong === undefined ? undefined : outOfRange(argument, wrong);
    }
    case "choice":
      return refusal(argument, value as string);
  }
}

function refusal(argument: ChoiceArgument<unknown>, text: string): string | undefined {
  try {
    argument.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
