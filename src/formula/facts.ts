import type { CallNode } from "./syntax";

/**
 * What is true of a function whatever it is given, on its own definition: by this goes all that reads formulas without
 * evaluating them. Arguments count from 0; a fact that is left out is not so.
 */
export interface FunctionFacts {
  /** Reads the clock or chance: another value at each recalculation. */
  readonly isVolatile?: boolean;
  /** Gives nothing but numbers and errors, alone or in an array. */
  readonly givesNumbers?: boolean;
  /** May fill more cells than its own, whatever it is given, though it may fill that one alone now. */
  readonly givesArray?: boolean;
  /** The arguments whose values decide how many rows and columns it gives. */
  readonly sizedBy?: readonly number[] | "all";
  /**
   * The arguments whose rows or columns are those of its result, besides what it is called for cell by cell; where that
   * depends on how a call is written, what tells it.
   */
  readonly sizedLike?: readonly number[] | "all" | ((written: CallNode["args"]) => readonly number[]);
  /** Gives cells as they are rather than their values, where it is given or points at some. */
  readonly givesPlace?: boolean;
  /** Whether an argument decides which of the other arguments' cells it gives; `count` says how many are written. */
  readonly isPlacedBy?: (argument: number, count: number) => boolean;
  /** Gives cells that no argument names: which, only its evaluation tells. */
  readonly computesPlace?: boolean;
  /** The argument of which the place alone matters, not what stands there. */
  readonly placeOnly?: number;
  /** An argument of which it reads more cells than are written. */
  readonly stretched?: Stretched;
  /** Leaves out cells whose own formula calls such a function. */
  readonly isSubtotal?: boolean;
  /** What stands before its name in a file, where Excel has it only since the file format was made. */
  readonly filePrefix?: "_xlfn." | "_xlfn._xlws." | undefined;
}

/** An argument, and how far it is read: with the shape of the first argument, or all of the pivot table around it. */
export interface Stretched {
  readonly argument: number;
  readonly to: "the first's shape" | "its pivot table";
}
