import { cellName, formatRectangle, parseCell, parseRectangle, sizeOf } from "../../../address";
import { RELATIONSHIPS, SPREADSHEET } from "../namespaces";
import { relationshipsPath } from "./edited-package";
import type { EditedPackage } from "./edited-package";
import { type Axis, cellBefore, type Move, movedCell, movedLine, movedRectangle } from "./moves";
import { movedReferences, type SheetChanges } from "./references";
import { moveAnchor, moveArea, moveFilterColumn, moveFormulas } from "./sheet-structure";
import { targetOf } from "../relationships";
import { inText, visit, type Visited } from "./visit";

const decoder = new TextDecoder();

/** A sheet whose cells moved, or whose neighbors' names changed. */
export interface MovedSheet {
  path: string;
  /** Its name in the file, and in lower case. */
  name: string;
  host: string;
  changes: SheetChanges;
}

/**
 * Brings the parts that a sheet leads to up to the changes: tables, notes, threads of comments, drawings, controls,
 * pivot tables. Gives a phrase for each part that names cells in a way that is not known here.
 */
export function moveLinked(file: EditedPackage, sheet: MovedSheet): string[] {
  const moves = sheet.changes.movesOf(sheet.host);
  const troubles: string[] = [];
  const gone = new Set<string>();
  for (const link of file.links(sheet.path)) {
    const path = targetOf(file.parts, link)?.path;
    if (path === undefined) continue;
    const trouble = moverOf(link.kind)?.(file, path, sheet, moves);
    if (trouble === "gone") gone.add(link.id);
    else if (trouble) troubles.push(`${sheet.name}: ${trouble}`);
    else if (moves.length > 0 && !moverOf(link.kind) && !STILL.has(link.kind))
      troubles.push(`${sheet.name}: ${path}, which may name cells by where they were`);
  }
  dropTables(file, sheet.path, gone);
  moveTargets(file, sheet.path, sheet);
  return troubles;
}

/** Kinds of parts that name no cells, or only by names of tables and columns. */
const STILL = new Set([
  "printerSettings",
  "image",
  "control",
  "oleObject",
  "package",
  "slicer",
  "timeline",
  "customProperty",
  "hyperlink",
  "queryTable",
  "attachedToolbars",
]);

/** Gives a phrase for what can't be moved; "gone" where nothing of the part is left. */
type Mover = (
  file: EditedPackage,
  path: string,
  sheet: MovedSheet,
  moves: readonly Move[],
) => string | undefined;

const moverOf = (kind: string): Mover | undefined => MOVERS[kind];

const MOVERS: Readonly<Record<string, Mover>> = {
  table: moveTable,
  comments: (file, path, _, moves) => moveCells(file, path, "comment", moves),
  threadedComment: (file, path, _, moves) => moveCells(file, path, "?:threadedComment", moves),
  vmlDrawing: moveOldDrawing,
  drawing: moveDrawing,
  ctrlProp(file, path, { host, changes }) {
    const move = (visited: Visited) =>
      moveFormulas(visited, ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"], host, changes);
    file.splice(
      path,
      visit(file.parts.get(path)!, SPREADSHEET, { "x14:formControlPr": move, formControlPr: move }),
    );
    return undefined;
  },
  tableSingleCells: (file, path, _, moves) => moveCells(file, path, "singleXmlCell", moves, "r"),
  pivotTable: movePivot,
};

function moveCells(
  file: EditedPackage,
  path: string,
  element: string,
  moves: readonly Move[],
  attribute = "ref",
): undefined {
  if (moves.length === 0) return;
  const move = (visited: Visited) => {
    const cell = parseCell(visited.attribute(attribute) ?? "");
    const now = cell && movedCell(cell.row, cell.column, moves);
    if (now) visited.set(attribute, cellName(now.row, now.column));
    else if (cell) visited.remove();
  };
  file.splice(path, visit(file.parts.get(path)!, SPREADSHEET, { [element]: move }));
}

function moveTable(file: EditedPackage, path: string, { host, changes }: MovedSheet, moves: readonly Move[]) {
  const xml = file.parts.get(path)!;
  let isGone = false;
  const formula = (visited: Visited) => visited.setText(movedReferences(visited.text(), host, changes));
  const splices = visit(xml, SPREADSHEET, {
    table(visited) {
      const area = parseRectangle(visited.attribute("ref") ?? "");
      const now = area && movedRectangle(area, moves);
      if (now) visited.set("ref", formatRectangle(now));
      else if (area) isGone = true;
    },
    autoFilter: (visited) => moveArea(visited, "ref", moves, "remove"),
    sortState: (visited) => moveArea(visited, "ref", moves, "remove"),
    sortCondition: (visited) => moveArea(visited, "ref", moves, "remove"),
    filterColumn: (visited) => moveFilterColumn(visited, moves),
    calculatedColumnFormula: formula,
    totalsRowFormula: formula,
  });
  if (isGone) return "gone";
  file.splice(path, splices);
  moveTableColumns(file, path, xml, moves);
  return undefined;
}

/** Columns put into a table get a name that no other has; the cells of its header follow later. */
function moveTableColumns(
  file: EditedPackage,
  path: string,
  before: Uint8Array,
  moves: readonly Move[],
): void {
  let area: ReturnType<typeof parseRectangle>;
  const splices = visit(file.parts.get(path)!, SPREADSHEET, {
    table: (visited) => (area = parseRectangle(visited.attribute("ref") ?? "")),
    tableColumns(visited) {
      const old = areaOfTable(before);
      if (!old || !area) return;
      const source = visited.source();
      const prefix = /^<((?:\w+:)?)/.exec(source)![1]!;
      const columns = source.match(TABLE_COLUMN) ?? [];
      const taken = new Set(columns.map((one) => (/\sname="([^"]*)"/.exec(one)?.[1] ?? "").toLowerCase()));
      let lastId = Math.max(0, ...columns.map((one) => Number(/\sid="(\d+)"/.exec(one)?.[1] ?? 0)));
      const { left, right, top } = area;
      const now = Array.from({ length: right - left + 1 }, (_, i) => {
        const from = cellBefore(top, left + i, moves);
        const kept = from && columns[from.column - old.left];
        if (kept) return kept;
        let n = 1;
        while (taken.has(`column${n}`)) n++;
        taken.add(`column${n}`);
        return `<${prefix}tableColumn id="${++lastId}" name="Column${n}"/>`;
      });
      if (now.length === columns.length && now.every((one, i) => one === columns[i])) return;
      const start = /^<[^>]*>/.exec(source)![0].replace(/count="\d+"/, `count="${now.length}"`);
      visited.become(`${start}${now.join("")}${source.slice(source.lastIndexOf("</"))}`);
    },
  });
  file.splice(path, splices);
}

const TABLE_COLUMN = /<(?:\w+:)?tableColumn\s(?:[^>]*\/>|[^>]*[^/]>.*?<\/(?:\w+:)?tableColumn>)/gs;

function areaOfTable(xml: Uint8Array) {
  let area: ReturnType<typeof parseRectangle>;
  visit(xml, SPREADSHEET, { table: (visited) => (area = parseRectangle(visited.attribute("ref") ?? "")) });
  return area;
}

/** Takes tables away: their parts, and what the sheet says of them. */
export function dropTables(file: EditedPackage, sheet: string, links: ReadonlySet<string>): void {
  if (links.size === 0) return;
  for (const { id, target } of file.links(sheet)) if (links.has(id)) file.remove(target);
  file.unlink(sheet, links);
  const drop = (visited: Visited) => {
    if (links.has(visited.attribute("r:id") ?? "")) visited.remove();
  };
  file.splice(sheet, visit(file.parts.get(sheet)!, SPREADSHEET, { tablePart: drop }, new Set(["sheetData"])));
}

/** Boxes of notes and old controls, whose parts are often no proper XML; the prefixes are each writer's own. */
function moveOldDrawing(
  file: EditedPackage,
  path: string,
  { host, changes }: MovedSheet,
  moves: readonly Move[],
): undefined {
  const text = decoder.decode(file.parts.get(path));
  const now = text.replace(/<((?:\w+:)?shape)\s[^>]*>.*?<\/\1\s*>/gs, (shape) =>
    movedShape(shape, host, changes, moves),
  );
  if (now !== text) file.replace(path, now);
}

function movedShape(shape: string, host: string, changes: SheetChanges, moves: readonly Move[]): string {
  const linked = shape.replace(
    /(<(?:\w+:)?Fmla(?:Link|Range|Txbx|Group|Pict)>)([^<]*)(<)/g,
    (_, open: string, formula: string, close: string) =>
      open +
      inText(movedReferences(formula.replaceAll("&amp;", "&").replaceAll("&apos;", "'"), host, changes)) +
      close,
  );
  if (moves.length === 0) return linked;
  const numberOf = (name: string) =>
    /^\d+$/.exec(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)`).exec(linked)?.[1] ?? "")?.[0];
  const [row, column] = [numberOf("Row"), numberOf("Column")];
  const anchor = /<(?:\w+:)?Anchor>([^<]*)</.exec(linked)?.[1]?.split(",").map(Number);
  if (row !== undefined && column !== undefined) {
    const to = movedCell(Number(row), Number(column), moves);
    if (!to) return "";
    const moved = linked
      .replace(/(<(?:\w+:)?Row>)\s*\d+/, `$1${to.row}`)
      .replace(/(<(?:\w+:)?Column>)\s*\d+/, `$1${to.column}`);
    return withAnchor(moved, anchor, to.row - Number(row), to.column - Number(column));
  }
  if (!anchor || anchor.length !== 8) return linked;
  const line = (at: number, axis: Axis) =>
    moves.reduce((place, move) => movedLine(place, axis, move) ?? place, at);
  return withAnchor(
    linked,
    anchor,
    line(anchor[2]!, "row") - anchor[2]!,
    line(anchor[0]!, "column") - anchor[0]!,
  );
}

function withAnchor(shape: string, anchor: number[] | undefined, rows: number, columns: number): string {
  if (anchor?.length !== 8 || (rows === 0 && columns === 0)) return shape;
  const by = [columns, 0, rows, 0, columns, 0, rows, 0];
  const now = anchor.map((one, i) => Math.max(0, one + by[i]!)).join(", ");
  return shape.replace(/(<(?:\w+:)?Anchor>)[^<]*/, `$1${now}`);
}

function moveDrawing(
  file: EditedPackage,
  path: string,
  sheet: MovedSheet,
  moves: readonly Move[],
): undefined {
  if (moves.length > 0) {
    const move = (visited: Visited) => moveAnchor(visited, moves);
    const anchors = { "xdr:twoCellAnchor": move, "xdr:oneCellAnchor": move };
    file.splice(path, visit(file.parts.get(path)!, SPREADSHEET, anchors));
  }
  const linked = (visited: Visited) => moveFormulas(visited, ["textlink"], sheet.host, sheet.changes);
  file.splice(path, visit(file.parts.get(path)!, SPREADSHEET, { "xdr:sp": linked, "xdr:pic": linked }));
  moveTargets(file, path, sheet);
}

/** Links to places of the workbook itself. */
function moveTargets(file: EditedPackage, path: string, { host, changes }: MovedSheet): void {
  const rels = relationshipsPath(path);
  const xml = file.parts.get(rels);
  if (!xml) return;
  const move = (visited: Visited) => {
    const target = visited.attribute("Target") ?? "";
    if (!target.startsWith("#")) return;
    const now = `#${movedReferences(target.slice(1), host, changes)}`;
    if (now !== target) visited.set("Target", now);
  };
  file.splice(rels, visit(xml, RELATIONSHIPS, { "rel:Relationship": move }));
}

function movePivot(
  file: EditedPackage,
  path: string,
  _: MovedSheet,
  moves: readonly Move[],
): string | undefined {
  if (moves.length === 0) return undefined;
  let trouble: string | undefined;
  const splices = visit(file.parts.get(path)!, SPREADSHEET, {
    location(visited) {
      const area = parseRectangle(visited.attribute("ref") ?? "");
      const now = area && movedRectangle(area, moves);
      if (area && now && sizeOf(area) === sizeOf(now)) visited.set("ref", formatRectangle(now));
      else trouble = "a pivot table whose cells were taken apart";
    },
  });
  if (!trouble) file.splice(path, splices);
  return trouble;
}

/** Where pivot tables take their data from, and what charts show: anywhere in the file. */
export function moveReferences(file: EditedPackage, changes: SheetChanges): void {
  const formula = (visited: Visited) => visited.setText(movedReferences(visited.text(), undefined, changes));
  for (const [path, xml] of [...file.parts]) {
    if (/\/pivotCacheDefinition\d*\.xml$/i.test(path))
      file.splice(
        path,
        visit(xml, SPREADSHEET, { worksheetSource: (visited) => moveSource(visited, changes) }),
      );
    else if (/\/charts?(ex)?\/chart(ex)?\d*\.xml$|\/extendedCharts?\/[^/]+\.xml$/i.test(path))
      file.splice(
        path,
        visit(xml, SPREADSHEET, { "c:f": formula, "cx:f": formula, "c15:f": formula, "?:f": formula }),
      );
  }
}

function moveSource(visited: Visited, changes: SheetChanges): void {
  const sheet = visited.attribute("sheet");
  // of another workbook
  if (sheet === undefined || visited.attribute("r:id") !== undefined) return;
  const now = changes.nameOf(sheet.toLowerCase());
  if (now && now !== sheet) visited.set("sheet", now);
  moveArea(visited, "ref", changes.movesOf(sheet.toLowerCase()), "keep");
}
