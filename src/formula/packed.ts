import type { Node, UnaryNode, ValueOperator } from "./syntax";
import { type ErrorText, isError } from "./value";

/**
 * A tree of names, values, operators and calls as little plain data: a name is its text, a number or truth value
 * itself, a text `['"', text]`, an error `["#", "#N/A"]`, an operator `["+", left, right]`, a sign `["u-", operand]`, a
 * call `["SUM()", ...arguments]`, an argument left out null.
 */
export type Packed = string | number | boolean | null | readonly [string, ...Packed[]];

/**
 * Packs a tree.
 * @throws Error for what means cells, and for LET
 */
export function packed(node: Node): Packed {
  switch (node.kind) {
    case "literal":
      return packedValue(node.value);
    case "name":
      if (node.sheet === undefined) return node.name;
      break;
    case "unary":
      return [SIGN + node.operator, packed(node.operand)];
    case "binary":
      return [node.operator, packed(node.left), packed(node.right)];
    case "call":
      return [node.name + CALL, ...node.args.map((arg) => (arg ? packed(arg) : null))];
  }
  throw new Error(`A tree with a part that is a ${node.kind} can't be packed.`);
}

/** The tree that was packed. */
export function unpacked(data: Exclude<Packed, null>): Node {
  if (typeof data === "string") return { kind: "name", name: data };
  if (typeof data !== "object") return { kind: "literal", value: data };
  const [head, ...rest] = data;
  if (head === TEXT) return { kind: "literal", value: rest[0] as string };
  if (head === ERROR) return { kind: "literal", value: { error: rest[0] as ErrorText } };
  const parts = rest.map((each) => (each === null ? undefined : unpacked(each)));
  if (head.endsWith(CALL)) return { kind: "call", name: head.slice(0, -CALL.length), args: parts };
  const [first, second] = parts;
  return second
    ? { kind: "binary", operator: head as ValueOperator, left: first!, right: second }
    : { kind: "unary", operator: head.slice(SIGN.length) as UnaryNode["operator"], operand: first! };
}

const TEXT = '"';
const ERROR = "#";
const SIGN = "u";
const CALL = "()";

function packedValue(value: (Node & { kind: "literal" })["value"]): Packed {
  if (isError(value)) return [ERROR, value.error];
  return typeof value === "string" ? [TEXT, value] : value;
}
