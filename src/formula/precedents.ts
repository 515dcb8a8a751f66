import type { Area } from "./address";
import { rangeReference } from "./dereference";
import { Reference } from "./operand";
import type { Scope, Surroundings } from "./scope";
import { tableReference } from "./structured";
import { type Node, nodesOf } from "./syntax";

/** What a formula reads, as far as its text says. */
export interface Precedents {
  /** Rectangles that are written in it or in the names it uses. */
  readonly areas: readonly Area[];
  /** Whether it may read others too, which only its evaluation tells: OFFSET, a range between computed ends. */
  readonly dynamic: boolean;
}

/** Functions whose result is a place computed at run time. */
const DYNAMIC = new Set(["OFFSET", "INDIRECT"]);

/** The rectangles that a formula reads, through defined names and tables. */
export function precedentsOf(formula: Node, scope: Scope): Precedents {
  const areas: Area[] = [];
  const names = new Set<string>();
  const waiting: Node[] = [formula];
  let dynamic = false;
  for (let tree = waiting.pop(); tree; tree = waiting.pop())
    for (const node of nodesOf(tree)) {
      const reference =
        node.kind === "range"
          ? rangeReference(node, scope)
          : node.kind === "table"
            ? tableReference(node, scope)
            : undefined;
      if (reference instanceof Reference) areas.push(...reference.areas);
      if (node.kind === "name" && !names.has(node.name.toLowerCase())) {
        names.add(node.name.toLowerCase());
        const meant = definition(node.name, node.sheet, scope);
        if (meant) waiting.push(meant);
      }
      dynamic ||=
        (node.kind === "call" && DYNAMIC.has(node.name)) || (node.kind === "binary" && node.operator === ":");
    }
  return { areas, dynamic };
}

function definition(name: string, sheetName: string | undefined, { book, host }: Scope): Node | undefined {
  const sheet = sheetName === undefined ? host.sheet : book.sheet(sheetName);
  if (sheet === undefined) return undefined;
  const meant = book.definedName(name, sheet);
  if (meant || !book.table(name, host)) return meant;
  return { kind: "table", table: name, columns: [], sections: [] };
}

/** Why a formula can't be computed here, as sentences: functions not known, references into other workbooks. */
export function refusals(formula: Node, book: Surroundings): string[] {
  const reasons = new Set<string>();
  for (const node of nodesOf(formula)) {
    if (node.kind === "call" && !book.functions.has(node.name))
      reasons.add(`The function ${node.name} is not known.`);
    if (node.kind === "external") reasons.add(`${node.text} is in another workbook, which can't be read.`);
  }
  return [...reasons];
}
