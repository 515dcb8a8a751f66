import { formOf } from "../call";
import { valuesOf } from "../dereference";
import { evaluate } from "../evaluate";
import { isArray, shapeOf } from "../operand";
import type { CellFunction } from "../scope";
import { type CallNode, type Node } from "../syntax";
import type { CellGround } from "./cell-ground";

/** A part of an expression, and what LET's variables stand for there. */
interface Part {
  readonly node: Node;
  readonly values: ReadonlyMap<string, Part>;
}

/**
 * True where an input may decide how many cells an expression gives: of an array that is called for cell by cell, as in
 * LEN(TAKE(A1:A9,n)), or chosen among arrays of unlike size.
 */
export function hasVaryingSize(root: Node, ground: CellGround): boolean {
  const waiting: Part[] = [{ node: root, values: new Map() }];
  const seen = new Set<Node>();
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { node } = part;
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "call" && isSizedByInput(node, ground)) return true;
    for (const each of carrying(part, ground)) waiting.push(each);
  }
  return false;
}

function isSizedByInput(call: CallNode, ground: CellGround): boolean {
  const called = ground.scope.book.functions.get(call.name);
  if (!called) return false;
  const { sizedBy } = called;
  return (
    call.args.some(
      (argument, at) =>
        (sizedBy === "all" || sizedBy?.includes(at)) && argument && !ground.isConstant(argument),
    ) ||
    (called.choose !== undefined && choosesSize(call, called, ground))
  );
}

/** True for a choice that one value makes, which varies, among values of unlike size. */
function choosesSize({ args }: CallNode, { isPlacedBy, forms }: CellFunction, ground: CellGround): boolean {
  const { scope } = ground;
  const sizeOf = (node: Node | undefined): string => {
    const value = node ? valuesOf(evaluate(node, scope), scope) : null;
    const { rows, columns } = isArray(value) ? shapeOf(value) : { rows: 1, columns: 1 };
    return `${rows}×${columns}`;
  };
  // IFERROR and IFNA take the second where the first is an error
  const decides = (at: number): boolean => (isPlacedBy ? isPlacedBy(at, args.length) : at === 0);
  const isChosen = args.some(
    (argument, at) => argument && decides(at) && !ground.isConstant(argument) && sizeOf(argument) === "1×1",
  );
  if (!isChosen) return false;
  const sizes = new Set(args.filter((_, at) => !isPlacedBy || !decides(at)).map(sizeOf));
  // what is left out, as the third of IF, is one value
  if (args.length < forms.length) sizes.add("1×1");
  return sizes.size > 1;
}

/** The parts whose size is that of the whole. */
function carrying({ node, values }: Part, { scope }: CellGround): Part[] {
  const here = (...nodes: readonly (Node | undefined)[]): Part[] =>
    nodes.flatMap((each) => (each ? [{ node: each, values }] : []));
  switch (node.kind) {
    case "unary":
      return here(node.operand);
    case "binary":
      return node.operator === ":" ? [] : here(node.left, node.right);
    case "call":
      return here(...node.args.filter((_, at) => carriesSize(node, scope.book.functions.get(node.name), at)));
    case "let": {
      let inner = values;
      node.names.forEach((name, i) => {
        inner = new Map(inner).set(name, { node: node.values[i]!, values: inner });
      });
      return [{ node: node.body, values: inner }];
    }
    case "name": {
      const value = node.sheet === undefined ? values.get(node.name.toLowerCase()) : undefined;
      if (value) return [value];
      const sheet = node.sheet === undefined ? scope.host.sheet : scope.book.sheet(node.sheet);
      const meant = sheet === undefined ? undefined : scope.book.definedName(node.name, sheet);
      return meant ? [{ node: meant, values: new Map() }] : [];
    }
    default:
      return [];
  }
}

/** Whether an argument's size is the result's: one that is called for cell by cell, or that the function says. */
function carriesSize({ args }: CallNode, called: CellFunction | undefined, at: number): boolean {
  if (!called) return false;
  const { choose, sizedLike } = called;
  const like = typeof sizedLike === "function" ? sizedLike(args) : sizedLike;
  if (choose || like === "all" || like?.includes(at)) return true;
  return formOf(called, at) === "scalar";
}
