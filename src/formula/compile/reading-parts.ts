import type { Area } from "../../address";
import { rangeReference } from "../dereference";
import { Reference } from "../operand";
import type { FunctionTable, Scope } from "../scope";
import { stretchedArea, stretchedArgument } from "../stretching";
import { tableReference } from "../structured";
import {
  type CallNode,
  children,
  type NameNode,
  type Node,
  nodesOf,
  type RangeNode,
  type TableNode,
} from "../syntax";

/** Variables by name in lower case: of LET with their values and what these see, of LAMBDA without. */
export type Variables = ReadonlyMap<string, Bound | undefined>;

interface Bound {
  readonly node: Node;
  readonly variables: Variables;
}

/** What an expression reads, as far as its text and the names in it say. */
export interface Parts {
  readonly written: Area[];
  /** Expressions that give a place: OFFSET, INDIRECT, a range between computed ends, what spilled from a cell. */
  readonly places: Node[];
  /** What decides such places; without a node all that the whole expression reads, for a LAMBDA's parameter does. */
  readonly deciding: (Bound | { readonly node: undefined })[];
  /** How many places variables decide: these can't be evaluated by themselves. */
  bound: number;
}

/** What CELL tells of a place without its value. */
const PLACE_FACTS = new Set(["address", "col", "filename", "format", "protect", "row", "width"]);
const VALUE_FACTS = new Set(["contents", "type"]);

/** Whether CELL may tell of a cell's looks and its value at once: a program holds no looks. */
export const tellsLooks = ({ name, args: [kind] }: CallNode): boolean =>
  name === "CELL" && !isFact(kind, PLACE_FACTS) && !isFact(kind, VALUE_FACTS);

interface Item {
  readonly node: Node;
  readonly variables: Variables;
  /** Whether only its place is wanted. */
  readonly place: boolean;
  /** Whether it decides the place of something. */
  readonly decides: boolean;
}

/** Walks an expression and the names in it, with a stack of its own. */
export function partsOf(root: Node, scope: Scope, variables: Variables): Parts {
  const parts: Parts = { written: [], places: [], deciding: [], bound: 0 };
  const seen = new Set<string>();
  const ids = new Map<Node, number>();
  const { functions } = scope.book;
  const waiting: Item[] = [{ node: root, variables, place: false, decides: false }];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node, place } = item;
    if (item.decides) decide(item, parts);
    if ((node.kind === "range" || node.kind === "table") && !place)
      for (const area of writtenAreas(node, scope)) parts.written.push(area);
    if (node.kind === "call" && stretchedArgument(node, functions) !== undefined) {
      const area = stretchedArea(node, scope);
      if (area) parts.written.push(area);
      else parts.bound++;
    }
    if (!place && isPlace(node, functions)) {
      if (mentions(node, item.variables)) parts.bound++;
      else parts.places.push(node);
    }
    for (const part of below(item, functions)) waiting.push(part);
    const meaning = definitionOf(item, scope);
    if (!meaning) continue;
    if (!ids.has(meaning)) ids.set(meaning, ids.size);
    const key = `${ids.get(meaning)} ${place} ${item.decides}`;
    if (!seen.has(key)) waiting.push({ ...item, node: meaning, variables: new Map() });
    seen.add(key);
  }
  return parts;
}

/** What decides a place: an expression, with the values of the variables in it. */
function decide({ node, variables }: Item, { deciding }: Parts): void {
  deciding.push({ node, variables });
  for (const part of nodesOf(node)) {
    const name = part.kind === "name" || part.kind === "call" ? part.name.toLowerCase() : undefined;
    if (name === undefined || !variables.has(name)) continue;
    deciding.push(variables.get(name) ?? { node: undefined });
  }
}

function below(item: Item, functions: FunctionTable): Item[] {
  const { node, variables, place } = item;
  const plain = { variables, place: false, decides: false };
  switch (node.kind) {
    case "call":
      return node.args.flatMap((arg, at) =>
        arg ? [{ ...argumentOf(node, at, place, functions), node: arg, variables }] : [],
      );
    case "binary":
      if (node.operator !== ":") return [node.left, node.right].map((side) => ({ ...plain, node: side }));
      return [node.left, node.right].map((end) => ({ ...plain, node: end, place: true }));
    case "let": {
      const items: Item[] = [];
      let inner: Variables = variables;
      node.values.forEach((value, i) => {
        items.push({ ...plain, node: value, variables: inner });
        inner = new Map(inner).set(node.names[i]!, { node: value, variables: inner });
      });
      return [...items, { ...item, node: node.body, variables: inner, decides: false }];
    }
    case "lambda": {
      const parameters = node.parameters.map(({ name }) => [name, undefined] as const);
      return [{ ...plain, node: node.body, variables: new Map([...variables, ...parameters]) }];
    }
    default:
      return children(node).flatMap((child) => (child ? [{ ...plain, node: child }] : []));
  }
}

/** How an argument of a call is read. */
function argumentOf(
  node: CallNode,
  at: number,
  place: boolean,
  functions: FunctionTable,
): Pick<Item, "place" | "decides"> {
  const { name, args } = node;
  // what is read there the call says
  if (at === stretchedArgument(node, functions)) return { place: true, decides: false };
  const { isPlacedBy, computesPlace = false, placeOnly } = functions.get(name) ?? {};
  const decides = isPlacedBy?.(at, args.length) ?? false;
  const givesPlace = place && isPlacedBy !== undefined && !decides;
  return {
    place: placeOnly === at || givesPlace || (name === "CELL" && at === 1 && isFact(args[0], PLACE_FACTS)),
    // where all of a range is read, what INDEX takes of it does not matter
    decides: decides && (place || computesPlace),
  };
}

const isFact = (node: Node | undefined, facts: ReadonlySet<string>): boolean =>
  node?.kind === "literal" && typeof node.value === "string" && facts.has(node.value.toLowerCase());

/** Expressions whose cells only evaluation tells. */
const isPlace = (node: Node, functions: FunctionTable): boolean =>
  (node.kind === "call" && functions.get(node.name)?.computesPlace === true) ||
  (node.kind === "binary" && node.operator === ":") ||
  node.kind === "spill";

function writtenAreas(node: RangeNode | TableNode, scope: Scope): readonly Area[] {
  const reference = node.kind === "range" ? rangeReference(node, scope) : tableReference(node, scope);
  return reference instanceof Reference ? reference.areas : [];
}

function mentions(root: Node, variables: Variables): boolean {
  if (variables.size === 0) return false;
  for (const node of nodesOf(root))
    if ((node.kind === "name" || node.kind === "call") && variables.has(node.name.toLowerCase())) return true;
  return false;
}

/** What a name in a formula refers to, a bare table its data; undefined for variables and functions. */
function definitionOf({ node, variables }: Item, { book, host }: Scope): Node | undefined {
  if (node.kind !== "name" && node.kind !== "call") return undefined;
  const { name, sheet }: Pick<NameNode, "name" | "sheet"> = node.kind === "name" ? node : { name: node.name };
  if (sheet === undefined && variables.has(name.toLowerCase())) return undefined;
  if (node.kind === "call" && book.functions.has(name)) return undefined;
  const seenFrom = sheet === undefined ? host.sheet : book.sheet(sheet);
  const meant = seenFrom === undefined ? undefined : book.definedName(name, seenFrom);
  if (meant || node.kind === "call" || !book.table(name, host)) return meant;
  return { kind: "table", table: name, columns: [], sections: [] };
}
