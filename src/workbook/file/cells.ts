import { cellName, COLUMNS, parseRectangle, type Rectangle, sizeOf } from "../../address";
import type { Cell, DataTable } from "../../formula/book";
import type { Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import type { Allowance } from "./allowance";
import { readDataTable } from "./data-table";
import { filterReader } from "./filter";
import { scalarOf, UNREADABLE } from "./scalar";
import { sharedFormula } from "./shared-formula";
import { typedSpelling } from "./spelling";
import type { StoredCell } from "./stored-cells";
import { cellReaders } from "./stored-cells";
import type { Part } from "./xml";
import { readXml } from "./xml";

/** What a sheet's part holds beside its cells' looks. */
export interface SheetContent {
  cells: Cell[];
  /** What-if data tables; their cells keep the values that the file holds. */
  dataTables: DataTable[];
  /** Rows out of sight, from 0. */
  hiddenRows: number[];
  /** Rectangle of the sheet's own filter, where it leaves anything out. */
  filtered: Rectangle | undefined;
  /** What could not be read of the cells, a phrase each. */
  remarks: string[];
}

/** What a sheet's cells need from the rest of the workbook. */
export interface SheetContext {
  sheet: string;
  sharedStrings: readonly string[];
  from1904: boolean;
  /** Whether a cell's `cm` says that its formula is a dynamic array. */
  isDynamic(meta: string | undefined): boolean;
  /** The error that a cell's `vm` says its own stands for. */
  richError(richValue: string | undefined): string | undefined;
  /** The number format's code of a cell's style; only where results are rounded to it. */
  formatOf?: ((style: string | undefined) => string | undefined) | undefined;
  allowance: Allowance;
}

/**
 * The cells of a sheet's part: formulas in the typed spelling, shared ones expanded, spills folded in. Throws
 * WorkbookFileError when the part is damaged or claims more than a workbook can.
 */
export function readCells(part: Part, context: SheetContext): SheetContent {
  const { readers, cells: stored, hiddenRows } = cellReaders(context.sheet);
  const filter = filterReader("worksheet");
  readXml(part, { ...readers, ...filter.readers });
  const troubles = new Troubles();
  expandShared(stored, context.allowance, troubles);
  const cells = stored.map((cell) => plain(cell, context, troubles));
  return {
    cells: foldSpills(cells, context.allowance),
    dataTables: stored.flatMap((cell) => dataTableOf(cell, context.allowance, troubles)),
    hiddenRows,
    filtered: filter.extent(),
    remarks: troubles.said(),
  };
}

function dataTableOf(cell: StoredCell, allowance: Allowance, troubles: Troubles): DataTable[] {
  if (cell.formulaIs?.["t"] !== "dataTable") return [];
  const table = readDataTable(cell.formulaIs);
  if (!table) troubles.add("dataTable", cell);
  else allowance.fill(sizeOf(table));
  return table ? [table] : [];
}

/** A cell with the rectangle that its array formula fills. */
type Placed = Cell & { fills?: Rectangle };

/** Writes out the formulas that cells share with the first of them, the only one that has the text. */
function expandShared(cells: readonly StoredCell[], allowance: Allowance, troubles: Troubles): void {
  const shared = cells.filter(({ formulaIs }) => formulaIs?.["t"] === "shared");
  const first = new Map(shared.filter(({ formula }) => formula).map((cell) => [groupOf(cell), cell]));
  const others = shared.filter(({ formula }) => !formula);
  const letters = others.reduce((sum, cell) => sum + (first.get(groupOf(cell))?.formula?.length ?? 0), 0);
  allowance.write(letters);
  const read = new Map<string, ReturnType<typeof sharedFormula>>();
  for (const cell of others) {
    const source = first.get(groupOf(cell));
    if (!source) troubles.add("formula", cell);
    else {
      let moved = read.get(groupOf(cell));
      if (!moved) read.set(groupOf(cell), (moved = sharedFormula(source.formula!)));
      cell.formula = moved(cell.row - source.row, cell.column - source.column);
    }
  }
}

const groupOf = ({ formulaIs }: StoredCell): string => formulaIs?.["si"] ?? "";

function plain(stored: StoredCell, context: SheetContext, troubles: Troubles): Placed {
  const { row, column, formula, formulaIs, meta } = stored;
  const cell: Placed = { row, column, value: valueOf(stored, context, troubles) };
  const numberFormat = context.formatOf?.(stored.style);
  if (numberFormat !== undefined) cell.numberFormat = numberFormat;
  if (!formula || formulaIs?.["t"] === "dataTable") return cell;
  cell.formula = typedSpelling(formula);
  cell.storage = "plain";
  if (formulaIs?.["t"] !== "array") return cell;
  cell.storage = meta !== undefined && context.isDynamic(meta) ? "dynamic" : "cse";
  const fills = parseRectangle(formulaIs["ref"] ?? "");
  return fills && sizeOf(fills) > 1 ? { ...cell, fills } : cell;
}

function valueOf(stored: StoredCell, context: SheetContext, troubles: Troubles): Scalar {
  const rich = stored.type === "e" ? context.richError(stored.richValue) : undefined;
  const cell = rich === undefined ? stored : { ...stored, value: rich };
  const value = scalarOf(cell, context.sharedStrings, context.from1904, Boolean(stored.formula));
  if (isError(value) && value.message !== undefined) troubles.add("error", stored);
  if (value !== UNREADABLE) return value;
  troubles.add("value", stored);
  return null;
}

/** Cells of a sheet of which something could not be read. */
class Troubles {
  private readonly cells = new Map<keyof typeof SAYINGS, StoredCell[]>();

  add(kind: keyof typeof SAYINGS, cell: StoredCell): void {
    const known = this.cells.get(kind);
    if (known) known.push(cell);
    else this.cells.set(kind, [cell]);
  }

  /** A phrase for each kind, with its first cells. */
  said(): string[] {
    return [...this.cells].map(([kind, cells]) => {
      const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => cellName(row, column));
      const more = cells.length - named.length;
      return `${SAYINGS[kind]} (${named.join(", ")}${more > 0 ? ` and ${more} more` : ""})`;
    });
  }
}

const MOST_NAMED = 5;

const SAYINGS = {
  value: "cells whose value the file does not hold, which are blank here",
  formula: "cells whose shared formula the file does not hold, of which the values stay",
  dataTable: "what-if data tables that make no sense, of which the values stay",
  error: "errors that only Excel itself can give, which count as #VALUE! here",
} as const;

/** The later cells of a spill carry only cached values: they move into the first cell's `spill`. */
function foldSpills(cells: readonly Placed[], allowance: Allowance): Cell[] {
  const filled = cells.reduce((sum, { fills }) => sum + (fills ? sizeOf(fills) : 0), 0);
  allowance.fill(filled);
  const folded = new Set<Cell>();
  const at = new Map(filled > 0 ? cells.map((cell) => [key(cell.row, cell.column), cell]) : []);
  const anchors = cells.map((cell) => (cell.fills ? spilling(cell, cell.fills, at, folded) : cell));
  return anchors.filter((cell) => !folded.has(cell) && (cell.formula !== undefined || cell.value !== null));
}

/** An array formula's first cell with the values of all that it fills; what it fills goes into `folded`. */
function spilling(
  { fills: _, ...anchor }: Placed,
  { top, left, bottom, right }: Rectangle,
  at: ReadonlyMap<number, Placed>,
  folded: Set<Cell>,
): Cell {
  const valueAt = (row: number, column: number): Scalar => {
    const one = at.get(key(row, column));
    const isFirst = row === anchor.row && column === anchor.column;
    if (one && !isFirst && one.formula === undefined) folded.add(one);
    return one?.value ?? null;
  };
  const spill = Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => valueAt(top + down, left + across)),
  );
  return { ...anchor, spill };
}

const key = (row: number, column: number) => row * COLUMNS + column;
