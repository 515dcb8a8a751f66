import type { Book, Cell } from "../../../src/formula/book";
import { createBookGrid, type Grid } from "../../../src/workbench/office";
import { officeInNode } from "../../support/office-in-node";

/** Inputs with two named cells and a table; Notes is empty, Hidden is hidden. */
const book: Book = {
  sheets: [
    {
      name: "Inputs",
      cells: [
        { row: 0, column: 0, value: "servers" },
        { row: 0, column: 1, value: 100 },
        { row: 1, column: 1, formula: "B1*2", value: 200 },
        { row: 4, column: 0, value: "Site" },
        { row: 4, column: 1, value: "Load" },
        { row: 5, column: 0, value: "Oslo" },
        { row: 5, column: 1, value: 40 },
        { row: 6, column: 0, value: "Bern" },
        { row: 6, column: 1, value: { error: "#N/A", message: "no figure" } },
      ],
    },
    { name: "My notes", cells: [] },
    { name: "Hidden", hidden: true, cells: [] },
  ],
  names: [
    { name: "servers", refersTo: "Inputs!$B$1" },
    { name: "doubled", refersTo: "Inputs!$B$2" },
    { name: "loads", refersTo: "Sites[Load]" },
    { name: "rate", refersTo: "0.05" },
    { name: "vendor", refersTo: '"O""Neill"' },
    { name: "isLive", refersTo: "TRUE", hidden: true },
    { name: "total", refersTo: "SUM(Inputs!$B$1:$B$2)" },
    { name: "broken", refersTo: "#REF!" },
    { name: "local", refersTo: "'My notes'!$A$1", sheet: "My notes" },
  ],
  tables: [
    {
      name: "Sites",
      sheet: "Inputs",
      top: 4,
      left: 0,
      bottom: 6,
      right: 1,
      columns: ["Site", "Load"],
      headerRow: true,
      totalsRow: false,
    },
  ],
};

/** What the grid was told, one entry a call: ["setFormat", area, format]. */
export type Calls = [member: string, ...args: unknown[]][];

/** The real Office.js over a plain book, with a note of all that the grid is told. */
export function openBook() {
  const calls: Calls = [];
  const grid = createBookGrid(structuredClone(book), doubles);
  return { ...officeInNode(noting(grid, calls)), grid, calls };
}

/** The code that a batch fails with, and its message. */
export const failure = (run: Promise<unknown>): Promise<{ code: string; message: string }> =>
  run.then(
    () => ({ code: "none", message: "it succeeded" }),
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  );

function noting(grid: Grid, calls: Calls): Grid {
  return new Proxy(grid, {
    get(target, member: keyof Grid) {
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        calls.push([member, ...args]);
        return (value as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

/** Knows two formulas: B1*2 on the sheet itself, and SEQUENCE(n), which spills downwards. */
function doubles(before: Book): Book {
  const sheets = before.sheets.map((sheet) => {
    const b1 = sheet.cells.find(({ row, column }) => row === 0 && column === 1)?.value;
    return { ...sheet, cells: sheet.cells.map((cell) => computed(cell, Number(b1 ?? 0))) };
  });
  return { ...before, sheets };
}

function computed(cell: Cell, b1: number): Cell {
  if (cell.formula === "B1*2") return { ...cell, value: 2 * b1 };
  const count = Number(/^SEQUENCE\((\d+)\)$/.exec(cell.formula ?? "")?.[1] ?? 0);
  if (count === 0) return cell;
  return { ...cell, value: 1, spill: Array.from({ length: count }, (_, i) => [i + 1]) };
}
