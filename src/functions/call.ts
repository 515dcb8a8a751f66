import { checkListSize, ModelError, type Operand, type Quantity } from "../model";
import { excelErrors } from "../errors";
import { blamedArgument, faultText, type Lanes } from "../vector";
import { cellError } from "./cell-error";
import { explainLane } from "./explain";
import { firstReasons } from "./reasons";
import { checkResultExtent, sendable } from "./result-size";
import { type CellRange, checkExtent, unpackList, unpackNumbers, unpackTexts } from "./unpack";

/** An argument as Excel passes it: a matrix, or nothing when it is omitted. */
export type ExcelArgument = any[][] | null | undefined;

/** Calls a quantity with Excel's matrices; the result spills, one column for each result of the quantity. */
export function spill(quantity: Quantity, given: readonly ExcelArgument[]): any[][] {
  return throwingCellErrors(() => {
    const ranges = given.map(rangeOf);
    ranges.forEach((range, index) => range && checkExtent(range, quantity.args[index]!.name));
    checkResultExtent(...resultExtent(quantity, ranges));
    const results = quantity.evaluate(ranges.map((range, index) => unpack(quantity, range, index)));
    return sendable(pack(quantity, ranges, results));
  });
}

/** How many rows and columns a call's result has, before anything is computed. */
function resultExtent(
  { args, outputs, shows }: Quantity,
  ranges: readonly (CellRange | undefined)[],
): [rows: number, columns: number] {
  const lanes = ranges.filter(
    (range, index): range is CellRange => Array.isArray(range) && args[index]?.kind !== "list",
  );
  const rows = Math.max(1, ...lanes.map((range) => range.length));
  const columns = Math.max(1, ...lanes.map((range) => range[0]?.length ?? 1));
  return [rows, shows ? columns : columns * outputs.length];
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
  if (kind === "list") {
    checkListSize(name, range.length * range[0]!.length);
    return unpackList(range, index);
  }
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
  const reasons = reasonsOf(quantity, ranges);
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
    const message =
      index === undefined ? undefined : reasons(() => explainLane(quantity, ranges, index, shape, lane));
    return cellError(faultText(byte), message);
  }
}

/** A reason reads the lists of its call once more: as many are worked out as take a moment together. */
function reasonsOf({ args }: Quantity, ranges: readonly (CellRange | undefined)[]) {
  const listed = ranges.map((range, index) =>
    range && args[index]!.kind === "list" ? range.length * range[0]!.length : 0,
  );
  const longest = Math.max(1, ...listed);
  return firstReasons(Math.max(FEWEST_REASONS, Math.floor(MOST_READ / longest)));
}

const FEWEST_REASONS = 20;
const MOST_READ = 1_000_000;
