import type { Matrix, Scalar } from "./value";

/**
 * A formula as a tree. References are kept relative to the cell that holds the formula, so that a formula
 * filled down a column is one tree, parsed once.
 */
export type Node =
  | LiteralNode
  | ArrayNode
  | RangeNode
  | NameNode
  | TableNode
  | ExternalNode
  | SpillNode
  | IntersectNode
  | UnaryNode
  | BinaryNode
  | CallNode
  | LetNode
  | LambdaNode
  | InvokeNode;

/** A number, text, TRUE or FALSE, or an error. */
export interface LiteralNode {
  readonly kind: "literal";
  readonly value: Scalar;
}

/** An array constant, {1,2;3,4}. */
export interface ArrayNode {
  readonly kind: "array";
  readonly rows: Matrix;
}

/** One end of a range: a row and a column, each an index from 0 ($) or an offset from the formula's cell. */
export interface Corner {
  readonly row: number;
  readonly rowFixed: boolean;
  readonly column: number;
  readonly columnFixed: boolean;
}

/** A1, $A$1:B2, A:A, 1:3, with the sheet written before it; lastSheet for a range through several sheets. */
export interface RangeNode {
  readonly kind: "range";
  readonly sheet?: string;
  readonly lastSheet?: string;
  readonly from: Corner;
  readonly to: Corner;
}

/** A defined name, or a variable of LET. */
export interface NameNode {
  readonly kind: "name";
  readonly name: string;
  readonly sheet?: string;
}

/** Sections of a table that a structured reference names; none means the data. */
export type Section = "all" | "data" | "headers" | "totals" | "this row";

/** Table[Column], [@Column]; without a table, the one that the formula's cell is in. */
export interface TableNode {
  readonly kind: "table";
  readonly table?: string;
  /** First and last column; none means all. */
  readonly columns: readonly string[];
  readonly sections: readonly Section[];
}

/** A reference into another workbook, of which this one may keep the values. */
export interface ExternalNode {
  readonly kind: "external";
  readonly text: string;
  /** The cells or name meant, on a sheet called [1]Prices; undefined where the text is neither. */
  readonly kept: RangeNode | NameNode | undefined;
}

/** A1#: the cells that the array formula in A1 fills. */
export interface SpillNode {
  readonly kind: "spill";
  readonly anchor: Node;
}

/** @: one value from a range, by the formula's own row or column. */
export interface IntersectNode {
  readonly kind: "intersect";
  readonly operand: Node;
}

export interface UnaryNode {
  readonly kind: "unary";
  readonly operator: "+" | "-" | "%";
  readonly operand: Node;
}

/** Operators on values. */
export type ValueOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";
/** Operators on references: range, intersection (a space) and union. */
export type ReferenceOperator = ":" | " " | ",";

export interface BinaryNode {
  readonly kind: "binary";
  readonly operator: ValueOperator | ReferenceOperator;
  readonly left: Node;
  readonly right: Node;
}

export interface CallNode {
  readonly kind: "call";
  /** In capitals, as EDGE.SERVERS: a function, or a name or variable that holds a LAMBDA. */
  readonly name: string;
  /** An empty argument, as the second of IF(A1,,2), is undefined. */
  readonly args: readonly (Node | undefined)[];
}

export interface LetNode {
  readonly kind: "let";
  /** In lower case. */
  readonly names: readonly string[];
  readonly values: readonly Node[];
  readonly body: Node;
}

/** LAMBDA(x, [y], body): a function of its own. */
export interface LambdaNode {
  readonly kind: "lambda";
  readonly parameters: readonly LambdaParameter[];
  readonly body: Node;
}

export interface LambdaParameter {
  /** In lower case. */
  readonly name: string;
  /** Whether a call may leave it out: it is written in brackets. */
  readonly optional: boolean;
}

/** A call of what an expression gives: LAMBDA(x,x+1)(3). */
export interface InvokeNode {
  readonly kind: "invoke";
  readonly called: Node;
  readonly args: readonly (Node | undefined)[];
}

/** The nodes directly under one. */
export function children(node: Node): readonly (Node | undefined)[] {
  switch (node.kind) {
    case "spill":
      return [node.anchor];
    case "intersect":
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "call":
      return node.args;
    case "let":
      return [...node.values, node.body];
    case "lambda":
      return [node.body];
    case "invoke":
      return [node.called, ...node.args];
    default:
      return [];
  }
}

/** Every node of a tree, in no promised order; safe for trees of any depth. */
export function* nodesOf(root: Node): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const child of children(node)) if (child) waiting.push(child);
  }
}
