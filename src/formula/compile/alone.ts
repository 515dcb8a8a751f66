import { valueOf } from "../dereference";
import { evaluate } from "../evaluate";
import { Reference } from "../operand";
import { type CallNode, type Node, nodesOf } from "../syntax";
import { type Compilation, ENTANGLED, SHAPELESS } from "./compilation";
import { givesNumbers } from "./numeric";
import type { Symbol } from "./symbol";

/** Arguments that decide the size of a function's result, from 0. */
const SHAPING: Readonly<Record<string, readonly number[]>> = {
  FILTER: [1],
  UNIQUE: [0, 1, 2],
  SEQUENCE: [0, 1],
  EXPAND: [1, 2],
  TAKE: [1, 2],
  DROP: [1, 2],
  TOCOL: [0, 1],
  TOROW: [0, 1],
  TEXTSPLIT: [0, 1, 2, 3],
};

/** Arguments that decide which cell a function means, where it gives a place rather than a value. */
const PLACING: Readonly<Record<string, readonly number[]>> = { INDEX: [1, 2, 3], XLOOKUP: [0, 1, 3, 4, 5] };

/** Evaluates a part of the formula as it stands: now when nothing in it varies, else scenario by scenario. */
export function alone(node: Node, compilation: Compilation): Symbol {
  const { scope, emitter } = compilation;
  if (usesLocals(node, compilation)) throw ENTANGLED;
  const varying = compilation.varyingIn(node, scope);
  const operand = evaluate(node, scope);
  if (varying.length === 0) return operand;
  if (operand instanceof Reference && !anyVaries(node, PLACING, compilation)) return operand;
  if (node.kind === "call" && decidesShape(node) && anyVaries(node, SHAPING, compilation)) throw SHAPELESS;
  const base = valueOf(operand, scope);
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

/** True for a call that gives a place, another one in another scenario. */
const isVaryingPlace = (node: Node, compilation: Compilation): boolean =>
  node.kind === "call" && node.name in PLACING && anyVaries(node, PLACING, compilation);

/** True for an expression with such a call in it. */
export function holdsVaryingPlace(node: Node, compilation: Compilation): boolean {
  for (const part of nodesOf(node)) if (isVaryingPlace(part, compilation)) return true;
  return false;
}

/** True for a call whose result may have another size in another scenario. */
export const decidesShape = (node: CallNode): boolean => node.name in SHAPING;

/** True when any of a call's named arguments varies; of a call that is not named here, any at all. */
function anyVaries(
  node: Node,
  named: Readonly<Record<string, readonly number[]>>,
  compilation: Compilation,
): boolean {
  if (node.kind !== "call") return true;
  const places = named[node.name] ?? node.args.keys();
  return [...places].some((place) => {
    const argument = node.args[place];
    return argument !== undefined && compilation.varyingIn(argument, compilation.scope).length > 0;
  });
}

/** Functions that give even a cell as it is, rather than its value. */
const CHOOSING = new Set(["IF", "IFS", "SWITCH", "CHOOSE", "IFERROR", "IFNA", "INDEX", "XLOOKUP", "OFFSET"]);

/** True for a call that may give a cell as it is: a text there does not count as one among arguments does. */
export const mayGivePlace = (node: Node): boolean => node.kind === "call" && CHOOSING.has(node.name);

function usesLocals(node: Node, { locals }: Compilation): boolean {
  if (locals.size === 0) return false;
  for (const part of nodesOf(node))
    if (part.kind === "name" && locals.has(part.name.toLowerCase())) return true;
  return false;
}
