import { columnNumber } from "../../src/address";
import type { Cell } from "../../src/formula/book";
import { Calculation } from "../../src/formula/calculation";
import { isError, type Scalar } from "../../src/formula/value";
import { edgeFunctions } from "../../src/functions/table";

/** A one-sheet workbook under calculation, cells by address; a text that begins with "=" is a formula. */
export class Sheet {
  private readonly calculation: Calculation;

  constructor(
    cells: Readonly<Record<string, Scalar>> | readonly Cell[],
    names: Readonly<Record<string, string>> = {},
  ) {
    const all = isCells(cells)
      ? cells
      : Object.entries(cells).map(([address, content]) => cellOf(address, content));
    this.calculation = new Calculation(
      {
        sheets: [{ name: "S", cells: [...all] }],
        names: Object.entries(names).map(([name, refersTo]) => ({ name, refersTo })),
        tables: [],
      },
      edgeFunctions,
    );
    this.calculation.recalculateAll();
  }

  /** Puts a value into a cell and computes what depends on it. */
  edit(address: string, value: Scalar): void {
    this.calculation.edit({ sheet: 0, ...placeOf(address) }, { value });
    this.calculation.recalculate();
  }

  /** Cells as A1 = 3, errors with what they say. */
  shows(...addresses: string[]): string {
    return addresses.map((address) => `${address} = ${shown(this.value(address))}`).join(", ");
  }

  /** How many cells depend on themselves. */
  get circular(): number {
    return this.calculation.cycles.flat().length;
  }

  private value(address: string): Scalar {
    const { row, column } = placeOf(address);
    return this.calculation.value("S", row, column);
  }
}

const isCells = (cells: unknown): cells is readonly Cell[] => Array.isArray(cells);

export function cellOf(address: string, content: Scalar): Cell {
  const place = placeOf(address);
  if (typeof content !== "string" || !content.startsWith("=")) return { ...place, value: content };
  return { ...place, formula: content.slice(1), storage: "dynamic", value: null };
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { row: Number(digits) - 1, column: columnNumber(letters!) };
}

const shown = (value: Scalar): string =>
  isError(value) ? `${value.error}${value.message ? ` (${value.message})` : ""}` : String(value);
