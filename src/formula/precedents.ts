import { type Area, COLUMNS, ROWS } from "../address";
import { columnOf, rangeReference, rowOf } from "./dereference";
import { isCell, Reference } from "./operand";
import type { FunctionTable, Scope, Surroundings } from "./scope";
import { stretchedArea, stretchedArgument } from "./stretching";
import { tableReference } from "./structured";
import {
  type CallNode,
  children,
  type ExternalNode,
  type NameNode,
  type Node,
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
  const waiting: Node[] = [formula];
  const { functions } = scope.book;
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    const outline = outlineOf(tree, functions);
    dynamic ||= outline.dynamic;
    for (const node of outline.references) readReference(node, scope, reads);
    for (const call of outline.stretching) {
      const area = stretchedArea(call, scope);
      if (area) reads.area(area);
      dynamic ||= area === undefined;
    }
    for (const { name, sheet } of [...outline.names, ...outline.unknown.map(nameNode)]) {
      const key = `${sheet ?? ""}!${name.toLowerCase()}`;
      if (names.has(key)) continue;
      names.add(key);
      const meant = definition(name, sheet, scope);
      if (meant) waiting.push(meant);
    }
  }
  return dynamic;
}

function readReference(node: RangeNode | TableNode, scope: Scope, reads: Reads): void {
  // one cell of the formula's own sheet needs no reference made of it: most are such
  if (node.kind === "range" && node.from === node.to && node.sheet === undefined) {
    const { from } = node;
    const row = rowOf(from, scope.host);
    const column = columnOf(from, scope.host);
    if (row < ROWS && column < COLUMNS) reads.cell(scope.host.sheet, row, column);
    return;
  }
  const reference = node.kind === "range" ? rangeReference(node, scope) : tableReference(node, scope);
  if (!(reference instanceof Reference)) return;
  for (const area of reference.areas)
    if (isCell(area)) reads.cell(area.sheet, area.top, area.left);
    else reads.area(area);
}

/** Whether a formula uses SUBTOTAL or AGGREGATE, so that these leave it out. */
export const isSubtotal = (formula: Node, functions: FunctionTable): boolean =>
  outlineOf(formula, functions).isSubtotal;

/** Whether a formula's own text says that it is to be computed at each recalculation, see Precedents. */
export const isDynamic = (formula: Node, functions: FunctionTable): boolean =>
  outlineOf(formula, functions).dynamic;

/**
 * Why a formula can't be computed here, as a sentence: a function not known, a reference into another workbook.
 * @param sheet the formula's own: a name that is a LAMBDA may be defined for it alone
 */
export function refusal(formula: Node, book: Surroundings, sheet: number): string | undefined {
  const { unknown, externals } = outlineOf(formula, book.functions);
  const nameless = unknown.find((name) => !book.definedName(name, sheet));
  if (nameless !== undefined) return `The function ${nameless} is not known.`;
  const lost = externals.find(({ kept }) => !kept?.sheet || book.sheet(kept.sheet) === undefined);
  return lost && unreadable(lost.text);
}

/** What to say of a reference into a workbook of which nothing is kept. */
export const unreadable = (text: string): string => `${text} is in another workbook, which can't be read.`;

/** What a tree mentions: gathered once, for a tree serves every cell it was filled into. */
interface Outline {
  readonly references: (RangeNode | TableNode)[];
  /** Names that are no variables of LET or LAMBDA. */
  readonly names: NameNode[];
  /** What is called that is no function: names that are LAMBDAs, or nothing. */
  readonly unknown: string[];
  readonly externals: ExternalNode[];
  /** Calls that may read more cells than their text names. */
  readonly stretching: CallNode[];
  dynamic: boolean;
  isSubtotal: boolean;
}

/** A tree is of one workbook, and read with that one's functions. */
const outlines = new WeakMap<FunctionTable, WeakMap<Node, Outline>>();

function outlineOf(tree: Node, functions: FunctionTable): Outline {
  let known = outlines.get(functions);
  if (!known) outlines.set(functions, (known = new WeakMap()));
  let outline = known.get(tree);
  if (outline) return outline;
  outline = {
    ...{ references: [], names: [], unknown: [], externals: [], stretching: [] },
    ...{ dynamic: false, isSubtotal: false },
  };
  const waiting: Mention[] = [{ node: tree, variables: NO_VARIABLES }];
  for (let mention = waiting.pop(); mention; mention = waiting.pop()) {
    note(mention, outline, functions);
    eachBelow(mention, (node, variables) => waiting.push({ node, variables }));
  }
  known.set(tree, outline);
  return outline;
}

/** A part of a tree and the variables that mean something there. */
interface Mention {
  readonly node: Node;
  readonly variables: ReadonlySet<string>;
}

const NO_VARIABLES: ReadonlySet<string> = new Set();

/** Calls back with the parts right below one and the variables that they see. */
function eachBelow(
  { node, variables }: Mention,
  see: (node: Node, variables: ReadonlySet<string>) => void,
): void {
  if (node.kind === "let") {
    let seen = variables;
    node.values.forEach((value, i) => {
      see(value, seen);
      seen = new Set(seen).add(node.names[i]!);
    });
    see(node.body, seen);
  } else {
    const inner =
      node.kind === "lambda"
        ? new Set([...variables, ...node.parameters.map(({ name }) => name)])
        : variables;
    for (const child of children(node)) if (child) see(child, inner);
  }
}

function note({ node, variables }: Mention, outline: Outline, functions: FunctionTable): void {
  switch (node.kind) {
    case "range":
    case "table":
      outline.references.push(node);
      break;
    case "name":
      if (node.sheet !== undefined || !variables.has(node.name.toLowerCase())) outline.names.push(node);
      break;
    case "external":
      outline.externals.push(node);
      if (node.kept?.kind === "range") outline.references.push(node.kept);
      else if (node.kept) outline.names.push(node.kept);
      break;
    case "call":
      if (!variables.has(node.name.toLowerCase())) noteCall(node, outline, functions);
      break;
    case "binary":
      outline.dynamic ||= node.operator === ":";
  }
}

function noteCall(call: CallNode, outline: Outline, functions: FunctionTable): void {
  const called = functions.get(call.name);
  if (!called) return void outline.unknown.push(call.name);
  if (stretchedArgument(call, functions) !== undefined) outline.stretching.push(call);
  outline.dynamic ||= Boolean(called.computesPlace || called.isVolatile);
  outline.isSubtotal ||= called.isSubtotal === true;
}

const nameNode = (name: string): NameNode => ({ kind: "name", name });

function definition(name: string, sheetName: string | undefined, { book, host }: Scope): Node | undefined {
  const sheet = sheetName === undefined ? host.sheet : book.sheet(sheetName);
  if (sheet === undefined) return undefined;
  const meant = book.definedName(name, sheet);
  if (meant || !book.table(name, host)) return meant;
  return { kind: "table", table: name, columns: [], sections: [] };
}
