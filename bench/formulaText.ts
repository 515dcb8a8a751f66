import type { Area, Position } from "../src/address";
import type {
  BinaryNode,
  CallNode,
  Corner,
  NameNode,
  Node,
  RangeNode,
  UnaryNode,
} from "../src/formula/syntax";
import type { Scalar } from "../src/formula/value";

/** How a language writes the parts of a formula. */
export interface Dialect {
  literal(value: Scalar): string;
  /** A rectangle of the sheet that is written before it, or of the formula's own. */
  range(area: Omit<Area, "sheet">, sheet: string | undefined): string;
  name(node: NameNode): string;
  unary(operator: UnaryNode["operator"], operand: string): string;
  binary(node: BinaryNode, left: string, right: string): string;
  call(name: string, args: readonly string[]): string;
}

/**
 * A formula written in another language, every operation in parentheses.
 * @param host the cell it stands in, to which its references are relative
 * @throws Error for what the dialects have no words for (tables, arrays, LET)
 */
export function formulaText(node: Node, host: Pick<Position, "row" | "column">, dialect: Dialect): string {
  const text = (part: Node): string => formulaText(part, host, dialect);
  switch (node.kind) {
    case "literal":
      return dialect.literal(node.value);
    case "range":
      return dialect.range(areaOf(node, host), node.sheet);
    case "name":
      return dialect.name(node);
    case "unary":
      return dialect.unary(node.operator, text(node.operand));
    case "binary":
      return dialect.binary(node, text(node.left), text(node.right));
    case "call":
      return dialect.call(
        node.name,
        node.args.map((arg) => argument(arg, node, text)),
      );
    default:
      throw new Error(`A formula has a ${node.kind}, which is written in no other language here.`);
  }
}

function argument(node: Node | undefined, call: CallNode, text: (node: Node) => string): string {
  if (!node) throw new Error(`${call.name} has an empty argument.`);
  return text(node);
}

/** The rectangle that a reference means in a cell. */
export function areaOf({ from, to }: RangeNode, host: Pick<Position, "row" | "column">): Omit<Area, "sheet"> {
  const row = (corner: Corner) => (corner.rowFixed ? corner.row : corner.row + host.row);
  const column = (corner: Corner) => (corner.columnFixed ? corner.column : corner.column + host.column);
  return {
    top: Math.min(row(from), row(to)),
    left: Math.min(column(from), column(to)),
    bottom: Math.max(row(from), row(to)),
    right: Math.max(column(from), column(to)),
  };
}
