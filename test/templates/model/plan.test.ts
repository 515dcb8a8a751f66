import { describe, expect, test } from "vitest";
import { type StepInstance, instanceId } from "../../../src/model/equations/instance";
import { printed } from "../../../src/model/equations/printing";
import { blank } from "../../../src/templates/blank";
import { FoldedModel } from "../../../src/templates/model/folded-model";
import { planOf } from "../../../src/templates/model/plan";
import { scenarioOf } from "../../../src/templates/scenario";
import { instancesOf, workbookOf } from "../../../src/templates/workbook";
import { everything } from "../everything";

describe("the rows of a Model sheet", () => {
  const scenario = scenarioOf(blank);
  const model = new FoldedModel(scenario);
  const formula = (key: string, alternative: number): string => {
    const instance = instancesOf(key, scenario).find((each) => each.alternative === alternative)!;
    return printed(model.tree(instance), (name) => name);
  };

  test("are those that a metric needs, and no others", () => {
    const plan = planOf(instancesOf("fleetServers", scenario), model, scenario);
    const keys = new Set(plan.instances.map(({ step }) => step.key));
    expect(keys).toEqual(new Set(["fleetServers", "servers", "active", "load", "appCoresYear", "demandYear", "growthFactor", "leastServers"]));
  });

  test("stand in the model's order, each alternative's together", () => {
    const { instances } = planOf(instancesOf("npvSaving", scenario), model, scenario);
    const places = instances.map(({ alternative, step }) => [alternative, step.index] as const);
    const sorted = places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(places).toEqual(sorted);
  });

  test("have formulas without what is nothing in the scenario", () => {
    // no roll-out, no tax, no cloud, no other equipment, no demand charge
    expect(formula("serverCapex", 1)).toBe("on*sites*serversOwn");
    expect(formula("opex", 1)).toBe("energyCost+licenseCost+supportCost+adminCost+cardCareCost+visitsCost");
    expect(formula("energyOwn", 1)).toBe("kwhOwn*electricityPriceYear");
  });

  test("choose between cases where an input is a keyword", () => {
    const units = instancesOf("licenseUnits", scenario).find((each) => each.member === "card" && each.alternative === 2)!;
    expect(printed(model.tree(units), (name) => name)).toMatch(/^IF\(license\.applies="yes",EDGE\.LICENSES\(.*,0\)$/);
  });

  test("read the servers from EDGE.TCO, which no cell can search for", () => {
    const { plan } = workbookOf(scenario, ["npvSaving"]);
    expect([...plan.read].toSorted()).toEqual(["leastServers@0", "leastServers@1", "leastServers@2"]);
  });
});

test("what would be the fourth call of the add-in in a chain is read from EDGE.TCO instead", () => {
  // servers by EDGE.TCO, their watts on a curve, the supply's efficiency at those watts: a chain of three
  const scenario = scenarioOf(everything);
  const { plan } = workbookOf(scenario, ["payback", "perfPerWatt", "supplyEfficiency"]);
  const isRead = (key: string): boolean =>
    plan.instances.filter(({ step, alternative }: StepInstance) => step.key === key && alternative === 2).every((instance) => plan.read.has(instanceId(instance)));
  expect(isRead("supplyEfficiency")).toBe(false);
  expect(isRead("serverWatts")).toBe(false);
  expect(isRead("payback")).toBe(true);
  expect(isRead("perfPerWatt")).toBe(true);
});
