import { valuesOf } from "../dereference";
import { evaluate } from "../evaluate";
import { Reference } from "../operand";
import { type Node, nodesOf } from "../syntax";
import { whole } from "../tall";
import type { Matrix, Scalar } from "../value";
import { type CellGround, inRegisters } from "./cell-ground";
import { type Compilation, ENTANGLED, SHAPELESS } from "./compilation";
import { decidesShape, SHAPING } from "./giving";
import { givesNumbers } from "./numeric";
import { hasVaryingShape } from "./varying-shape";
import type { Symbol } from "./symbol";

/** Arguments that decide which cell a function means, where it gives a place rather than a value. */
const PLACING: Readonly<Record<string, readonly number[]>> = { INDEX: [1, 2, 3], XLOOKUP: [0, 1, 3, 4, 5] };

/** Evaluates a part of the formula as it stands: now when nothing in it varies, else scenario by scenario. */
export function alone(node: Node, ground: CellGround, { locals, emitter }: Compilation): Symbol {
  const { scope } = ground;
  if (usesLocals(node, locals)) throw ENTANGLED;
  const varying = ground.varyingIn(node);
  const operand = evaluate(node, scope);
  const base = whole<Scalar | Matrix>(inRegisters(valuesOf(operand, scope)));
  if (varying.length === 0) return operand instanceof Reference ? operand : base;
  if (operand instanceof Reference && !anyVaries(node, PLACING, ground)) return operand;
  if (node.kind === "call" && decidesShape(node) && anyVaries(node, SHAPING, ground)) throw SHAPELESS;
  if (Array.isArray(base) && hasVaryingShape(node, ground)) throw SHAPELESS;
  const rows = Array.isArray(base) ? base.length : 1;
  const columns = Array.isArray(base) ? base[0]!.length : 1;
  const reads = varying.map(({ position: { sheet, row, column }, value: { register } }) => {
    return { sheet, row, column, register };
  });
  const { host, arrays } = scope;
  const step = { node, host, arrays, formula: false, columns, reads };
  const results = emitter.evaluation(step, rows * columns, givesNumbers(node) ? "number" : "any");
  if (!Array.isArray(base)) return results[0]!;
  return base.map((_, row) => results.slice(row * columns, (row + 1) * columns));
}

/** True for an expression with a call in it that gives another place in another scenario. */
export function anyPlaceVaries(node: Node, ground: CellGround): boolean {
  for (const part of nodesOf(node))
    if (part.kind === "call" && part.name in PLACING && anyVaries(part, PLACING, ground)) return true;
  return false;
}

/** True when any of a call's named arguments varies; of a call that is not named here, any at all. */
function anyVaries(
  node: Node,
  named: Readonly<Record<string, readonly number[]>>,
  ground: CellGround,
): boolean {
  if (node.kind !== "call") return true;
  const places = named[node.name] ?? node.args.keys();
  return [...places].some((place) => {
    const argument = node.args[place];
    return argument !== undefined && !ground.isConstant(argument);
  });
}

function usesLocals(node: Node, locals: Compilation["locals"]): boolean {
  if (locals.size === 0) return false;
  for (const part of nodesOf(node))
    if ((part.kind === "name" || part.kind === "call") && locals.has(part.name.toLowerCase())) return true;
  return false;
}
