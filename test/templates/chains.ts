import type { Book } from "../../src/formula/book";
import { parse } from "../../src/formula/parse";
import { children, type Corner, type Node, type RangeNode } from "../../src/formula/syntax";

/** The links of the longest chain of add-in calls that wait for one another, of each sheet by name. */
export function longestChains({ sheets, names }: Book): Map<string, number> {
  const places = new Map(sheets.map(({ name, cells }) => [name, placesOf(cells)]));
  const named = new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), parse(refersTo)]));
  const known = new Map<string, number>();

  /** Of a cell: its own formula's, or that of the array which fills it. */
  const ofCell = (sheet: string, row: number, column: number): number => {
    const cell = places.get(sheet)?.get(`${row} ${column}`);
    if (cell?.formula === undefined) return 0;
    const id = `${sheet} ${cell.row} ${cell.column}`;
    if (!known.has(id)) {
      known.set(id, 0);
      known.set(id, ofNode(parse(cell.formula, cell), sheet, cell));
    }
    return known.get(id)!;
  };
  const ofRange = ({ sheet: written, from, to }: RangeNode, host: string, at: Host): number => {
    const sheet = written ?? host;
    const [top, left] = [placed(from.row, from.rowFixed, at.row), placed(from.column, from.columnFixed, at.column)];
    const [bottom, right] = [placed(to.row, to.rowFixed, at.row), placed(to.column, to.columnFixed, at.column)];
    let most = 0;
    for (const cell of places.get(sheet)?.values() ?? [])
      if (cell.row <= bottom && cell.lastRow >= top && cell.column <= right && cell.lastColumn >= left)
        most = Math.max(most, ofCell(sheet, cell.row, cell.column));
    return most;
  };
  const ofNode = (node: Node, sheet: string, at: Host): number => {
    if (node.kind === "range") return ofRange(node, sheet, at);
    if (node.kind === "name") {
      const tree = named.get(node.name.toLowerCase());
      return tree ? ofNode(tree, sheet, { row: 0, column: 0 }) : 0;
    }
    const below = Math.max(0, ...children(node).map((child) => (child ? ofNode(child, sheet, at) : 0)));
    return node.kind === "call" && node.name.startsWith("EDGE.") ? below + 1 : below;
  };
  return new Map(
    sheets.map(({ name, cells }) => [name, Math.max(0, ...cells.map(({ row, column }) => ofCell(name, row, column)))]),
  );
}

interface Host {
  readonly row: number;
  readonly column: number;
}

interface Place extends Host {
  readonly formula: string | undefined;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Formulas with what they fill, by each of the places. */
function placesOf(cells: Book["sheets"][number]["cells"]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { row, column, formula, spill } of cells) {
    if (formula === undefined) continue;
    const [rows, columns] = [spill?.length ?? 1, spill?.[0]?.length ?? 1];
    const place = { row, column, formula, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    places.set(`${row} ${column}`, place);
  }
  return places;
}

/** A corner's row or column: fixed, or counted from the cell that holds the formula. */
const placed = (offset: Corner["row"], fixed: boolean, from: number): number => (fixed ? offset : from + offset);
