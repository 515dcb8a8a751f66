import { cellError } from "./errors";
import type { Operand } from "./operand";
import type { Scope } from "./scope";
import { children, type Node } from "./syntax";
import { unsupported } from "./unsupported";
import type { CellError } from "./value";

/** What the names and LAMBDAs that one expression uses share while it is evaluated. */
export interface Nesting {
  /** How many calls of LAMBDAs and names are left. */
  calls: number;
  /** What names came to, by their definitions: a name of names of names is evaluated once. */
  readonly names: Map<Node, Operand>;
}

/** How often one expression may call LAMBDAs: once for each cell of a column, about two seconds' work. */
export const MOST_CALLS = 1_100_000;
/** How deep names and LAMBDAs may stand within one another, in levels of their trees: a stack has no more room. */
export const DEEPEST = 2_000;

const fresh = (): Nesting => ({ calls: MOST_CALLS, names: new Map() });

/** The scope with what is shared in it. */
export const nested = (scope: Scope): Scope => (scope.nesting ? scope : { ...scope, nesting: fresh() });

/** What is known where a body is entered: how deep, what is shared, the names on the way. */
type Entry = Pick<Scope, "depth" | "nesting" | "naming">;

/** The same one step in, in a name's or LAMBDA's body; an error where that is too deep, or too often. */
export function within(
  { depth, nesting = fresh(), naming }: Entry,
  body: Node,
): (Entry & { readonly nesting: Nesting }) | CellError {
  const deeper = depth + heightOf(body);
  if (deeper > DEEPEST) return TOO_DEEP;
  if (--nesting.calls < 0) return TOO_OFTEN;
  return { depth: deeper, nesting, naming };
}

export const TOO_DEEP = unsupported(
  cellError(
    "#NUM!",
    "The formula's names and LAMBDAs call one another too deeply: a LAMBDA may call itself some hundred times.",
  ),
);
export const TOO_OFTEN = unsupported(
  cellError("#NUM!", `The formula calls its LAMBDAs more than ${MOST_CALLS.toLocaleString("en-US")} times.`),
);

const heights = new WeakMap<Node, number>();

/** How many levels a tree has; a chain of operators, which needs no deep stack, is one. */
function heightOf(root: Node): number {
  const known = heights.get(root);
  if (known !== undefined) return known;
  let height = 0;
  const waiting: [Node, number][] = [[root, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, level] = next;
    height = Math.max(height, level);
    const below = node.kind === "binary" ? [node.right] : children(node);
    for (const child of below) if (child) waiting.push([child, level + 1]);
    if (node.kind === "binary") waiting.push([node.left, level]);
  }
  heights.set(root, height);
  return height;
}
