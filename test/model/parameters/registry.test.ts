import { describe, expect, it } from "vitest";
import { parameterGroups, parameters, type Default, type Parameter } from "../../../src/model/parameters";
import { asArgument } from "../../../src/model/parameters";
import { inRange } from "../../../src/model/range";

const keys = new Set(parameters.map(({ key }) => key));
const valuesOf = ({ defaults }: Parameter) => defaults.flatMap((rule) => ("value" in rule ? [rule] : []));

/** The parameters that a default leans on. */
function named(rule: Default): string[] {
  const { known, zero } = rule.when ?? {};
  return [known, zero, "same" in rule ? rule.same : undefined].filter((key) => key !== undefined);
}

describe("the registry of parameters", () => {
  it("has each key once, and each heading once", () => {
    expect(keys.size).toBe(parameters.length);
    const headings = parameterGroups.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it("has more than 150 parameters", () => {
    expect(parameters.length).toBeGreaterThan(150);
  });

  it.each(parameters.map((parameter) => [parameter.key, parameter] as const))(
    "%s has a unit, a label and a sentence",
    (_, { kind, unit, label, description }) => {
      expect(unit === "text").toBe(kind !== "number");
      expect(label).toMatch(/^\p{Lu}|^80 PLUS|^vCPU/u);
      expect(label).not.toMatch(/\.$/);
      expect(description).toMatch(/\.$/);
    },
  );

  it("has only defaults that the parameter itself allows", () => {
    for (const parameter of parameters)
      for (const { value } of valuesOf(parameter)) {
        if (parameter.kind === "number")
          expect(inRange(asArgument(parameter, parameter.key), value as number), parameter.key).toBe(true);
        else if (parameter.kind === "choice") expect(parameter.choices, parameter.key).toContain(value);
        else expect(() => parameter.check?.(value as string), parameter.key).not.toThrow();
      }
  });

  it("says of each default where it comes from: a source, the word assumption, or memory", () => {
    for (const parameter of parameters)
      for (const { status, source } of valuesOf(parameter)) {
        expect(source, parameter.key).not.toBe("");
        expect(source.startsWith("assumption"), parameter.key).toBe(status === "assumption");
        expect(source.startsWith("memory"), parameter.key).toBe(status === "unverified");
        expect(["default", "assumption", "unverified"]).toContain(status);
      }
  });

  it("leans on parameters that exist", () => {
    for (const { defaults } of parameters)
      for (const key of defaults.flatMap(named)) expect([...keys, "curve.watts.1"]).toContain(key);
  });

  it("gives people and fleet operations of a card a cost unless told otherwise", () => {
    const costs = [
      "cardAdminHours",
      "cardFailures",
      "cardInstallHours",
      "pocCost",
      "integrationCost",
      "trainedPeople",
    ];
    for (const key of costs) {
      const { defaults } = parameters.find((each) => each.key === key)!;
      const ofDpu = defaults.find(({ when }) => when?.kinds?.includes("dpu"))!;
      expect("value" in ofDpu && (ofDpu.value as number), key).toBeGreaterThan(0);
    }
  });

  it("counts no soft benefit unless told otherwise", () => {
    const { parameters: soft } = parameterGroups.find(({ heading }) => heading === "Soft items")!;
    expect(soft.map(({ defaults: [first] }) => first && "value" in first && first.value)).toEqual([
      "no",
      0,
      0,
      0,
      0,
    ]);
  });
});
