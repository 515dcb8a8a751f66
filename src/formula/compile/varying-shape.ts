import type { Scope } from "../scope";
import { children, type Node, nodesOf } from "../syntax";
import type { CellGround } from "./cell-ground";

/** A part of an expression and the variables that may vary there. */
interface Part {
  readonly node: Node;
  readonly variables: ReadonlySet<string>;
}

/**
 * True where variables may decide the size of an array in an expression: a size argument (SEQUENCE(n)) mentions a
 * variable of LET whose value varies, or a parameter of LAMBDA.
 */
export function hasVaryingShape(root: Node, ground: CellGround): boolean {
  const seen = new Set<Node>();
  const waiting: Part[] = [{ node: root, variables: new Set() }];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (isSizedByVariable(part, ground)) return true;
    const meaning = definitionOf(part.node, ground.scope);
    if (meaning && !seen.has(meaning)) waiting.push({ node: meaning, variables: new Set() });
    if (meaning) seen.add(meaning);
    for (const each of below(part, ground)) waiting.push(each);
  }
  return false;
}

function isSizedByVariable({ node, variables }: Part, ground: CellGround): boolean {
  if (node.kind !== "call" || variables.size === 0) return false;
  const sizedBy = ground.factsOf(node.name)?.sizedBy;
  return node.args.some(
    (argument, at) => (sizedBy === "all" || sizedBy?.includes(at)) && mentions(argument, variables),
  );
}

function below({ node, variables }: Part, ground: CellGround): Part[] {
  if (node.kind === "let") {
    const parts: Part[] = [];
    let inner = variables;
    node.values.forEach((value, i) => {
      parts.push({ node: value, variables: inner });
      const next = new Set(inner);
      if (!ground.isConstant(value) || mentions(value, inner)) next.add(node.names[i]!);
      else next.delete(node.names[i]!);
      inner = next;
    });
    return [...parts, { node: node.body, variables: inner }];
  }
  const inner =
    node.kind === "lambda" ? new Set([...variables, ...node.parameters.map(({ name }) => name)]) : variables;
  return children(node).flatMap((child) => (child ? [{ node: child, variables: inner }] : []));
}

function mentions(root: Node | undefined, variables: ReadonlySet<string>): boolean {
  if (root)
    for (const node of nodesOf(root))
      if ((node.kind === "name" || node.kind === "call") && variables.has(node.name.toLowerCase()))
        return true;
  return false;
}

function definitionOf(node: Node, { book, host }: Scope): Node | undefined {
  if (node.kind === "call" && book.functions.has(node.name)) return undefined;
  return node.kind === "call" || node.kind === "name" ? book.definedName(node.name, host.sheet) : undefined;
}
