import type { Matrix, Scalar } from "../../formula/value";
import { WorkbookFileError } from "./error";
import { openPackage } from "./package";
import { withEntries } from "./zip";
import type { ChainedCell } from "./patch/calc-chain";
import { rewriteCharts } from "./patch/charts";
import type { ByPlace } from "./patch/edits";
import { refuseGuarded } from "./patch/guarded";
import { rewriteSheet } from "./patch/sheet";
import { spliced } from "./patch/splice";
import type { PartChanges, SheetPart } from "./patch/workbook";
import { chainChanges, sheetParts } from "./patch/workbook";

/** A new value for a cell of a file. */
export interface CellChange {
  /** The sheet's name. */
  sheet: string;
  /** From 0. */
  row: number;
  /** From 0. */
  column: number;
  /** The value; of a formula its result, of a spill that of its first cell. */
  value: Scalar;
  /** False turns a cell that holds a formula into a constant; what it spilled is emptied. */
  keepFormula: boolean;
  /** The rectangle that an array formula fills from now on, its first cell included; left out, it stays as it is. */
  spill?: Matrix;
  /** The formula that the cell holds from now on, in the place of what it held. */
  formula?: StoredFormula;
  /** The number of the style that it has from now on. */
  style?: number;
  /** Only the style changes: formula and value stay as they are. */
  keepContent?: boolean;
}

/** A formula as a file keeps it, without "=". */
export interface StoredFormula {
  text: string;
  /** An array formula: one that Excel lets spill, by the number of the metadata that says so, or a Ctrl+Shift+Enter one. */
  array?: { metadata: number } | "cse";
}

/** A file with new values. */
export interface PatchedFile {
  bytes: Uint8Array;
  /** Paths of the parts that differ: sheets, charts of them, and xl/calcChain.xml when formulas became constants. */
  changedParts: string[];
  /** What the file still keeps of the values before, a phrase each: Excel refreshes it when it opens the file. */
  stale: string[];
}

/**
 * Writes values into an .xlsx file and touches nothing else: of the sheets concerned only the changed cells are
 * rewritten, of charts the points that they keep of these, every other part is copied as it is packed. Without a change the same bytes come back.
 * Excel's newer errors (#SPILL!, #CALC!, #BUSY!) are stored as #VALUE!, as Excel itself does.
 * Throws WorkbookFileError when the file is no workbook, can't be written back, lacks a sheet or cell, or when a content
 * would replace a table's header or a result of a data table.
 */
export function patchValues(bytes: Uint8Array, changes: readonly CellChange[]): PatchedFile {
  const opened = openPackage(bytes);
  const sheets = sheetParts(opened);
  const contents: PartChanges = new Map();
  const unchained: ChainedCell[] = [];
  const written = new Map<string, ByPlace<Scalar>>();
  for (const [{ path, sheetId, name }, own] of bySheet(changes, sheets)) {
    refuseGuarded(opened.parts, path, own);
    const xml = opened.parts.get(path)!;
    const rewrite = rewriteSheet(xml, own);
    if (rewrite.splices.length > 0) contents.set(path, spliced(xml, rewrite.splices));
    written.set(name.toLowerCase(), rewrite.written);
    for (const cell of rewrite.unchained) unchained.push({ sheetId, ...cell });
  }
  for (const [path, content] of chainChanges(opened, unchained)) contents.set(path, content);
  const charts = rewriteCharts(opened, written, sheets);
  for (const [path, content] of charts.contents) contents.set(path, content);
  return {
    bytes: contents.size > 0 ? withEntries(bytes, contents) : bytes,
    changedParts: [...contents.keys()],
    stale: charts.stale,
  };
}

function bySheet(
  changes: readonly CellChange[],
  sheets: ReadonlyMap<string, SheetPart>,
): Map<SheetPart, CellChange[]> {
  const grouped = new Map<SheetPart, CellChange[]>();
  for (const change of changes) {
    const part = sheets.get(change.sheet.toLowerCase());
    if (!part) throw new WorkbookFileError(`The workbook has no sheet of cells named ${change.sheet}.`);
    if (!isOnSheet(change))
      throw new WorkbookFileError(`A changed cell is beyond the sheet ${change.sheet}.`);
    const own = grouped.get(part);
    if (own) own.push(change);
    else grouped.set(part, [change]);
  }
  return grouped;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

function isOnSheet({ row, column, spill }: CellChange): boolean {
  const bottom = row + (spill?.length ?? 1) - 1;
  const right = column + (spill?.[0]?.length ?? 1) - 1;
  const whole = Number.isInteger(row) && Number.isInteger(column);
  return whole && row >= 0 && column >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN;
}
