import { parse } from "../../formula/parse";
import type { Node } from "../../formula/syntax";

/**
 * The trees of formulas, in their order. In the build this file's place is taken by one that holds the trees of all
 * steps as data (webpack/step-trees.js), so that what Excel loads parses nothing.
 */
export const parsed = (formulas: readonly string[]): readonly Node[] =>
  formulas.map((formula) => parse(formula));
