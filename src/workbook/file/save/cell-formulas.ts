import { cellName, formatRectangle, parseCell, parseRectangle } from "../../../address";
import { attribute, openedTag, withAttribute } from "../patch/attributes";
import { elementsIn, type NamedElement, textOf } from "../patch/elements";
import { placesOf } from "../patch/places";
import { type Splice, spliced } from "../patch/splice";
import { type Element, prefixOf, tagText } from "../patch/tags";
import { sharedFormula } from "../shared-formula";
import { type Move, movedCell, movedRectangle } from "./moves";
import { movedReferences, type SheetChanges } from "./references";
import { inText } from "./visit";

/** A shared formula: its text as written for its first cell. */
interface Shared {
  row: number;
  column: number;
  at(rows: number, columns: number): string;
}

/** A sheet's cells after a change of sheets and of places, each with what it is to say. */
export class CellFormulas {
  private readonly shared = new Map<string, Shared>();
  /** Shared formulas that no longer fit all their cells: each gets a text of its own. */
  private readonly parted = new Set<string>();

  constructor(
    private readonly xml: Uint8Array,
    private readonly host: string,
    private readonly changes: SheetChanges,
  ) {
    for (const { row, column, formula } of this.formulas()) {
      const tag = tagText(xml, formula.open);
      const group = attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
      const text = group === undefined || formula.open === formula.close ? "" : textOf(xml, formula);
      if (group !== undefined && text) this.shared.set(group, { row, column, at: sharedFormula(text) });
    }
    if (this.shared.size > 0) this.part();
  }

  /** What changes in the formulas of a sheet whose cells stay where they are. */
  splices(): Splice[] {
    const found: Splice[] = [];
    for (const { row, column, formula } of this.formulas())
      found.push(...this.rewritten(row, column, formula, []));
    return found;
  }

  /** What changes in a cell's formula; its places on the sheet follow the moves. */
  rewritten(row: number, column: number, formula: Element, moves: readonly Move[]): Splice[] {
    const before = tagText(this.xml, formula.open);
    let tag = movedTag(before, moves);
    const group = attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
    let text = formula.open === formula.close ? "" : textOf(this.xml, formula);
    const old = text;
    const shared = group === undefined ? undefined : this.shared.get(group);
    if (shared && (this.parted.has(group!) || moves.length > 0)) {
      text = shared.at(row - shared.row, column - shared.column);
      for (const name of ["t", "si", "ref"]) tag = withAttribute(tag, name, undefined);
    }
    if (text) text = movedReferences(text, this.host, this.changes);
    if (tag === before && text === old) return [];
    const { start } = formula.open;
    const content = text ? `${openedTag(tag)}${inText(text)}</${prefixOf(formula.open)}f>` : tag;
    const end = text || formula.open === formula.close ? formula.close.end : formula.open.end;
    return [{ start, end, content }];
  }

  private part(): void {
    for (const { row, column, formula } of this.formulas()) {
      const tag = tagText(this.xml, formula.open);
      const group = attribute(tag, "t") === "shared" ? (attribute(tag, "si") ?? "") : "";
      const shared = this.parted.has(group) ? undefined : this.shared.get(group);
      if (!shared) continue;
      const text = shared.at(row - shared.row, column - shared.column);
      if (movedReferences(text, this.host, this.changes) !== text) this.parted.add(group);
    }
  }

  private *formulas(): Generator<{ row: number; column: number; formula: Element }> {
    for (const place of placesOf(this.xml)) {
      if (place.kind !== "cell") continue;
      const formula = formulaIn(this.xml, place.element);
      if (formula) yield { row: place.row, column: place.column, formula };
    }
  }
}

function formulaIn(xml: Uint8Array, cell: NamedElement): Element | undefined {
  if (!mayHoldFormula(xml, cell)) return undefined;
  for (const child of elementsIn(xml, cell)) if (child.name === "f") return child;
  return undefined;
}

const [LETTER_F, LESS, COLON] = [0x66, 0x3c, 0x3a] as const;

/** Looked up among the bytes, for most cells of large sheets have none. */
function mayHoldFormula(xml: Uint8Array, { open, close }: Element): boolean {
  for (let at = open.end; at < close.start; at++)
    if (xml[at] === LETTER_F && (xml[at - 1] === LESS || xml[at - 1] === COLON)) return true;
  return false;
}

/** The rectangle that an array formula or a data table fills, and the cells that the latter varies. */
function movedTag(tag: string, moves: readonly Move[]): string {
  if (moves.length === 0) return tag;
  let moved = tag;
  const area = parseRectangle(attribute(tag, "ref") ?? "");
  const after = area && movedRectangle(area, moves);
  if (area && after) moved = withAttribute(moved, "ref", formatRectangle(after));
  for (const [name, gone] of [
    ["r1", "del1"],
    ["r2", "del2"],
  ] as const) {
    const cell = parseCell(attribute(tag, name) ?? "");
    if (!cell) continue;
    const now = movedCell(cell.row, cell.column, moves);
    moved = now ? withAttribute(moved, name, cellName(now.row, now.column)) : withAttribute(moved, gone, "1");
  }
  return moved;
}

/** The rows of a sheet whose cells moved, as what stands within sheetData. */
export function movedRows(xml: Uint8Array, formulas: CellFormulas, moves: readonly Move[]): Uint8Array {
  const rows = new Map<number, { tag: string; name: string; cells: { column: number; pieces: Piece[] }[] }>();
  const rowMoves = moves.filter((move) => move.kind !== "cut" && move.axis === "row");
  let name = "row";
  const rowAt = (row: number) => {
    let line = rows.get(row);
    if (!line) rows.set(row, (line = { tag: "", name, cells: [] }));
    return line;
  };
  for (const place of placesOf(xml)) {
    if (place.kind === "row") {
      name = place.tag.name;
      const now = movedCell(place.row, 0, rowMoves);
      if (now) rowAt(now.row).tag = tagText(xml, place.tag);
    }
    if (place.kind !== "cell") continue;
    const to = movedCell(place.row, place.column, moves);
    if (to)
      rowAt(to.row).cells.push({ column: to.column, pieces: movedCellXml(xml, formulas, place, to, moves) });
  }
  const pieces: Piece[] = [];
  for (const [row, line] of [...rows].sort(([a], [b]) => a - b)) {
    const cells = line.cells.sort((a, b) => a.column - b.column);
    const tag = withAttribute(
      withAttribute(line.tag || `<${line.name}>`, "spans", undefined),
      "r",
      String(row + 1),
    );
    const end = `</${line.name}>`;
    if (cells.length > 0) pieces.push(openedTag(tag), ...cells.flatMap((cell) => cell.pieces), end);
    else pieces.push(tag.endsWith("/>") ? tag : tag + end);
  }
  return joined(pieces);
}

/** A piece of a part: as it stands in the file, or new. */
type Piece = Uint8Array | string;

function joined(pieces: readonly Piece[]): Uint8Array {
  return spliced(
    new Uint8Array(),
    pieces.map((content) => ({ start: 0, end: 0, content })),
  );
}

function movedCellXml(
  xml: Uint8Array,
  formulas: CellFormulas,
  { row, column, element: { open, close }, element }: { row: number; column: number; element: NamedElement },
  to: { row: number; column: number },
  moves: readonly Move[],
): Piece[] {
  const tag = withAttribute(tagText(xml, open), "r", cellName(to.row, to.column));
  const pieces: Piece[] = [tag];
  let at = open.end;
  const formula = formulaIn(xml, element);
  for (const { start, end, content } of formula ? formulas.rewritten(row, column, formula, moves) : []) {
    pieces.push(xml.subarray(at, start), content);
    at = end;
  }
  pieces.push(xml.subarray(at, close.end));
  return pieces;
}
