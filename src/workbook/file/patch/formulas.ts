import { parseRectangle, type Rectangle } from "../../../address";
import type { CellChange } from "../patch";
import { attribute } from "./attributes";
import type { ByPlace } from "./edits";
import { holdsFormula, put, rectangleOf } from "./edits";
import { placesOf } from "./places";
import type { NamedElement } from "./elements";
import { elementsIn, textOf } from "./elements";
import type { Element } from "./tags";
import { tagText } from "./tags";

/** What the changes of a sheet do to formulas that reach beyond their own cell. */
export interface FormulaLosses {
  /** Rectangles of array formulas that shrink or go: what no change fills there is emptied. */
  left: Rectangle[];
  /** Shared formulas whose first cell, the only one with the text, loses it; by their `si`. */
  orphaned: Map<string, SharedFormula>;
}

/** A shared formula's text, as the file spells it, and the cell that it is written for. */
export interface SharedFormula {
  text: string;
  row: number;
  column: number;
}

/** Looks up the formulas of those cells whose spill or formula changes. */
export function formulaLosses(xml: Uint8Array, changes: readonly CellChange[]): FormulaLosses {
  const losses: FormulaLosses = { left: [], orphaned: new Map() };
  const wanted: ByPlace<CellChange> = new Map();
  for (const change of changes) {
    if (change.spill || (!change.keepFormula && !change.keepContent))
      put(wanted, change.row, change.column, change);
  }
  if (wanted.size === 0) return losses;
  for (const place of placesOf(xml)) {
    if (place.kind !== "cell") continue;
    const change = wanted.get(place.row)?.get(place.column);
    const formula = change && formulaOf(xml, place.element);
    if (formula) note(losses, xml, change, formula);
  }
  return losses;
}

/** A cell's formula element. */
export function formulaOf(xml: Uint8Array, cell: NamedElement): Element | undefined {
  for (const child of elementsIn(xml, cell)) if (child.name === "f") return child;
  return undefined;
}

function note(losses: FormulaLosses, xml: Uint8Array, change: CellChange, formula: Element): void {
  const tag = tagText(xml, formula.open);
  const { row, column, spill, keepFormula } = change;
  const kind = attribute(tag, "t");
  const before = kind === "array" ? parseRectangle(attribute(tag, "ref") ?? "") : undefined;
  const after = spill && holdsFormula(change) ? rectangleOf(row, column, spill) : undefined;
  if (before && !(after && contains(after, before))) losses.left.push(before);
  const group = attribute(tag, "si");
  if (kind === "shared" && group !== undefined && !keepFormula && formula.open !== formula.close) {
    const text = textOf(xml, formula);
    if (text) losses.orphaned.set(group, { text, row, column });
  }
}

const contains = (outer: Rectangle, inner: Rectangle) =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;
