import type { Scalar } from "../../../formula/value";
import type { Rectangle } from "../../../address";
import type { CellChange } from "../patch";
import { attribute, openedTag } from "./attributes";
import { editedCell, ownFormula } from "./cell";
import type { ByPlace, Edit } from "./edits";
import { editsOf, EMPTIED, put } from "./edits";
import type { FormulaLosses } from "./formulas";
import { formulaLosses, formulaOf } from "./formulas";
import type { Insertions, NewCell } from "./insertions";
import { cellsXml, insertionsFor, rowsXml, widenedDimension, widenedSpans } from "./insertions";
import type { Place } from "./places";
import { placesOf } from "./places";
import type { Splice } from "./splice";
import type { Tag } from "./tags";
import { prefixOf, tagText } from "./tags";

/** What changes in a sheet's part. */
export interface SheetRewrite {
  splices: Splice[];
  /** Cells that hold no formula, or spilled value, any more. */
  unchained: { row: number; column: number }[];
  /** The values that its changed cells hold now. */
  written: ByPlace<Scalar>;
}

/** Puts the changes of one sheet into its part, which is scanned but never held as a tree. */
export function rewriteSheet(xml: Uint8Array, changes: readonly CellChange[]): SheetRewrite {
  const edits = editsOf(changes);
  const losses = formulaLosses(xml, changes);
  const insertions = insertionsFor(xml, edits);
  const rewrite: SheetRewrite = { splices: [], unchained: [], written: valuesOf(edits) };
  const insert = inserter(xml, insertions);
  let leftInRow: Rectangle[] = [];
  for (const place of placesOf(xml)) {
    for (const splice of insert(place)) rewrite.splices.push(splice);
    if (place.kind === "row") {
      leftInRow = losses.left.filter(({ top, bottom }) => top <= place.row && place.row <= bottom);
    }
    if (place.kind !== "cell") continue;
    const edit = editAt(edits, leftInRow, place);
    if (edit || losses.orphaned.size > 0) rewriteCell(rewrite, xml, place, edit, losses);
  }
  return rewrite;
}

function valuesOf(edits: ByPlace<Edit>): ByPlace<Scalar> {
  const values: ByPlace<Scalar> = new Map();
  for (const [row, line] of edits)
    for (const [column, { value, keepContent }] of line) if (!keepContent) put(values, row, column, value);
  return values;
}

type CellPlace = Extract<Place, { kind: "cell" }>;

function editAt(edits: ByPlace<Edit>, left: Rectangle[], { row, column }: CellPlace): Edit | undefined {
  const own = edits.get(row)?.get(column);
  if (own || left.length === 0) return own;
  const emptied = left.some((area) => area.left <= column && column <= area.right);
  return emptied ? EMPTIED : undefined;
}

function rewriteCell(
  rewrite: SheetRewrite,
  xml: Uint8Array,
  { row, column, element }: CellPlace,
  edit: Edit | undefined,
  { orphaned }: FormulaLosses,
): void {
  const edited = edit && editedCell(xml, element, edit, row, column);
  if (edited?.unchained) rewrite.unchained.push({ row, column });
  if (edited?.written) put(rewrite.written, row, column, edit!.value);
  else if (edited) rewrite.written.get(row)?.delete(column);
  const splices = edited?.splices ?? [];
  const formula = orphaned.size > 0 && !edit?.dropFormula ? formulaOf(xml, element) : undefined;
  const shared = formula && orphaned.get(attribute(tagText(xml, formula.open), "si") ?? "");
  if (shared) splices.push(ownFormula(xml, formula, shared, row, column));
  rewrite.splices.push(...splices.sort((a, b) => a.start - b.start));
}

/** What is inserted at each place of the sheet, given the places in order. */
function inserter(xml: Uint8Array, { inRows, newRows }: Insertions): (place: Place) => readonly Splice[] {
  const insertions = { inRows: new Map(inRows), newRows };
  const nextRows = inOrder(newRows, (cells) => cells[0]!.row);
  let nextCells = inOrder<NewCell>([], ({ column }) => column);
  let prefix = "";
  return (place) => {
    switch (place.kind) {
      case "dimension":
        return retagged(xml, place.tag, widenedDimension(tagText(xml, place.tag), insertions));
      case "rows": {
        prefix = prefixOf(place.tag);
        return place.tag.kind === "empty" ? filled(xml, place.tag, rowsXml(nextRows(Infinity), prefix)) : [];
      }
      case "row": {
        const cells = insertions.inRows.get(place.row) ?? NONE;
        // a row that comes twice gets them once
        insertions.inRows.delete(place.row);
        nextCells = inOrder(cells, ({ column }) => column);
        return [
          ...inserted(place.tag, rowsXml(nextRows(place.row), prefix)),
          ...(cells.length > 0 ? openedFor(xml, place.tag, cells, prefix) : []),
        ];
      }
      case "cell":
        return inserted(place.element.open, cellsXml(nextCells(place.column), prefix));
      case "endOfRow":
        return inserted(place.tag, cellsXml(nextCells(Infinity), prefix));
      case "endOfRows":
        return inserted(place.tag, rowsXml(nextRows(Infinity), prefix));
    }
  };
}

/** A row that takes new cells in; an empty one takes them at once. */
function openedFor(xml: Uint8Array, row: Tag, cells: readonly NewCell[], prefix: string): Splice[] {
  const tag = widenedSpans(tagText(xml, row), cells);
  return row.kind === "empty" ? filled(xml, row, cellsXml(cells, prefix), tag) : retagged(xml, row, tag);
}

const NONE: readonly never[] = [];

/** Takes from sorted items those that come before a position and were not taken yet. */
function inOrder<T>(items: readonly T[], position: (item: T) => number): (before: number) => readonly T[] {
  let taken = 0;
  return (before) => {
    const from = taken;
    while (taken < items.length && position(items[taken]!) < before) taken++;
    return taken > from ? items.slice(from, taken) : NONE;
  };
}

const inserted = ({ start }: Tag, content: string): readonly Splice[] =>
  content ? [{ start, end: start, content }] : NONE;

const retagged = (xml: Uint8Array, tag: Tag, content: string): Splice[] =>
  content === tagText(xml, tag) ? [] : [{ start: tag.start, end: tag.end, content }];

/** Opens an empty element to put something into it. */
function filled(xml: Uint8Array, tag: Tag, content: string, source = tagText(xml, tag)): Splice[] {
  if (!content) return [];
  const name = /^<([^\s/>]+)/.exec(source)![1]!;
  return [{ start: tag.start, end: tag.end, content: `${openedTag(source)}${content}</${name}>` }];
}
