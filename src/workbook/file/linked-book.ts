import type { LinkedBook } from "../../formula/book";
import { cellPlaces } from "./cell-places";
import { isTrue } from "./filter";
import { relationships } from "./relationships";
import { scalarOf, UNREADABLE } from "./scalar";
import type { StoredScalar } from "./scalar";
import { typedSpelling } from "./spelling";
import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";
import type { Parts } from "./zip";

/**
 * Another workbook as this file keeps it: its sheets, and the cells that formulas here read of them; a sheet of which
 * nothing could be read when the file was saved is left out. "program" when the part links to no workbook (DDE, OLE).
 */
export function readLinkedBook(parts: Parts, part: Part, index: number): LinkedBook | "program" {
  let link: string | undefined;
  const kept = new Set<LinkedBook["sheets"][number]>();
  const book: LinkedBook = { index, file: "", sheets: [], names: [] };
  const inBook = "externalLink/externalBook";
  readXml(part, {
    [inBook]: { open: (attributes) => (link = attributes["r:id"] ?? "") },
    [`${inBook}/sheetNames/sheetName`]: {
      open: ({ val = "" }) => book.sheets.push({ name: val, cells: [] }),
    },
    [`${inBook}/definedNames/definedName`]: {
      open({ name = "", refersTo = "", sheetId }) {
        const sheet = sheetId === undefined ? undefined : book.sheets[+sheetId]?.name;
        const text = typedSpelling(refersTo.trim().replace(/^=/, ""));
        book.names.push({ name, refersTo: text, ...(sheet !== undefined && { sheet }) });
      },
    },
    ...keptCells(`${inBook}/sheetDataSet/sheetData`, book.sheets, kept),
  });
  if (link === undefined) return "program";
  const target = relationships(parts, part.path).find(({ id }) => id === link)?.target;
  return {
    ...book,
    sheets: book.sheets.filter((sheet) => kept.has(sheet)),
    file: target === undefined ? "" : fileName(target),
  };
}

/** Readers of the cells that are kept of each sheet; `kept` gets the sheets that could be read. */
function keptCells(path: string, sheets: LinkedBook["sheets"], kept: Set<LinkedBook["sheets"][number]>) {
  let current: LinkedBook["sheets"][number] | undefined;
  let cells: LinkedBook["sheets"][number]["cells"] = [];
  let places = cellPlaces("");
  let cell: StoredScalar & { row: number; column: number } = { row: 0, column: 0 };
  return {
    [path]: {
      open({ sheetId = "", refreshError }: Attributes) {
        const sheet = (current = sheets[+sheetId]);
        if (sheet && !isTrue(refreshError)) kept.add(sheet);
        places = cellPlaces(sheet?.name ?? "");
        cells = sheet?.cells ?? [];
      },
    },
    [`${path}/row`]: { open: (attributes: Attributes) => places.row(attributes) },
    [`${path}/row/cell`]: {
      open(attributes: Attributes) {
        cell = { ...places.cell(attributes), type: attributes["t"] };
      },
      close() {
        const value = scalarOf(cell, []);
        if (value === UNREADABLE || value === null) return;
        cells.push({ row: cell.row, column: cell.column, value });
        if (current) kept.add(current);
      },
    },
    [`${path}/row/cell/v`]: { close: (text: string) => (cell.value = text) },
  };
}

/** The last step of a path or address, as the user knows the file: Prices.xlsx. */
function fileName(target: string): string {
  const last = target.split(/[\\/]/).at(-1)!;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
