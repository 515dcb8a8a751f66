import { ModelError } from "../model";
import { broadcastShape, type Shape, stretchedLane } from "../vector";
import { type ExcelArgument, modelErrorCell, throwingCellErrors } from "./call";
import { cellError, errorIn } from "./cell-error";
import { wrongKind } from "./explain";
import { firstReasons } from "./reasons";
import { sendable } from "./result-size";
import { type CellRange, checkExtent, plainContent } from "./unpack";

/** A function's arguments by name, each a name to look up. */
export type TextArguments = Readonly<Record<string, ExcelArgument>>;

/** True for an argument that was not given at all; a blank cell is given. */
export const isOmitted = (given: ExcelArgument): given is null | undefined =>
  given === null || given === undefined;

/**
 * A value for each lane of texts, ranges broadcast as everywhere. What `valueOf` refuses by a ModelError is that cell's
 * error alone; an error that comes in goes out unchanged.
 */
export function spillLookup(given: TextArguments, valueOf: (...texts: string[]) => number | string): any[][] {
  return throwingCellErrors(() => {
    const names = Object.keys(given);
    const ranges = names.map((name) => rangeOf(name, given[name]));
    const shape = commonShape(names, ranges);
    const found = new Map<string, unknown>();
    const reasons = firstReasons();
    const cell = (lane: number): unknown => {
      const contents = ranges.map((range) => contentAt(range, shape, lane));
      const refused = contents.map((content, k) => refusal(names[k]!, content)).find(Boolean);
      if (refused) return refused;
      const texts = contents as string[];
      const key = texts.join("\n");
      if (!found.has(key))
        found.set(
          key,
          valueOrError(() => valueOf(...texts), reasons),
        );
      return found.get(key);
    };
    return sendable(
      Array.from({ length: shape.rows }, (_, row) =>
        Array.from({ length: shape.columns }, (_, column) => cell(row * shape.columns + column)),
      ),
    );
  });
}

/** A table that whole texts ask for, each one cell; an error in one is the error of the call. */
export function lookupTable(
  given: TextArguments,
  tableOf: (...texts: string[]) => (number | string)[][],
): any[][] {
  return throwingCellErrors(() =>
    tableOf(...Object.entries(given).map(([name, argument]) => oneText(name, argument))),
  );
}

function oneText(name: string, given: ExcelArgument): string {
  const range = rangeOf(name, given);
  const [rows, columns] = [range.length, range[0]!.length];
  if (rows * columns > 1)
    throw new ModelError("value", `${name} is ${rows}×${columns}. A table takes one cell here.`, name);
  const content = range[0]![0];
  const refused = refusal(name, plainContent(content));
  if (refused) throw refused;
  return plainContent(content) as string;
}

function rangeOf(name: string, given: ExcelArgument): CellRange {
  if (isOmitted(given)) throw new ModelError("value", `${name} is left out. It has no default.`, name);
  const range = Array.isArray(given) ? given : [[given]];
  checkExtent(range, name);
  return range;
}

const shapeOf = (range: CellRange): Shape => ({ rows: range.length, columns: range[0]!.length });

function commonShape(names: readonly string[], ranges: readonly CellRange[]): Shape {
  const shape = broadcastShape(ranges.map(shapeOf));
  if (shape) return shape;
  const sizes = ranges.map((range, k) => `${names[k]} is ${range.length}×${range[0]!.length}`);
  const message = `The ranges do not fit together: ${sizes.join(", ")}. Use ranges of one size, or single values.`;
  throw new ModelError("value", message);
}

function contentAt(range: CellRange, shape: Shape, lane: number): unknown {
  const { columns, ...rest } = shapeOf(range);
  const at = stretchedLane({ columns, ...rest }, shape, lane);
  return plainContent(range[Math.floor(at / columns)]![at % columns]);
}

/** The error of a cell that holds no text; undefined for a text. */
function refusal(name: string, content: unknown): unknown {
  const error = errorIn(content);
  if (error !== undefined) return cellError(error);
  if (typeof content === "string" && content.trim() !== "") return undefined;
  return cellError("#VALUE!", wrongKind({ name, kind: "choice" }, content));
}

function valueOrError(run: () => number | string, reasons: ReturnType<typeof firstReasons>): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof ModelError)
      return modelErrorCell(error, error.isCostly ? reasons(() => error.message) : error.message);
    throw error;
  }
}
