import {
  cellName,
  COLUMNS,
  formatRectangle,
  parseCell,
  parseRectangle,
  type Rectangle,
  ROWS,
} from "../../../address";
import { SPREADSHEET } from "../namespaces";
import { childrenOf, rootOf } from "../patch/elements";
import type { Splice } from "../patch/splice";
import { attribute, openedTag, withAttribute } from "../patch/attributes";
import { tagText } from "../patch/tags";
import { sharedFormula } from "../shared-formula";
import { CellFormulas, movedRows } from "./cell-formulas";
import { cellBefore, type Move, movedAreas, movedCell, movedLine, movedRectangle } from "./moves";
import { movedReferences, type SheetChanges } from "./references";
import type { Visited, Visitor } from "./visit";
import { visit } from "./visit";

/** What stands in the place of cells that are gone until the element that named them is taken out. */
export const GONE = "#REF!";

/** A sheet's part with all that names cells brought up to the changes of sheets and places. */
export function sheetSplices(xml: Uint8Array, host: string, changes: SheetChanges): Splice[] {
  const moves = changes.movesOf(host);
  const formulas = new CellFormulas(xml, host, changes);
  const splices = visit(xml, SPREADSHEET, sheetVisitors(host, changes), LEAVES);
  if (moves.length === 0) return [...splices, ...formulas.splices()];
  for (const child of childrenOf(xml, rootOf(xml, SPREADSHEET))) {
    if (child.name !== "sheetData") continue;
    const { open, close } = child;
    const [start, end] = [openedTag(tagText(xml, open)), `</${open.name}>`];
    splices.push({ start: open.start, end: open.end, content: start });
    splices.push({
      start: open.end,
      end: open === close ? open.end : close.start,
      content: movedRows(xml, formulas, moves),
    });
    splices.push({
      start: close.end - (open === close ? 0 : tagText(xml, close).length),
      end: close.end,
      content: end,
    });
  }
  return splices;
}

const LEAVES = new Set(["sheetData"]);

/** By the names of elements, in sheets and their tables alike. */
function sheetVisitors(host: string, changes: SheetChanges): Record<string, Visitor> {
  const moves = changes.movesOf(host);
  const formula = (visited: Visited) => visited.setText(movedReferences(visited.text(), host, changes));
  const based = basedFormula(host, changes);
  /** The cells of a rule in an extension, which names them behind its formulas. */
  let cells = "";
  const rule = (visited: Visited) => (cells = visited.textWithin("xm:sqref") ?? "");
  const visitors: Record<string, Visitor> = {
    formula: (visited) => based(visited, visited.around("sqref") ?? ""),
    formula1: (visited) => based(visited, visited.around("sqref") ?? ""),
    formula2: (visited) => based(visited, visited.around("sqref") ?? ""),
    cfvo: (visited) => {
      if (visited.attribute("type") !== "formula") return;
      const text = visited.attribute("val") ?? "";
      const now = movedReferences(text, host, changes);
      if (now !== text) visited.set("val", now);
    },
    "x14:conditionalFormatting": rule,
    "x14:dataValidation": rule,
    "xm:f": (visited) => {
      if (visited.within.includes("x14:sparklineGroups")) formula(visited);
      else based(visited, cells);
    },
    hyperlink: (visited) => {
      const place = visited.attribute("location");
      if (place !== undefined) {
        const now = movedReferences(place, host, changes);
        if (now !== place) visited.set("location", now);
      }
      moveArea(visited, "ref", moves, "remove");
    },
    controlPr: (visited) => moveFormulas(visited, ["linkedCell", "listFillRange", "macro"], host, changes),
  };
  if (moves.length === 0) return visitors;
  return {
    ...visitors,
    dimension: (visited) => moveArea(visited, "ref", moves, "keep"),
    sheetView: (visited) => moveCell(visited, "topLeftCell", moves),
    pane: (visited) => moveCell(visited, "topLeftCell", moves),
    selection: (visited) => {
      const cell = parseCell(visited.attribute("activeCell") ?? "A1");
      const now = cell && movedCell(cell.row, cell.column, moves);
      const areas = movedList(visited.attribute("sqref") ?? "A1", moves);
      if (!now || areas === GONE) visited.remove();
      else {
        visited.set("activeCell", cellName(now.row, now.column));
        visited.set("sqref", areas);
        visited.set("activeCellId", undefined);
      }
    },
    cols: (visited) => moveColumns(visited, moves),
    autoFilter: (visited) => moveArea(visited, "ref", moves, "remove"),
    filterColumn: (visited) => moveFilterColumn(visited, moves),
    sortState: (visited) => moveArea(visited, "ref", moves, "remove"),
    sortCondition: (visited) => moveArea(visited, "ref", moves, "remove"),
    mergeCell(visited) {
      moveArea(visited, "ref", moves, "remove");
      // one cell is merged with none, and Excel repairs a file that says so
      if (parseCell(visited.attribute("ref") ?? "")) visited.remove();
    },
    brk: (visited) => {
      const axis = visited.within.at(-1) === "colBreaks" ? "column" : "row";
      // a break stands before the line of its number
      const line = moves.reduce<number | undefined>(
        (at, move) => (at === undefined ? at : movedLine(at, axis, move)),
        Number(visited.attribute("id") ?? 0),
      );
      if (line === undefined) visited.remove();
      else visited.set("id", String(line));
    },
    inputCells: (visited) => moveCell(visited, "r", moves),
    cellWatch: (visited) => moveCell(visited, "r", moves, true),
    conditionalFormatting: moveList(moves),
    dataValidation: moveList(moves),
    ignoredError: moveList(moves),
    protectedRange: moveList(moves),
    scenario: moveList(moves),
    "xm:sqref": (visited) => visited.setText(movedList(visited.text(), moves)),
    anchor: (visited) => moveAnchor(visited, moves),
  };
}

/**
 * Formulas of rules are written for the first cell of their areas: where that went, for the one that is first now. That
 * may be a new one: then a cell that was there says what the rule means.
 */
function basedFormula(host: string, changes: SheetChanges) {
  const moves = changes.movesOf(host);
  return (visited: Visited, sqref: string) => {
    const text = visited.text();
    const [first] = areasIn(sqref);
    const areas = movedAreas(areasIn(sqref), moves);
    const kept = first && moves.length > 0 ? keptCell(areas, moves) : undefined;
    if (!kept) return visited.setText(movedReferences(text, host, changes));
    const { now, before } = kept;
    const own = sharedFormula(text)(before.row - first!.top, before.column - first!.left);
    const moved = movedReferences(own, host, changes);
    visited.setText(sharedFormula(moved)(areas[0]!.top - now.row, areas[0]!.left - now.column));
  };
}

/** So many lines of an area are looked through for one that is not new. */
const MOST_NEW = 200;

/** The first cell of areas that was there before the moves, with its place then. */
function keptCell(areas: readonly Rectangle[], moves: readonly Move[]) {
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= Math.min(bottom, top + MOST_NEW); row++)
      for (let column = left; column <= Math.min(right, left + MOST_NEW); column++) {
        const before = cellBefore(row, column, moves);
        if (before) return { now: { row, column }, before };
      }
  return undefined;
}

const areasIn = (sqref: string): Rectangle[] =>
  (sqref.match(/\S+/g) ?? []).flatMap((one) => parseRectangle(one) ?? []);

function movedList(sqref: string, moves: readonly Move[]): string {
  const areas = movedAreas(areasIn(sqref), moves);
  return areas.length === 0 ? GONE : areas.map((area) => formatRectangle(area)).join(" ");
}

const moveList = (moves: readonly Move[]) => (visited: Visited) => {
  const sqref = visited.attribute("sqref");
  if (sqref !== undefined) visited.set("sqref", movedList(sqref, moves));
};

/** Moves the area that an attribute names; an element of an area that is gone goes with it. */
export function moveArea(
  visited: Visited,
  name: string,
  moves: readonly Move[],
  otherwise: "remove" | "keep",
): void {
  const area = parseRectangle(visited.attribute(name) ?? "");
  if (!area) return;
  const moved = movedRectangle(area, moves);
  if (moved) visited.set(name, formatRectangle(moved));
  else if (otherwise === "remove") visited.remove();
}

function moveCell(visited: Visited, name: string, moves: readonly Move[], removes = false): void {
  const cell = parseCell(visited.attribute(name) ?? "");
  if (!cell) return;
  const now = movedCell(cell.row, cell.column, moves);
  if (now) visited.set(name, cellName(now.row, now.column));
  else if (removes) visited.remove();
}

/** Moves the references that attributes hold. */
export function moveFormulas(
  visited: Visited,
  names: readonly string[],
  host: string,
  changes: SheetChanges,
): void {
  for (const name of names) {
    const text = visited.attribute(name);
    if (text === undefined) continue;
    const now = movedReferences(text, host, changes);
    if (now !== text) visited.set(name, now);
  }
}

/** A filter's columns are counted from its own first one. */
export function moveFilterColumn(visited: Visited, moves: readonly Move[]): void {
  const before = parseRectangle(visited.around("ref") ?? "");
  const after = before && movedRectangle(before, moves);
  if (!before || !after) return;
  const column = before.left + Number(visited.attribute("colId") ?? 0);
  const now = movedCell(before.top, column, moves)?.column;
  if (now === undefined) visited.remove();
  else visited.set("colId", String(now - after.left));
}

/** The widths and styles of columns. */
function moveColumns(visited: Visited, moves: readonly Move[]): void {
  const lineMoves = moves.filter((move) => move.kind !== "cut" && move.axis === "column");
  if (lineMoves.length === 0) return;
  const source = visited.source();
  const found = source.match(COLUMN) ?? [];
  const pieces = found.flatMap((tag) =>
    piecesOf(Number(attribute(tag, "min")) - 1, Number(attribute(tag, "max")) - 1, lineMoves).map(
      ([from, to]) => ({
        from,
        xml: withAttribute(withAttribute(tag, "min", String(from + 1)), "max", String(to + 1)),
      }),
    ),
  );
  const columns = pieces.sort((a, b) => a.from - b.from).map(({ xml }) => xml);
  const [first] = found;
  const start = source.slice(0, source.indexOf(first ?? "</"));
  visited.become(
    columns.length === 0 ? "" : `${start}${columns.join("")}${source.slice(source.lastIndexOf("</"))}`,
  );
}

/** Columns as all writers write them: tags without content. */
const COLUMN = /<(?:\w+:)?col\s[^>]*\/>/g;

/** Where columns that are alike are after moves, as stretches. */
function piecesOf(first: number, last: number, moves: readonly Move[]): [number, number][] {
  if (last - first > 4096 && last === COLUMNS - 1) {
    // all columns from one on: they stay so
    const at = moves.reduce<number | undefined>(
      (line, move) => (line === undefined ? line : movedLine(line, "column", move)),
      first,
    );
    return at === undefined ? [[first, last]] : [[at, last]];
  }
  const lines: number[] = [];
  for (let column = first; column <= last; column++) {
    const now = moves.reduce<number | undefined>(
      (line, move) => (line === undefined ? line : movedLine(line, "column", move)),
      column,
    );
    if (now !== undefined) lines.push(now);
  }
  const pieces: [number, number][] = [];
  for (const line of lines.sort((a, b) => a - b)) {
    const open = pieces.at(-1);
    if (open && open[1] === line - 1) open[1] = line;
    else pieces.push([line, line]);
  }
  return pieces;
}

/** The corners of a drawing, a control or an object: rows and columns from 0, within elements of their names. */
export function moveAnchor(visited: Visited, moves: readonly Move[]): void {
  const source = visited.source();
  const [from, to] = [cornerOf(source, "from"), cornerOf(source, "to")];
  const kind = visited.attribute("editAs") ?? anchoring(visited);
  if (!from || kind === "absolute") return;
  const start = movedStart(from, moves);
  const moved =
    to && kind !== "oneCell"
      ? movedRectangle(
          { top: from.row, left: from.column, bottom: to.row, right: to.column },
          moves.filter((move) => move.kind !== "cut"),
        )
      : undefined;
  // what stood on cells that are gone is drawn where these were
  const [first, last] = moved
    ? [
        { row: moved.top, column: moved.left },
        { row: moved.bottom, column: moved.right },
      ]
    : [start, to && { row: to.row + start.row - from.row, column: to.column + start.column - from.column }];
  const now = withCorner(source, "from", first);
  visited.become(last && to ? withCorner(now, "to", atMost(last)) : now);
}

interface Corner {
  row: number;
  column: number;
}

/** How a control in a sheet's part keeps to its cells. */
function anchoring(visited: Visited): "twoCell" | "oneCell" {
  return visited.name === "anchor" && visited.attribute("sizeWithCells") !== "1" ? "oneCell" : "twoCell";
}

const atMost = ({ row, column }: Corner): Corner => ({
  row: Math.min(ROWS - 1, row),
  column: Math.min(COLUMNS - 1, column),
});

const cornerPattern = (name: string) =>
  new RegExp(`(<(?:\\w+:)?${name}>.*?<(?:\\w+:)?col>)(\\d+)(</.*?<(?:\\w+:)?row>)(\\d+)(</)`, "s");

function cornerOf(source: string, name: "from" | "to"): Corner | undefined {
  const [, , column, , row] = cornerPattern(name).exec(source) ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}

const withCorner = (source: string, name: "from" | "to", { row, column }: Corner): string =>
  source.replace(
    cornerPattern(name),
    (_, before, __, between, ___, after) => `${before}${column}${between}${row}${after}`,
  );

/** Where a corner is after moves; the place of its cell where that is gone. */
function movedStart(from: Corner, moves: readonly Move[]) {
  const place = { ...from };
  for (const move of moves) {
    if (move.kind === "cut") continue;
    place[move.axis] = movedLine(place[move.axis], move.axis, move) ?? move.at;
  }
  return place;
}
