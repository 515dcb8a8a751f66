import type { Node } from "../../formula/syntax";
import { isError } from "../../formula/value";

/** How tightly an operator binds, loosest first. */
const levels: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const sign = 6;
const tightest = 9;

/**
 * A tree of a step's formula as the text of a cell.
 * @param nameText gives what is written for a name: a cell, a range, or several with commas between
 */
export function printed(node: Node, nameText: (name: string) => string): string {
  const inner = (part: Node, least: number): string => {
    const text = printed(part, nameText);
    return levelOf(part) < least ? `(${text})` : text;
  };
  switch (node.kind) {
    case "literal":
      return literalText(node.value);
    case "name":
      return nameText(node.name);
    case "unary":
      return node.operator === "%"
        ? `${inner(node.operand, tightest)}%`
        : `${node.operator}${inner(node.operand, sign)}`;
    case "binary": {
      const level = levels[node.operator]!;
      // a sum in brackets on the right stays in brackets: the order of adding is part of the equation
      return `${inner(node.left, level)}${node.operator}${inner(node.right, level + 1)}`;
    }
    case "call":
      return `${node.name}(${node.args.map((arg) => (arg ? printed(arg, nameText) : "")).join(",")})`;
    default:
      throw new Error(`No step's formula has a ${node.kind}.`);
  }
}

function levelOf(node: Node): number {
  if (node.kind === "binary") return levels[node.operator]!;
  return node.kind === "unary" ? sign : tightest;
}

function literalText(value: unknown): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value.error;
  return String(value);
}
