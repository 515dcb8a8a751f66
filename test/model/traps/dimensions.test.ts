import { expect, test } from "vitest";
import { type Step, stepGroups } from "../../../src/model/steps";
import { warningSteps } from "../../../src/model/traps/formulas";
import { extents, stepMismatches } from "../../support/dimensions";

const beside = (steps: readonly Step[]) => [...stepGroups, { heading: "Warnings", steps }];
const conditions = warningSteps.map(({ when }) => when);
const figures = warningSteps.flatMap((warning) => warning.figures);

test("what a warning asks is a comparison of like units", () => {
  expect(conditions.length).toBeGreaterThan(30);
  expect(stepMismatches(beside(conditions))).toEqual([]);
});

test("what a warning shows is made of like units, whichever they are", () => {
  const wrong = stepMismatches(beside(figures)).filter(({ says }) => !says.startsWith("gives"));
  expect(wrong).toEqual([]);
});

test("no warning compares a site with all of them", () => {
  expect(extents(beside([...conditions, ...figures])).mismatches).toEqual([]);
});
