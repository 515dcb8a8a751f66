import { parse } from "../../formula/parse";
import type { Node } from "../../formula/syntax";
import { stepFormulas } from "./formulas";

const trees = new Map<string, Node>();

/**
 * The tree of a step's formula. In the build this file's place is taken by one that holds the trees as data
 * (webpack/step-trees.js), so that what Excel loads parses nothing.
 * @throws Error for a text that is no step's formula
 */
export function treeOf(formula: string): Node {
  if (trees.size === 0) for (const each of stepFormulas()) trees.set(each, parse(each));
  const tree = trees.get(formula);
  if (!tree) throw new Error(`No step has the formula ${formula}.`);
  return tree;
}
