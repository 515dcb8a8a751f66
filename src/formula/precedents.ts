import { type Area, COLUMNS, ROWS } from "./address";
import { rangeReference } from "./dereference";
import { VOLATILE } from "./functions/volatile";
import { isCell, Reference } from "./operand";
import type { Scope, Surroundings } from "./scope";
import { tableReference } from "./structured";
import {
  type ExternalNode,
  type NameNode,
  type Node,
  nodesOf,
  type RangeNode,
  type TableNode,
} from "./syntax";

/** What a formula reads, as far as its text says. */
export interface Precedents {
  /** Rectangles that are written in it or in the names it uses. */
  readonly areas: readonly Area[];
  /**
   * Whether it is to be computed at each recalculation: it may read others too, which only its evaluation tells
   * (OFFSET, a range between computed ends), or the clock or chance.
   */
  readonly dynamic: boolean;
}

/** Functions whose result is a place computed at run time. */
const DYNAMIC = new Set(["OFFSET", "INDIRECT"]);

/** The rectangles that a formula reads, through defined names and tables. */
export function precedentsOf(formula: Node, scope: Scope): Precedents {
  const areas: Area[] = [];
  const dynamic = eachPrecedent(formula, scope, {
    cell: (sheet, row, column) => areas.push({ sheet, top: row, left: column, bottom: row, right: column }),
    area: (area) => areas.push(area),
  });
  return { areas, dynamic };
}

/** Gets what a formula reads, piece by piece. */
interface Reads {
  cell(sheet: number, row: number, column: number): void;
  area(area: Area): void;
}

/** Calls back with what a formula reads; gives whether it may read other cells too, see Precedents. */
export function eachPrecedent(formula: Node, scope: Scope, reads: Reads): boolean {
  let dynamic = false;
  const names = new Set<string>();
  const read = (tree: Node): void => {
    const outline = outlineOf(tree);
    dynamic ||= outline.dynamic;
    for (const node of outline.references) readReference(node, scope, reads);
    for (const { name, sheet } of outline.names) {
      if (names.has(name)) continue;
      names.add(name);
      const meant = definition(name, sheet, scope);
      if (meant) read(meant);
    }
  };
  read(formula);
  return dynamic;
}

function readReference(node: RangeNode | TableNode, scope: Scope, reads: Reads): void {
  // one cell of the formula's own sheet needs no reference made of it: most are such
  if (node.kind === "range" && node.from === node.to && node.sheet === undefined) {
    const { from } = node;
    const row = from.rowFixed ? from.row : from.row + scope.host.row;
    const column = from.columnFixed ? from.column : from.column + scope.host.column;
    if (row >= 0 && column >= 0 && row < ROWS && column < COLUMNS) reads.cell(scope.host.sheet, row, column);
    return;
  }
  const reference = node.kind === "range" ? rangeReference(node, scope) : tableReference(node, scope);
  if (!(reference instanceof Reference)) return;
  for (const area of reference.areas)
    if (isCell(area)) reads.cell(area.sheet, area.top, area.left);
    else reads.area(area);
}

/** Whether a formula uses SUBTOTAL or AGGREGATE, so that these leave it out. */
export const isSubtotal = (formula: Node): boolean => outlineOf(formula).isSubtotal;

/** Why a formula can't be computed here, as a sentence: a function not known, a reference into another workbook. */
export function refusal(formula: Node, book: Surroundings): string | undefined {
  const { functions, externals } = outlineOf(formula);
  const unknown = functions.find((name) => !book.functions.has(name));
  if (unknown !== undefined) return `The function ${unknown} is not known.`;
  const lost = externals.find(({ kept }) => !kept?.sheet || book.sheet(kept.sheet) === undefined);
  return lost && unreadable(lost.text);
}

/** What to say of a reference into a workbook of which nothing is kept. */
export const unreadable = (text: string): string => `${text} is in another workbook, which can't be read.`;

/** What a tree mentions: gathered once, for a tree serves every cell it was filled into. */
interface Outline {
  readonly references: (RangeNode | TableNode)[];
  readonly names: NameNode[];
  readonly functions: string[];
  readonly externals: ExternalNode[];
  dynamic: boolean;
  isSubtotal: boolean;
}

const outlines = new WeakMap<Node, Outline>();

function outlineOf(tree: Node): Outline {
  let outline = outlines.get(tree);
  if (outline) return outline;
  outline = { references: [], names: [], functions: [], externals: [], dynamic: false, isSubtotal: false };
  for (const node of nodesOf(tree)) note(node, outline);
  outlines.set(tree, outline);
  return outline;
}

function note(node: Node, outline: Outline): void {
  switch (node.kind) {
    case "range":
    case "table":
      outline.references.push(node);
      break;
    case "name":
      outline.names.push(node);
      break;
    case "external":
      outline.externals.push(node);
      if (node.kept?.kind === "range") outline.references.push(node.kept);
      else if (node.kept) outline.names.push(node.kept);
      break;
    case "call":
      outline.functions.push(node.name);
      outline.dynamic ||= DYNAMIC.has(node.name) || VOLATILE.has(node.name);
      outline.isSubtotal ||= node.name === "SUBTOTAL" || node.name === "AGGREGATE";
      break;
    case "binary":
      outline.dynamic ||= node.operator === ":";
  }
}

function definition(name: string, sheetName: string | undefined, { book, host }: Scope): Node | undefined {
  const sheet = sheetName === undefined ? host.sheet : book.sheet(sheetName);
  if (sheet === undefined) return undefined;
  const meant = book.definedName(name, sheet);
  if (meant || !book.table(name, host)) return meant;
  return { kind: "table", table: name, columns: [], sections: [] };
}
