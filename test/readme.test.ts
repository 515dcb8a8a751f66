import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { csv } from "../src/cli/print";
import { evaluateText } from "../src/formula/evaluateText";
import * as functions from "../src/functions";
import { examplesIn } from "../src/functions/examples";
import { edgeFunctions } from "../src/functions/table";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = examplesIn(readme);

test.each(examples)("$formula gives what the README says", ({ formula, result }) => {
  const value = evaluateText(formula, edgeFunctions);
  expect(csv(Array.isArray(value) ? value : [[value]])).toBe(result);
});

test("every function has an example", () => {
  const shown = examples.map(({ formula }) => formula).join("\n");
  for (const name of Object.keys(functions)) expect(shown).toContain(`EDGE.${name.toUpperCase()}(`);
});
