import { readFileSync } from "node:fs";
import { csv } from "../../src/cli/print";
import { evaluateText } from "../../src/formula/evaluateText";
import { type Example, examplesIn } from "../../src/functions/examples";
import { edgeFunctions } from "../../src/functions/table";

const all = examplesIn(readFileSync(new URL("../../README.md", import.meta.url), "utf8"));

/** The README's examples of a function, computed anew. */
export const examplesOf = (id: string): Example[] =>
  all
    .filter(({ formula }) => formula.includes(`EDGE.${id}(`))
    .map((example) => ({ ...example, result: resultOf(example.formula) }));

function resultOf(formula: string): string {
  const value = evaluateText(formula, edgeFunctions);
  return csv(Array.isArray(value) ? value : [[value]]);
}
