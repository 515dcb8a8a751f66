import { cellName, columnName, parseRectangle } from "../../../address";
import type { StoredFormula } from "../patch";
import { attribute, withAttribute } from "./attributes";
import type { ByPlace, Edit } from "./edits";
import { put } from "./edits";
import { placesOf } from "./places";
import { storedValue } from "./value";

/** A cell that the sheet does not have yet. */
export interface NewCell {
  row: number;
  column: number;
  edit: Edit;
}

/** Cells to be inserted, in order: into rows that are there, and in rows of their own. */
export interface Insertions {
  inRows: Map<number, NewCell[]>;
  newRows: NewCell[][];
}

/** The edited cells that the sheet does not have; one that is to be blank is not missed. */
export function insertionsFor(xml: Uint8Array, edits: ByPlace<Edit>): Insertions {
  const missing: ByPlace<Edit> = new Map();
  for (const [row, line] of edits) {
    for (const [column, edit] of line)
      if (edit.value !== null || edit.style !== undefined || edit.formula) put(missing, row, column, edit);
  }
  const rows = new Set<number>();
  for (const place of placesOf(xml)) {
    if (place.kind === "row" && missing.has(place.row)) rows.add(place.row);
    if (place.kind === "cell") missing.get(place.row)?.delete(place.column);
  }
  const insertions: Insertions = { inRows: new Map(), newRows: [] };
  for (const [row, line] of [...missing].sort(([a], [b]) => a - b)) {
    if (line.size === 0) continue;
    const cells = [...line].sort(([a], [b]) => a - b).map(([column, edit]) => ({ row, column, edit }));
    if (rows.has(row)) insertions.inRows.set(row, cells);
    else insertions.newRows.push(cells);
  }
  return insertions;
}

/** New cells as XML. */
export const cellsXml = (cells: readonly NewCell[], prefix: string): string =>
  cells
    .map(({ row, column, edit }) => {
      const { formula, style } = edit;
      const { type, xml } = storedValue(edit.value, edit.spilled || formula !== undefined, prefix);
      const looks = style === undefined ? "" : ` s="${style}"`;
      const kind = type ? ` t="${type}"` : "";
      const open = `<${prefix}c r="${columnName(column)}${row + 1}"${looks}${kind}${metadataOf(formula)}`;
      const content = formulaXml(edit, row, column, prefix) + xml;
      return content ? `${open}>${content}</${prefix}c>` : `${open}/>`;
    })
    .join("");

const metadataOf = (formula: StoredFormula | undefined): string =>
  typeof formula?.array === "object" ? ` cm="${formula.array.metadata}"` : "";

/** An edit's formula as XML; "" where it has none. */
export function formulaXml({ formula, fills }: Edit, row: number, column: number, prefix: string): string {
  if (!formula) return "";
  const area = formula.array ? ` t="array" ref="${fills ?? cellName(row, column)}"` : "";
  return `<${prefix}f${area}>${formula.text.replace(/[&<>]/g, (letter) => ENTITIES[letter]!)}</${prefix}f>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** New rows as XML. */
export const rowsXml = (rows: readonly NewCell[][], prefix: string): string =>
  rows
    .map((cells) => `<${prefix}row r="${cells[0]!.row + 1}">${cellsXml(cells, prefix)}</${prefix}row>`)
    .join("");

/** A row's tag whose `spans`, a hint where its cells are, takes the new ones in. */
export function widenedSpans(tag: string, cells: readonly NewCell[]): string {
  const spans = attribute(tag, "spans");
  const bounds = spans?.match(/\d+/g)?.map(Number);
  if (!bounds || bounds.length === 0) return tag;
  const columns = cells.map(({ column }) => column + 1);
  const from = Math.min(bounds[0]!, columns[0]!);
  const to = Math.max(bounds.at(-1)!, columns.at(-1)!);
  return from === bounds[0] && to === bounds.at(-1) ? tag : withAttribute(tag, "spans", `${from}:${to}`);
}

/** The sheet's `dimension` tag that takes the new cells in. */
export function widenedDimension(tag: string, { inRows, newRows }: Insertions): string {
  const used = parseRectangle(attribute(tag, "ref") ?? "");
  if (!used) return tag;
  const wide = { ...used };
  for (const cells of [...inRows.values(), ...newRows]) {
    wide.top = Math.min(wide.top, cells[0]!.row);
    wide.bottom = Math.max(wide.bottom, cells[0]!.row);
    wide.left = Math.min(wide.left, cells[0]!.column);
    wide.right = Math.max(wide.right, cells.at(-1)!.column);
  }
  const { top, left, bottom, right } = wide;
  if (top === used.top && left === used.left && bottom === used.bottom && right === used.right) return tag;
  return withAttribute(tag, "ref", `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`);
}
