import { readFileSync } from "node:fs";
import { csv } from "../../src/cli/print";
import { evaluateText } from "../../src/formula/evaluateText";
import { edgeFunctions } from "../../src/functions/table";

/** A formula of the README, what it gives, and what that is. */
export interface Example {
  readonly formula: string;
  readonly result: string;
  readonly says: string;
}

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const rows = [...readme.matchAll(/^\| `(=.*?)` \| .*? \| (.*?) \|$/gm)];

/** The README's examples of a function, computed anew. */
export const examplesOf = (id: string): Example[] =>
  rows
    .filter(([, formula]) => formula!.includes(`EDGE.${id}(`))
    .map(([, formula, says]) => ({ formula: formula!, says: says!, result: resultOf(formula!) }));

function resultOf(formula: string): string {
  const value = evaluateText(formula, edgeFunctions);
  return csv(Array.isArray(value) ? value : [[value]]);
}
