import { isCell, Reference } from "./operand";
import { rangeReference } from "./dereference";
import type { Scope } from "./scope";
import { type CallNode, children, type Node } from "./syntax";

/**
 * True for a formula that may fill more cells than its own, though it may fill one alone now: A1# of it means a
 * rectangle. Excel marks such formulas as dynamic arrays when they are entered.
 */
export function mayFill(root: Node, scope: Scope): boolean {
  const seen = new Set<Node>();
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isArray(node, scope)) return true;
    for (const part of deciding(node, scope)) if (part) waiting.push(part);
  }
  return false;
}

function isArray(node: Node, scope: Scope): boolean {
  switch (node.kind) {
    case "array":
    case "spill":
    case "invoke":
      return true;
    case "table":
      return !node.sections.includes("this row") || node.columns.length !== 1;
    case "range": {
      const place = rangeReference(node, scope);
      return place instanceof Reference && !(place.area && isCell(place.area));
    }
    case "call":
      return scope.book.functions.get(node.name)?.givesArray === true;
    default:
      return false;
  }
}

/** The parts of an expression whose size is that of the whole. */
function deciding(node: Node, scope: Scope): readonly (Node | undefined)[] {
  switch (node.kind) {
    case "intersect":
    case "lambda":
      return [];
    case "name":
      return [scope.book.definedName(node.name, scope.host.sheet)];
    case "call":
      return takenSingly(node, scope);
    default:
      return children(node);
  }
}

/** Arguments for each of whose values a function is called. */
function takenSingly({ name, args }: CallNode, { book }: Scope): readonly (Node | undefined)[] {
  const called = book.functions.get(name);
  // of what it may take as it is, any part may be an array
  if (!called || called.choose) return args;
  return args.filter((_, at) => called.forms[Math.min(at, called.forms.length - 1)] === "scalar");
}
