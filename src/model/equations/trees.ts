import type { Node } from "../../formula/syntax";
import { stepFormulas } from "./formulas";
import { parsed } from "./parsed";

const trees = new Map<string, Node>();

/**
 * The tree of a step's formula.
 * @throws Error for a text that is no step's formula
 */
export function treeOf(formula: string): Node {
  if (trees.size === 0) fill();
  const tree = trees.get(formula);
  if (!tree) throw new Error(`No step has the formula ${formula}.`);
  return tree;
}

function fill(): void {
  const formulas = stepFormulas();
  const all = parsed(formulas);
  formulas.forEach((formula, k) => trees.set(formula, all[k]!));
}
