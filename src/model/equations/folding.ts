import type { BinaryNode, CallNode, LiteralNode, Node } from "../../formula/syntax";

/** A number, text or truth value as a formula's part. */
export const literal = (value: number | string | boolean): LiteralNode => ({ kind: "literal", value });

/** Whether a part is that very value. */
export const isLiteral = (node: Node | undefined, value: number | boolean): boolean =>
  node?.kind === "literal" && node.value === value;

/**
 * A formula without the parts that make no difference: what is known is worked out, 0 is not added, 1 is no factor, and
 * of an IF whose condition is known one branch is left.
 * @param replaced gives what stands for a name; undefined leaves the name
 */
export function folded(node: Node, replaced: (name: string) => Node | undefined): Node {
  const inner = (part: Node): Node => folded(part, replaced);
  switch (node.kind) {
    case "name":
      return replaced(node.name) ?? node;
    case "unary":
      return unary({ ...node, operand: inner(node.operand) });
    case "binary":
      return binary({ ...node, left: inner(node.left), right: inner(node.right) });
    case "call":
      return node.name === "IF"
        ? choice(node, inner)
        : call({ ...node, args: node.args.map((arg) => arg && inner(arg)) });
    default:
      return node;
  }
}

function unary(node: Node & { kind: "unary" }): Node {
  const { operator, operand } = node;
  return operator === "-" && isLiteral(operand, 0) ? operand : node;
}

function binary(node: BinaryNode): Node {
  const { operator, left, right } = node;
  if (left.kind === "literal" && right.kind === "literal") {
    const known = computed(operator, left.value, right.value);
    if (known !== undefined) return literal(known);
  }
  switch (operator) {
    case "+":
      return isLiteral(left, 0) ? right : isLiteral(right, 0) ? left : node;
    case "-":
      return isLiteral(right, 0)
        ? left
        : isLiteral(left, 0)
          ? { kind: "unary", operator: "-", operand: right }
          : node;
    case "*":
      if (isLiteral(left, 0) || isLiteral(right, 0)) return literal(0);
      return isLiteral(left, 1) ? right : isLiteral(right, 1) ? left : node;
    case "/":
      return isLiteral(left, 0) ? left : isLiteral(right, 1) ? left : node;
    default:
      return node;
  }
}

function computed(operator: string, a: unknown, b: unknown): number | boolean | undefined {
  if (operator === "=" && typeof a === typeof b) return a === b;
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  const results: Record<string, number | boolean> = {
    "+": a + b,
    "-": a - b,
    "*": a * b,
    "<": a < b,
    "<=": a <= b,
    ">": a > b,
    ">=": a >= b,
    "<>": a !== b,
  };
  return results[operator];
}

/** The branch that is taken, where that is known; the other is not looked at. */
function choice(node: CallNode, inner: (part: Node) => Node): Node {
  const [condition, yes, no] = node.args;
  const known = inner(condition!);
  if (isLiteral(known, true)) return inner(yes!);
  if (isLiteral(known, false)) return inner(no!);
  const args = [known, ...[yes, no].map((branch) => branch && inner(branch))];
  // two branches that are the same need no condition
  return isLiteral(args[1], 0) && isLiteral(args[2], 0) ? literal(0) : { ...node, args };
}

function call(node: CallNode): Node {
  const { name, args } = node;
  const without = (value: number | boolean): (Node | undefined)[] =>
    args.filter((arg) => !isLiteral(arg, value));
  const all = (value: number | boolean): boolean => args.every((arg) => isLiteral(arg, value));
  switch (name) {
    case "SUM":
      return all(0) ? literal(0) : { ...node, args: without(0) };
    case "AND":
      if (args.some((arg) => isLiteral(arg, false))) return literal(false);
      return all(true) ? literal(true) : only({ ...node, args: without(true) });
    case "OR":
      if (args.some((arg) => isLiteral(arg, true))) return literal(true);
      return all(false) ? literal(false) : only({ ...node, args: without(false) });
    case "SUMPRODUCT":
    case "MAX":
    case "MIN":
    case "ROUNDUP":
      return all(0) ? literal(0) : node;
    case "NPV":
      return args.slice(1).every((arg) => isLiteral(arg, 0)) ? literal(0) : node;
    default:
      return node;
  }
}

/** AND and OR of one condition are that condition. */
const only = (node: CallNode): Node =>
  node.args.length === 1 && node.args[0]!.kind !== "name" ? node.args[0]! : node;
