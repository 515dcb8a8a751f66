import { movedFormula } from "../shared-formula";
import { attribute, openedTag, withAttribute } from "./attributes";
import type { Edit } from "./edits";
import type { NamedElement } from "./elements";
import { formulaXml } from "./insertions";
import { elementsIn } from "./elements";
import type { SharedFormula } from "./formulas";
import type { Splice } from "./splice";
import type { Element, Tag } from "./tags";
import { prefixOf, tagText } from "./tags";
import { storedValue } from "./value";

/** What changes in a cell's XML, in order. */
export interface CellRewrite {
  splices: Splice[];
  /** Whether it holds no formula, or spilled value, any more. */
  unchained: boolean;
  /** Whether it holds the edit's value now; a formula in the way of a spill keeps its own. */
  written: boolean;
}

/** Edits a cell that is there: its type and value, its formula only where the edit says so. */
export function editedCell(
  xml: Uint8Array,
  cell: NamedElement,
  edit: Edit,
  row: number,
  column: number,
): CellRewrite {
  if (edit.keepContent) return restyledCell(xml, cell, edit);
  const prefix = prefixOf(cell.open);
  const children = [...elementsIn(xml, cell)];
  const formula = children.find(({ name }) => name === "f");
  if (edit.spilled && formula) return { splices: [], unchained: false, written: false };
  const dropped = edit.dropFormula && formula !== undefined;
  const kept = dropped ? undefined : formula;
  const added = formulaXml(edit, row, column, prefix);
  const isComputed = kept !== undefined || edit.spilled || added !== "";
  const { type, xml: stored } = storedValue(edit.value, isComputed, prefix);
  const value = added + stored;
  const tag = editedTag(tagText(xml, cell.open), type, dropped, edit);
  const unchained = dropped || (edit.spilled && edit.value === null);
  if (cell.open.kind === "empty") {
    const content = value ? `${openedTag(tag)}${value}</${prefix}c>` : tag;
    return { splices: changed(xml, [{ ...cell.open, content }]), unchained, written: true };
  }
  const [first, ...more] = children.filter(({ name }) => name === "v" || name === "is");
  const end = formula?.close.end ?? cell.open.end;
  const splices = [
    { ...cell.open, content: tag },
    ...(dropped ? [replaced(formula, "")] : []),
    ...(kept && edit.fills ? [refilled(xml, kept.open, edit.fills)] : []),
    first ? replaced(first, value) : { start: end, end, content: value },
    ...more.map((element) => replaced(element, "")),
  ];
  return { splices: changed(xml, splices), unchained, written: true };
}

function restyledCell(xml: Uint8Array, { open }: NamedElement, edit: Edit): CellRewrite {
  const content = styledTag(tagText(xml, open), edit);
  return { splices: changed(xml, [{ ...open, content }]), unchained: false, written: false };
}

const styledTag = (tag: string, { style }: Edit): string =>
  style === undefined ? tag : withAttribute(tag, "s", style === 0 ? undefined : String(style));

/** Gives a cell of a shared formula whose first cell lost it the text of its own. */
export function ownFormula(
  xml: Uint8Array,
  formula: Element,
  shared: SharedFormula,
  row: number,
  column: number,
): Splice {
  const text = movedFormula(shared.text, row - shared.row, column - shared.column);
  const tag = ["t", "si", "ref"].reduce(
    (source, name) => withAttribute(source, name, undefined),
    tagText(xml, formula.open),
  );
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return replaced(formula, `${openedTag(tag)}${escaped}</${prefixOf(formula.open)}f>`);
}

/** `vm` leads to a value that is richer than the cell's text, `cm` says that its formula is a dynamic array. */
function editedTag(tag: string, type: string | undefined, dropped: boolean, edit: Edit): string {
  const typed = styledTag(withAttribute(withAttribute(tag, "vm", undefined), "t", type), edit);
  const array = edit.formula?.array;
  if (typeof array === "object") return withAttribute(typed, "cm", String(array.metadata));
  return dropped || edit.formula ? withAttribute(typed, "cm", undefined) : typed;
}

/** Only an array formula has a rectangle. */
function refilled(xml: Uint8Array, formula: Tag, fills: string): Splice {
  const tag = tagText(xml, formula);
  return { ...formula, content: attribute(tag, "t") === "array" ? withAttribute(tag, "ref", fills) : tag };
}

const replaced = ({ open, close }: Element, content: string): Splice => ({
  start: open.start,
  end: close.end,
  content,
});

function changed(xml: Uint8Array, splices: readonly Splice[]): Splice[] {
  return splices
    .map(({ start, end, content }) => ({ start, end, content }))
    .filter(({ start, end, content }) => tagText(xml, { start, end }) !== content)
    .sort((a, b) => a.start - b.start);
}
