import { cellAddress, parseRectangle, type Rectangle } from "../../../address";
import { WorkbookFileError } from "../error";
import type { CellChange } from "../patch";
import { relationships, targetOf } from "../relationships";
import { readTable } from "../table";
import type { Parts } from "../zip";
import { attribute } from "./attributes";
import { formulaOf } from "./formulas";
import { placesOf } from "./places";
import { tagText } from "./tags";

/**
 * Refuses new contents for cells that Excel would not let a user change by themselves, or not without changing formulas
 * too: results of a what-if data table, and headers of a table's columns. Throws WorkbookFileError.
 */
export function refuseGuarded(parts: Parts, path: string, changes: readonly CellChange[]): void {
  const contents = changes.filter(({ keepFormula }) => !keepFormula);
  if (contents.length === 0) return;
  const tables = dataTables(parts.get(path)!);
  for (const { sheet, row, column } of contents) {
    if (!tables.some((table) => isWithin(table, row, column))) continue;
    throw new WorkbookFileError(
      `${cellAddress(sheet, row, column)} is a result of a what-if data table, which can't be changed by itself.`,
    );
  }
  refuseHeaders(parts, path, contents);
}

const isWithin = ({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const DATA_TABLE = [..."dataTable"].map((letter) => letter.charCodeAt(0));

/** The rectangles of a sheet's data tables; most sheets have none, as their bytes tell at once. */
function dataTables(xml: Uint8Array): Rectangle[] {
  const found: Rectangle[] = [];
  if (!includes(xml, DATA_TABLE)) return found;
  for (const place of placesOf(xml)) {
    const formula = place.kind === "cell" ? formulaOf(xml, place.element) : undefined;
    const tag = formula && tagText(xml, formula.open);
    const extent =
      tag && attribute(tag, "t") === "dataTable" ? parseRectangle(attribute(tag, "ref") ?? "") : undefined;
    if (extent) found.push(extent);
  }
  return found;
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** A header that differs from its column's name in the table's part makes Excel repair the file. */
function refuseHeaders(parts: Parts, path: string, contents: readonly CellChange[]): void {
  for (const { table } of tablesOf(parts, path)) {
    if (!table.headerRow) continue;
    for (const { sheet, row, column, value } of contents) {
      if (!isWithin({ ...table, bottom: table.top }, row, column)) continue;
      if (value === table.columns[column - table.left]) continue;
      throw new WorkbookFileError(
        `${cellAddress(sheet, row, column)} is a header of the table ${table.name}: rename it in Excel, which then renames it in formulas, too.`,
      );
    }
  }
}

function tablesOf(parts: Parts, path: string) {
  try {
    return relationships(parts, path).flatMap((link) => {
      const part = link.kind === "table" ? targetOf(parts, link) : undefined;
      return part ? [readTable(part, "")] : [];
    });
  } catch (error) {
    // what is damaged can't be told to fit
    if (error instanceof WorkbookFileError) return [];
    throw error;
  }
}
