import { children, type Node } from "../../formula/syntax";
import { stepFormulas } from "./formulas";
import { type Meaning, meaningOf } from "./meaning";
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

/** The names in an equation, each as often as it is written and in that order. */
export const namesIn = (tree: Node): string[] =>
  tree.kind === "name" ? [tree.name] : children(tree).flatMap((part) => (part ? namesIn(part) : []));

/** What the names in an equation of the model mean, each as often as it is written. */
export const meaningsIn = (formula: string): Meaning[] => namesIn(treeOf(formula)).map(meaningOf);
