import { ModelError, type Operand, type Quantity } from "../model";
import { excelErrors } from "../errors";
import { blamedArgument, faultText, type Lanes } from "../vector";
import { cellError } from "./cell-error";
import { explainLane } from "./explain";
import { sendable } from "./result-size";
import { type CellRange, checkExtent, unpackList, unpackNumbers, unpackTexts } from "./unpack";

/** An argument as Excel passes it: a matrix, or nothing when it is omitted. */
export type ExcelArgument = any[][] | null | undefined;

/** Calls a quantity with Excel's matrices; the result spills, one column for each result of the quantity. */
export function spill(quantity: Quantity, given: readonly ExcelArgument[]): any[][] {
  return throwingCellErrors(() => {
    const ranges = given.map(rangeOf);
    const results = quantity.evaluate(ranges.map((range, index) => unpack(quantity, range, index)));
    return sendable(pack(quantity, ranges, results));
  });
}

/** As `spill`, for a quantity that gives a row for each row: its arguments must be columns or single values. */
export function spillRows(quantity: Quantity, given: readonly ExcelArgument[]): any[][] {
  return throwingCellErrors(() => {
    const wide = given.findIndex(
      (range) => Array.isArray(range) && Array.isArray(range[0]) && range[0].length > 1,
    );
    if (wide < 0) return spill(quantity, given);
    const { name } = quantity.args[wide]!;
    const message = `${name} is ${given[wide]![0]!.length} columns wide. This function gives a row for each row: pass columns.`;
    throw new ModelError("value", message, name);
  });
}

/** Runs a call; an error of the model becomes the error of the whole call, as the host throws it. */
export function throwingCellErrors<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof ModelError) throw modelErrorCell(error);
    throw error;
  }
}

/** An error of the model as a cell holds it. */
export const modelErrorCell = (error: ModelError, message: string | undefined = error.message): unknown =>
  cellError(excelErrors[error.code].text, message);

const rangeOf = (given: ExcelArgument): CellRange | undefined =>
  given === null || given === undefined ? undefined : Array.isArray(given) ? given : [[given]];

function unpack({ args }: Quantity, range: CellRange | undefined, index: number): Operand {
  if (!range) return undefined;
  const { name, kind } = args[index]!;
  checkExtent(range, name);
  if (kind === "list") return unpackList(range, index);
  return kind === "choice" ? unpackTexts(range, index) : unpackNumbers(range, index);
}

function pack(
  quantity: Quantity,
  ranges: readonly (CellRange | undefined)[],
  results: readonly Lanes[],
): any[][] {
  const shape = results[0]!;
  const lines: unknown[][] = new Array(shape.rows);
  const { shows } = quantity;
  if (results.length === 1 && shape.columns === 1 && !shape.faults && !shows) {
    // adding 0 leaves no negative zero; the commonest result by far, and the largest: a literal of one cell is the cheapest line there is
    const { values } = shape;
    for (let row = 0; row < values.length; row++) lines[row] = [values[row]! + 0];
    return lines;
  }
  for (let row = 0; row < shape.rows; row++) {
    const line: unknown[] = (lines[row] = []);
    for (let column = 0; column < shape.columns; column++) {
      const lane = row * shape.columns + column;
      if (shows) line.push(shown(lane));
      else for (const result of results) line.push(cell(result, lane));
    }
  }
  return lines;

  function cell({ values, faults }: Lanes, lane: number): unknown {
    return faults && faults[lane] !== 0 ? refused(faults[lane]!, lane) : values[lane]! + 0;
  }

  function shown(lane: number): unknown {
    const faulted = results.find(({ faults }) => faults && faults[lane] !== 0);
    return faulted ? cell(faulted, lane) : shows!(results.map(({ values }) => values[lane]!));
  }

  function refused(byte: number, lane: number): unknown {
    const index = blamedArgument(byte);
    const message = index === undefined ? undefined : explainLane(quantity, ranges, index, shape, lane);
    return cellError(faultText(byte), message);
  }
}
