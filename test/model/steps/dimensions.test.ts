import { expect, test } from "vitest";
import { constants, stepGroups } from "../../../src/model/steps";
import { parameters } from "../../../src/model/parameters";
import { measureOf, stepMismatches } from "../../support/dimensions";

test("the units of every step go together, and every name is known", () => {
  expect(stepMismatches(stepGroups)).toEqual([]);
});

const words = new Set(["text", "truth"]);
const declared = [...stepGroups.flatMap(({ steps }) => steps), ...parameters, ...constants];

test("every unit that a step, parameter or constant declares is one", () => {
  for (const { unit } of declared) if (!words.has(unit)) expect(() => measureOf(unit)).not.toThrow();
});

test("a parameter that follows another has its unit", () => {
  const units = new Map(parameters.map(({ key, unit }) => [key, unit]));
  for (const { unit, defaults } of parameters)
    for (const preset of defaults) if ("same" in preset) expect(units.get(preset.same)).toBe(unit);
});
