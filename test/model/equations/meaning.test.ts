import { describe, expect, test } from "vitest";
import { casesOf } from "../../../src/model/equations/cases";
import { derivedNames } from "../../../src/model/equations/derived";
import { stepFormulas } from "../../../src/model/equations/formulas";
import { baseOfKey, meaningOf, vocabulary } from "../../../src/model/equations/meaning";
import { readNeed } from "../../../src/model/equations/needs";
import { indexedSteps } from "../../../src/model/equations/place";
import { meaningsIn } from "../../../src/model/equations/trees";
import { parameters } from "../../../src/model/parameters";
import { constants } from "../../../src/model/steps";
import { warningSteps } from "../../../src/model/traps/formulas";

describe("a name of an equation", () => {
  test.each([
    ["year.past", { of: "year", suffix: "past", ofBaseline: false }],
    ["rollout.prior", { of: "rollout", suffix: "prior" }],
    ["fleetRow", { of: "derived", derived: "fleetrow" }],
    ["monthsPerYear", { of: "constant", constant: { name: "monthsPerYear" } }],
    ["baseline.hostCores.all", { of: "step", step: { key: "hostCores" }, suffix: "all", ofBaseline: true }],
    ["task.coverage", { of: "parameter", parameter: { key: "task.*.coverage" } }],
    ["curve.watts.all", { of: "parameter", parameter: { key: "curve.watts.*" }, suffix: "all" }],
    ["CARDPRICE", { of: "parameter", parameter: { key: "cardPrice" } }],
  ])("%s means one thing", (name, meaning) => expect(meaningOf(name)).toMatchObject(meaning));

  test("is refused where it means nothing", () =>
    expect(() => meaningOf("baseline.wats.first")).toThrow("No equation can name baseline.wats.first"));

  test("means a step that is added", () => {
    const added = { key: "Added", label: "Added", unit: "W", formula: "1", index: 0 };
    expect(vocabulary([added])("baseline.added.prior")).toMatchObject({ of: "step", step: added });
    expect(vocabulary([added])("servers")).toBeUndefined();
  });
});

test("no word is the name of two things", () => {
  const words = [
    "year",
    ...derivedNames,
    ...parameters.map(({ key }) => baseOfKey(key)),
    ...constants.map(({ name }) => name.toLowerCase()),
    ...indexedSteps.map(({ key }) => key.toLowerCase()),
  ];
  expect(words.filter((word, k) => words.indexOf(word) !== k)).toEqual([]);
});

describe("every equation of the model and of its warnings", () => {
  const meanings = stepFormulas().flatMap((formula) => meaningsIn(formula).map((of) => ({ formula, of })));

  test("names what there is", () => expect(meanings.length).toBeGreaterThan(500));

  test("asks for years only of what has years, and for members only of what has members", () => {
    const wrong = meanings.filter(({ of }) => {
      if (of.suffix === undefined || of.of === "year" || of.of === "rollout") return false;
      if (of.of === "step") return (of.suffix === "all" ? of.step.each : of.step.year) === undefined;
      return of.of !== "parameter" || of.suffix !== "all" || !of.parameter.key.includes("*");
    });
    expect(wrong).toEqual([]);
  });

  test("names a member's own only where it is written for that kind of member", () => {
    const rows = [...indexedSteps, ...warningSteps.flatMap(({ when, figures }) => [when, ...figures])];
    for (const step of rows)
      for (const { formula, needs = [] } of casesOf(step)) {
        const asked = needs.map(readNeed).flatMap((need) => (need.asks === "phased" ? [] : [need.of]));
        const own = [...meaningsIn(formula), ...asked].filter(({ suffix }) => suffix !== "all");
        for (const each of own) {
          const family =
            each.of === "parameter"
              ? /^(\w+)\.\*/.exec(each.parameter.key)?.[1]
              : each.of === "step" && each.step.each;
          if (family) expect(step.each, `${step.key}: ${formula}`).toBe(family);
        }
      }
  });
});
