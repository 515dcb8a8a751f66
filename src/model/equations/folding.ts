import { isNeutral } from "../../formula/neutral";
import { isArray } from "../../formula/operand";
import { binary as calculated } from "../../formula/operators";
import type { BinaryNode, CallNode, LiteralNode, Node, ValueOperator } from "../../formula/syntax";
import { isError } from "../../formula/value";

/** A number, text or truth value as a formula's part. */
export const literal = (value: number | string | boolean): LiteralNode => ({ kind: "literal", value });

/** Whether a part is that very value. */
export const isLiteral = (node: Node | undefined, value: number | boolean): boolean =>
  node?.kind === "literal" && node.value === value;

/**
 * A formula without the parts that make no difference: what is known is worked out, 0 is not added, 1 is no factor, and
 * of an IF whose condition is known one branch is left. Unlike the compiler of workbooks, which keeps every error, it takes
 * 0 · x for 0: where a part of the model is left out, whatever it would have been is.
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
  const known = computed(node);
  if (known) return known;
  if ((operator === "*" || operator === "/") && isLiteral(left, 0)) return left;
  if (operator === "*" && isLiteral(right, 0)) return right;
  if (isWithout(operator, right, 1)) return left;
  if (isWithout(operator, left, 0)) return right;
  return operator === "-" && isLiteral(left, 0) ? { kind: "unary", operator, operand: right } : node;
}

/** Whether an operand or argument changes nothing. */
const isWithout = (operation: string, part: Node | undefined, place: number): boolean =>
  part?.kind === "literal" && isNeutral(operation, part.value, place);

/** What two constants come to, as a cell computes it; undefined for what is no constant, or comes to an error. */
function computed({ operator, left, right }: BinaryNode): LiteralNode | undefined {
  if (left.kind !== "literal" || right.kind !== "literal") return undefined;
  const value = calculated(operator as ValueOperator, left.value, right.value);
  return isArray(value) || isError(value) || value === null ? undefined : { kind: "literal", value };
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
  const left = args.filter((arg, place) => !isWithout(name, arg, place));
  const isNothing = (parts: readonly (Node | undefined)[]): boolean =>
    parts.every((arg) => isLiteral(arg, 0));
  switch (name) {
    case "SUM":
      return left.length === 0 ? literal(0) : { ...node, args: left };
    case "AND":
    case "OR": {
      const deciding = name === "OR";
      if (args.some((arg) => isLiteral(arg, deciding))) return literal(deciding);
      return left.length === 0 ? literal(!deciding) : only({ ...node, args: left });
    }
    case "SUMPRODUCT":
    case "MAX":
    case "MIN":
    case "ROUNDUP":
      return isNothing(args) ? literal(0) : node;
    case "NPV":
      return isNothing(args.slice(1)) ? literal(0) : node;
    default:
      return node;
  }
}

/** AND and OR of one condition are that condition. */
const only = (node: CallNode): Node =>
  node.args.length === 1 && node.args[0]!.kind !== "name" ? node.args[0]! : node;
