import { COLUMNS, ROWS } from "../address";
import { ModelError } from "../model";
import { fault, faultOfText, type Lanes, type TextLanes } from "../vector";
import { errorIn } from "./cell-error";

/** What Excel hands over for one argument: rows of cells; null or undefined when it is omitted. */
export type CellRange = readonly (readonly unknown[])[];

/** Cells as numbers: a blank is 0; text and TRUE/FALSE are #VALUE! of argument `index`; an error stays itself. */
export function unpackNumbers(cells: CellRange, index: number): Lanes {
  const rows = cells.length;
  const columns = cells[0]!.length;
  const values = new Float64Array(rows * columns);
  let faults: Uint8Array | undefined;
  for (let row = 0, lane = 0; row < rows; row++) {
    const line = cells[row]!;
    for (let column = 0; column < columns; column++, lane++) {
      const cell = line[column];
      if (typeof cell === "number") values[lane] = cell;
      else {
        const number = numberIn(cell);
        if (number !== undefined) values[lane] = number;
        else (faults ??= new Uint8Array(values.length))[lane] = faultOf(cell, index);
      }
    }
  }
  return { rows, columns, values, faults };
}

/** Cells as texts, each distinct one kept once; anything but text is #VALUE! of argument `index`. */
export function unpackTexts(cells: CellRange, index: number): TextLanes {
  const rows = cells.length;
  const columns = cells[0]!.length;
  const values = new Float64Array(rows * columns);
  const codes = new Map<string, number>();
  let faults: Uint8Array | undefined;
  cells.flat().forEach((cell, lane) => {
    const text = plainContent(cell);
    if (typeof text === "string" && text !== "") {
      if (!codes.has(text)) codes.set(text, codes.size);
      values[lane] = codes.get(text)!;
    } else (faults ??= new Uint8Array(values.length))[lane] = faultOf(cell, index);
  });
  return { rows, columns, values, faults, texts: [...codes.keys()] };
}

/** A range that is taken whole, cell by cell in reading order. */
export function unpackList(cells: CellRange, index: number): Lanes[] {
  return cells.flat().map((cell) => unpackNumbers([[cell]], index));
}

/**
 * Refuses what is no rectangle of cells, and a whole column or row: a spill from it would not fit, and Excel would hand
 * over a million blanks.
 */
export function checkExtent(cells: CellRange, name: string): void {
  if (!isRectangle(cells))
    throw new ModelError(
      "value",
      `${name} is no range of cells: give rows of one length, at least one cell.`,
      name,
    );
  if (cells.length < ROWS && cells[0]!.length < COLUMNS) return;
  const line = cells.length >= ROWS ? "column" : "row";
  throw new ModelError("value", `${name} is a whole ${line}. Select its filled cells only.`, name);
}

/** Rows of one length, none of them missing; Excel hands over nothing else, another caller may. */
function isRectangle(cells: CellRange): boolean {
  const width = Array.isArray(cells[0]) ? cells[0].length : 0;
  if (width === 0) return false;
  for (let row = 1; row < cells.length; row++)
    if (!Array.isArray(cells[row]) || cells[row]!.length !== width) return false;
  return true;
}

/** A cell's number: blanks count as 0, whichever way the host passes them; undefined for text, TRUE/FALSE, errors. */
function numberIn(cell: unknown): number | undefined {
  const content = plainContent(cell);
  if (typeof content === "number") return content;
  return content === null || content === undefined || content === "" ? 0 : undefined;
}

/** Formatted numbers and entities come as objects with a basicValue. */
export function plainContent(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "basicValue" in cell && errorIn(cell) === undefined
    ? cell.basicValue
    : cell;
}

function faultOf(cell: unknown, index: number): number {
  const error = errorIn(cell);
  return error === undefined ? fault("value", index) : faultOfText(error);
}
