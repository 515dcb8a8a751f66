import { cellName } from "../../formula/address";
import type { Cell, DataTable } from "../../formula/book";
import type { Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import type { Rectangle } from "./address";
import { parseAddress, sizeOf } from "./address";
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
  const first = new Map<string, StoredCell>();
  const isShared = ({ formulaIs }: StoredCell) => formulaIs?.["t"] === "shared";
  const groupOf = ({ formulaIs }: StoredCell) => formulaIs?.["si"] ?? "";
  for (const cell of cells) if (isShared(cell) && cell.formula) first.set(groupOf(cell), cell);
  const read = new Map<string, ReturnType<typeof sharedFormula>>();
  for (const cell of cells) {
    if (!isShared(cell) || cell.formula) continue;
    const source = first.get(groupOf(cell));
    if (!source) troubles.add("formula", cell);
    else {
      allowance.write(source.formula!.length);
      let moved = read.get(groupOf(cell));
      if (!moved) read.set(groupOf(cell), (moved = sharedFormula(source.formula!)));
      cell.formula = moved(cell.row - source.row, cell.column - source.column);
    }
  }
}

function plain(stored: StoredCell, context: SheetContext, troubles: Troubles): Placed {
  const { row, column, formula, formulaIs, meta } = stored;
  const value = valueOf(stored, context, troubles);
  const numberFormat = context.formatOf?.(stored.style);
  const common = { row, column, value, ...(numberFormat !== undefined && { numberFormat }) };
  if (!formula || formulaIs?.["t"] === "dataTable") return common;
  const typed = { ...common, formula: typedSpelling(formula) };
  if (formulaIs?.["t"] !== "array") return { ...typed, storage: "plain" };
  const fills = parseAddress(formulaIs["ref"] ?? "");
  const storage = meta !== undefined && context.isDynamic(meta) ? "dynamic" : "cse";
  return fills ? { ...typed, storage, fills } : { ...typed, storage };
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
  const at = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
  const folded = new Set<Placed>();
  const anchors = cells.map((cell): Cell => {
    const { fills, ...anchor } = cell;
    if (!fills || sizeOf(fills) === 1) return anchor;
    allowance.fill(sizeOf(fills));
    const spill: Scalar[][] = [];
    for (let row = fills.top; row <= fills.bottom; row++) {
      const line: Scalar[] = [];
      for (let column = fills.left; column <= fills.right; column++) {
        const one = at.get(key(row, column));
        if (one && one !== cell && one.formula === undefined) folded.add(one);
        line.push(one?.value ?? null);
      }
      spill.push(line);
    }
    return { ...anchor, spill };
  });
  return anchors.filter(
    (cell, i) => !folded.has(cells[i]!) && (cell.formula !== undefined || cell.value !== null),
  );
}

const key = (row: number, column: number) => row * 16_384 + column;
