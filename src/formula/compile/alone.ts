import { valuesOf } from "../dereference";
import { evaluate } from "../evaluate";
import { Reference } from "../operand";
import { type CallNode, type Node, nodesOf } from "../syntax";
import { whole } from "../tall";
import type { Matrix, Scalar } from "../value";
import { type CellGround, inRegisters } from "./cell-ground";
import { type Compilation, ENTANGLED, SHAPELESS } from "./compilation";
import { hasVaryingShape } from "./varying-shape";
import { hasVaryingSize } from "./varying-size";
import type { Symbol } from "./symbol";

/** Evaluates a part of the formula as it stands: now when nothing in it varies, else scenario by scenario. */
export function alone(node: Node, ground: CellGround, { locals, emitter }: Compilation): Symbol {
  const { scope } = ground;
  if (usesLocals(node, locals)) throw ENTANGLED;
  const varying = ground.varyingIn(node);
  const operand = evaluate(node, scope);
  const base = whole<Scalar | Matrix>(inRegisters(valuesOf(operand, scope)));
  if (varying.length === 0) return operand instanceof Reference ? operand : base;
  if (node.kind === "call") {
    const sizedBy = ground.factsOf(node.name)?.sizedBy;
    if (operand instanceof Reference && isFixedPlace(node, ground)) return operand;
    const decides = (argument: number) => sizedBy === "all" || sizedBy?.includes(argument) === true;
    if (anyVaries(node, decides, ground)) throw SHAPELESS;
  }
  if ((Array.isArray(base) && hasVaryingShape(node, ground)) || hasVaryingSize(node, ground)) throw SHAPELESS;
  const rows = Array.isArray(base) ? base.length : 1;
  const columns = Array.isArray(base) ? base[0]!.length : 1;
  const reads = varying.map(({ position: { sheet, row, column }, value: { register } }) => {
    return { sheet, row, column, register };
  });
  const { host, arrays } = scope;
  const step = { node, host, arrays, formula: false, columns, reads };
  const results = emitter.evaluation(step, rows * columns, givesNumbers(node, ground) ? "number" : "any");
  if (!Array.isArray(base)) return results[0]!;
  return base.map((_, row) => results.slice(row * columns, (row + 1) * columns));
}

/** True for an expression that gives the same cells in every scenario, whatever they hold. */
function isFixedPlace(node: Node, ground: CellGround, within: readonly Node[] = []): boolean {
  if (within.includes(node)) return false;
  const isFixed = (part: Node): boolean => isFixedPlace(part, ground, [...within, node]);
  switch (node.kind) {
    case "range":
    case "table":
      return true;
    case "name": {
      const { host, book } = ground.scope;
      const sheet = node.sheet === undefined ? host.sheet : book.sheet(node.sheet);
      const meant = sheet === undefined ? undefined : book.definedName(node.name, sheet);
      return meant ? isFixed(meant) : ground.isConstant(node);
    }
    case "call": {
      const isPlacedBy = ground.factsOf(node.name)?.isPlacedBy;
      if (!isPlacedBy) return ground.isConstant(node);
      const isGiven = (at: number): boolean => !isPlacedBy(at, node.args.length);
      return !placeVaries(node, ground) && node.args.every((arg, at) => !arg || !isGiven(at) || isFixed(arg));
    }
    default:
      return ground.isConstant(node);
  }
}

/** True for an expression with a call in it that gives another place in another scenario. */
export function anyPlaceVaries(node: Node, ground: CellGround): boolean {
  for (const part of nodesOf(node))
    // a choice between arguments has kernels
    if (part.kind === "call" && !isChoice(part, ground) && placeVaries(part, ground)) return true;
  return false;
}

const isChoice = ({ name }: CallNode, { scope }: CellGround): boolean =>
  scope.book.functions.get(name)?.choose !== undefined;

/** True for a call of which an argument varies that decides which cells it gives. */
function placeVaries(call: CallNode, ground: CellGround): boolean {
  const isPlacedBy = ground.factsOf(call.name)?.isPlacedBy;
  return isPlacedBy !== undefined && anyVaries(call, isPlacedBy, ground);
}

/** True when any of a call's arguments varies that are asked for. */
const anyVaries = (
  { args }: CallNode,
  isAsked: (argument: number, count: number) => boolean,
  ground: CellGround,
): boolean =>
  args.some(
    (argument, at) => argument !== undefined && isAsked(at, args.length) && !ground.isConstant(argument),
  );

/** True for an expression that can hold nothing but numbers and errors. */
function givesNumbers(node: Node, ground: CellGround): boolean {
  if (node.kind === "call") return ground.factsOf(node.name)?.givesNumbers === true;
  return node.kind === "binary"
    ? "+-*/^".includes(node.operator)
    : node.kind === "unary" && node.operator !== "+";
}

function usesLocals(node: Node, locals: Compilation["locals"]): boolean {
  if (locals.size === 0) return false;
  for (const part of nodesOf(node))
    if ((part.kind === "name" || part.kind === "call") && locals.has(part.name.toLowerCase())) return true;
  return false;
}
