import { isMatrix } from "./operand";
import { type CellError, isError, type Matrix, type Scalar } from "./value";

/** Why a cell could not be computed, and where that began. */
export interface Cause {
  /** One sentence: The function CUBEVALUE is not known. */
  readonly why: string;
  /** What the cell shows, and every cell that needs it. */
  readonly error: CellError;
  /** The cell where it began; undefined until that is known. */
  readonly root?: number;
}

/**
 * Cells that could not be computed. Whatever a formula makes of such a cell's error (IFERROR, COUNT, a comparison),
 * its own result then rests on something that nobody computed, and is none either.
 */
export class Uncomputed {
  private readonly causes = new Map<number, Cause>();
  private met: Cause | undefined;

  /** Why a cell could not be computed. */
  of(id: number): Cause | undefined {
    return this.causes.get(id);
  }

  set(id: number, cause: Cause | undefined): void {
    if (cause) this.causes.set(id, cause);
    else if (this.causes.size > 0) this.causes.delete(id);
  }

  /** Notes that the formula being evaluated reads a cell. */
  read(id: number): void {
    if (this.causes.size > 0) this.met ??= this.causes.get(id);
  }

  /** Notes that the formula being evaluated can't be computed itself, or reads what can't be. */
  meet(cause: Cause | undefined): void {
    this.met ??= cause;
  }

  /** Evaluates something; gives beside it the first cause that it met. Nothing is noted outside. */
  watch<T>(evaluate: () => T): { result: T; cause: Cause | undefined } {
    const before = this.met;
    this.met = undefined;
    try {
      const result = evaluate();
      return { result, cause: this.met };
    } finally {
      this.met = before;
    }
  }
}

/** A result that rests on something not computed: its own errors, and the cause's in the place of all else. */
export const withoutResults = (result: Scalar | Matrix, { error }: Cause): Scalar | Matrix =>
  isMatrix(result)
    ? result.map((row) => row.map((value) => (isError(value) ? value : error)))
    : isError(result)
      ? result
      : error;
