import type { Scope } from "./scope";
import { type Node, nodesOf } from "./syntax";

/** A formula's nodes, and those of the names in it, among them names that are called as functions. */
export function* nodesThroughNames(formula: Node, { book, host }: Scope): Generator<Node> {
  const seen = new Set<Node>([formula]);
  const waiting = [formula];
  for (let tree = waiting.pop(); tree; tree = waiting.pop())
    for (const node of nodesOf(tree)) {
      yield node;
      if (node.kind !== "name" && (node.kind !== "call" || book.functions.has(node.name))) continue;
      const written = node.kind === "name" ? node.sheet : undefined;
      const sheet = written === undefined ? host.sheet : book.sheet(written);
      const meant = sheet === undefined ? undefined : book.definedName(node.name, sheet);
      if (!meant || seen.has(meant)) continue;
      seen.add(meant);
      waiting.push(meant);
    }
}
