import type { Position } from "../../address";
import type { Node } from "../syntax";
import type { Scalar } from "../value";
import type { Extract } from "./extract";
import type { KernelName } from "./kernels";

/** A register: a column of scenarios while the program runs. */
export type Register = number;

/**
 * A workbook's formulas between some inputs and some outputs as a straight list of column operations. Plain data:
 * it goes to a worker as it is, and prints as a listing.
 */
export interface Program {
  /** How many registers; the first are the inputs, in order. */
  readonly registers: number;
  readonly inputs: readonly Place[];
  readonly outputs: readonly { readonly place: Place; readonly register: Register }[];
  readonly constants: readonly { readonly register: Register; readonly value: Scalar }[];
  readonly steps: readonly Step[];
  /** What the evaluated steps read besides registers. */
  readonly extract: Extract;
}

/** A cell by its name in the listing and its address. */
export interface Place extends Position {
  readonly address: string;
  readonly name?: string | undefined;
}

export type Step = KernelStep | FunctionStep | EvaluateStep | LeastStep;

/** One kernel over whole columns. */
export interface KernelStep {
  readonly op: KernelName;
  readonly out: Register;
  readonly args: readonly Register[];
}

/** An add-in's function over whole columns: a list is an array of registers, an omitted argument null. */
export interface FunctionStep {
  readonly op: "function";
  readonly name: string;
  readonly outs: readonly Register[];
  readonly args: readonly (Register | readonly Register[] | null)[];
}

/** A search for the least whole number that fits, in each scenario. */
export interface LeastStep {
  readonly op: "least";
  readonly out: Register;
  /** Where it begins. */
  readonly minimum: Register;
  /** The number that is tried, which only the search's own steps read. */
  readonly trial: Register;
  /** Whether it fits: TRUE, or a number other than 0. */
  readonly fits: Register;
  /** What lies between. */
  readonly steps: readonly Step[];
  /** The registers that all this takes from the steps before it, the minimum among them. */
  readonly reads: readonly Register[];
}

/** A part of a formula for which there is no kernel, evaluated scenario by scenario. */
export interface EvaluateStep {
  readonly op: "evaluate";
  readonly node: Node;
  readonly host: Position;
  /** Whether ranges are taken whole. */
  readonly arrays: boolean;
  /** A whole formula (rather than part of one), whose result may be an array of these columns. */
  readonly formula: boolean;
  readonly outs: readonly Register[];
  readonly columns: number;
  /** The cells it reads that change with the scenario. */
  readonly reads: readonly {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
    readonly register: Register;
  }[];
}
