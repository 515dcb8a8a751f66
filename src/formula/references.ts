import { parseStructRef } from "@borgar/fx";
import { columnNumber, COLUMNS, ROWS } from "../address";
import { AT } from "./tokens";
import type { Corner, ExternalNode, NameNode, RangeNode, Section, TableNode } from "./syntax";

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const WHOLE_COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const WHOLE_ROW = /^(\$?)(\d{1,7})$/;

/** The cell that a formula stands in: its references are read relative to it. */
export interface Host {
  readonly row: number;
  readonly column: number;
}

/** A1, Sheet1!$A$1:B2, A:A or [Book]Sheet!A1 as a node; undefined when the text is no such reference. */
export function readRange(text: string, host: Host): RangeNode | ExternalNode | undefined {
  const { sheets, rest, book } = splitSheet(text);
  const range = rangeOn(sheets, rest, host);
  return book ? { kind: "external", text, kept: range } : range;
}

function rangeOn(sheets: readonly string[], rest: string, host: Host): RangeNode | undefined {
  const [first, last = first, more] = rest.split(":");
  if (first === undefined || last === undefined || more !== undefined) return undefined;
  const ends = readEnds(first, last, host);
  if (!ends) return undefined;
  return {
    kind: "range",
    ...(sheets[0] !== undefined && { sheet: sheets[0] }),
    ...(sheets[1] !== undefined && { lastSheet: sheets[1] }),
    from: ends[0],
    to: ends[1],
  };
}

/** A defined name, with the sheet written before it. */
export function readName(text: string): NameNode | ExternalNode {
  const { sheets, rest, book } = splitSheet(text);
  const name: NameNode = { kind: "name", name: rest, ...(sheets[0] !== undefined && { sheet: sheets[0] }) };
  return book ? { kind: "external", text, kept: name } : name;
}

/** Table[[#Totals],[Column]] and its like; undefined when the text is none. */
export function readTable(text: string): TableNode | undefined {
  const found = parseStructRef(text);
  if (!found) return undefined;
  return {
    kind: "table",
    ...(found.table && { table: found.table }),
    columns: (found.columns ?? []).map((column) => column.replaceAll(AT, "@")),
    sections: (found.sections ?? []) as Section[],
  };
}

function readEnds(first: string, last: string, host: Host): [Corner, Corner] | undefined {
  const cells = [CELL.exec(first), CELL.exec(last)];
  if (cells[0] && cells[1]) {
    const corner = cellCorner(cells[0], host);
    return [corner, first === last ? corner : cellCorner(cells[1], host)];
  }
  const columns = [WHOLE_COLUMN.exec(first), WHOLE_COLUMN.exec(last)];
  if (columns[0] && columns[1])
    return [columnCorner(columns[0], 0, host), columnCorner(columns[1], ROWS - 1, host)];
  const rows = [WHOLE_ROW.exec(first), WHOLE_ROW.exec(last)];
  if (rows[0] && rows[1]) return [rowCorner(rows[0], 0, host), rowCorner(rows[1], COLUMNS - 1, host)];
  return undefined;
}

const at = (dollar: string, index: number, host: number) => (dollar ? index : index - host);

function cellCorner(match: RegExpExecArray, host: Host): Corner {
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = match;
  return {
    row: at(rowDollar, Number(digits) - 1, host.row),
    rowFixed: rowDollar !== "",
    column: at(columnDollar, columnNumber(letters), host.column),
    columnFixed: columnDollar !== "",
  };
}

function columnCorner([, dollar = "", letters = ""]: RegExpExecArray, row: number, host: Host): Corner {
  const column = at(dollar, columnNumber(letters), host.column);
  return { row, rowFixed: true, column, columnFixed: dollar !== "" };
}

function rowCorner([, dollar = "", digits = ""]: RegExpExecArray, column: number, host: Host): Corner {
  return {
    row: at(dollar, Number(digits) - 1, host.row),
    rowFixed: dollar !== "",
    column,
    columnFixed: true,
  };
}

/**
 * What stands before the exclamation mark: a workbook in brackets, one sheet or two with a colon between. A sheet of
 * another workbook keeps the brackets, but not the folder before them: [Prices.xlsx]Cards.
 */
function splitSheet(text: string): { book: boolean; sheets: string[]; rest: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { book: false, sheets: [], rest: text };
  let prefix = text.slice(0, mark);
  if (prefix.startsWith("'")) prefix = prefix.slice(1, -1).replaceAll("''", "'");
  const rest = text.slice(mark + 1);
  const [, workbook, own] = /(\[[^\]]*\])([^[\]]*)$/.exec(prefix) ?? [];
  if (workbook === undefined) return { book: prefix.includes("["), sheets: prefix.split(":"), rest };
  return { book: true, sheets: own!.split(":").map((sheet) => workbook + sheet), rest };
}
