import {
  broadcastShape,
  type Input,
  type Lanes,
  mapBlocks,
  type Shape,
  single,
  type TextLanes,
} from "../vector";
import type { Argument, ChoiceArgument, ForKernel, ListArgument } from "./argument";
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
  /** The results of one row, in order: name and unit. */
  readonly outputs: readonly { readonly name: string; readonly unit: string }[];
  readonly kernel: (n: number, args: ForKernels<A>, outs: Float64Array[], faults: Uint8Array[]) => void;
}

/** A quantity of the field: its declared arguments and one loop over lanes, called by cells, sweeps and steps alike. */
export interface Quantity {
  readonly args: readonly Argument[];
  readonly outputs: readonly { readonly name: string; readonly unit: string }[];
  /** Lanes of each output. Throws a ModelError when the call as a whole makes no sense. */
  evaluate(operands: readonly Operand[]): Lanes[];
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
  const checks = args.map((argument, index) =>
    argument.kind === "choice" ? undefined : checkRange(argument, index),
  );
  return {
    args,
    outputs,
    evaluate(operands) {
      const filled = args.map((argument, index) => fill(argument, operands[index]));
      declared.check?.(listSizes(args, filled));
      const meanings = filled.map((operand, index) => meaningsOf(args[index]!, index, operand));
      const inputs: Input[] = [];
      const places = filled.map((operand, index) => {
        const first = inputs.length;
        const lanes = Array.isArray(operand) ? operand : [meanings[index]?.lanes ?? (operand as Lanes)];
        for (const each of lanes) inputs.push({ lanes: each, check: checks[index] });
        return first;
      });
      const gather = (columns: Float64Array[]) =>
        places.map((first, index) => {
          const operand = filled[index]!;
          if (Array.isArray(operand)) return columns.slice(first, first + operand.length);
          const choice = meanings[index];
          return choice ? { codes: columns[first], meanings: choice.meanings } : columns[first];
        }) as ForKernels<A>;
      return mapBlocks(commonShape(args, filled), inputs, outputs.length, (n, columns, outs, faults) =>
        kernel(n, gather(columns), outs, faults),
      );
    },
    explain(index, values) {
      const argument = args[index]!;
      return explainAlone(argument, values[argument.name]) ?? declared.explain?.(argument.name, values) ?? "";
    },
  };
}

/** An argument's lanes, its default when it is omitted. */
function fill(argument: Argument, operand: Operand): Lanes | TextLanes | readonly Lanes[] {
  if (operand !== undefined) {
    if (argument.kind === "list") checkLength(argument, operand as readonly Lanes[]);
    return operand;
  }
  if (argument.kind !== "list" && argument.default !== undefined) {
    return argument.kind === "choice"
      ? { ...single(0), texts: [argument.default as string] }
      : single(argument.default as number);
  }
  throw new ModelError("value", `${argument.name} is left out. It has no default.`, argument.name);
}

function checkLength({ name, length }: ListArgument, values: readonly Lanes[]): void {
  if (length === undefined || values.length === length) return;
  const message = `${name} has ${values.length} values. It takes ${length}.`;
  throw new ModelError("value", message, name);
}

function listSizes(args: readonly Argument[], operands: readonly (Lanes | readonly Lanes[])[]) {
  const lists = args.flatMap(({ kind, name }, index) =>
    kind === "list" ? [[name, (operands[index] as readonly Lanes[]).length] as const] : [],
  );
  return Object.fromEntries(lists);
}

function commonShape(args: readonly Argument[], operands: readonly (Lanes | readonly Lanes[])[]): Shape {
  const shape = broadcastShape(operands.flat() as Lanes[]);
  if (shape) return shape;
  const sizes = operands.map((operand, index) => {
    const { rows, columns } = Array.isArray(operand) ? operand[0]! : (operand as Lanes);
    return rows * columns === 1 ? "" : `${args[index]!.name} is ${rows}×${columns}`;
  });
  const message = `The ranges do not fit together: ${sizes.filter(Boolean).join(", ")}. Use ranges of one size, or single values.`;
  throw new ModelError("value", message);
}

/** What is wrong with the argument by its own declaration, undefined when nothing is. */
function explainAlone(argument: Argument, value: LaneValues[string] | undefined): string | undefined {
  switch (argument.kind) {
    case "number":
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
