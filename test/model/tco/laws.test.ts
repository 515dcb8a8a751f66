import fc from "fast-check";
import { test } from "vitest";
import { byYear, compared, figureOf, figuresOf, type Inputs } from "../../support/tco";
import { between, near, numbers, scenario, sum } from "./scenario";
import { runs } from "../../support/property-tests";

const often = { numRuns: runs(20) };

const law = (what: (inputs: Inputs) => void): void => fc.assert(fc.property(scenario, what), often);

test("the flows of the years add up to the total, and so do the items of a year", () => {
  law((inputs) => {
    const comparison = compared(inputs);
    const { tco, flow, capex, opex, softCost, tax } = figuresOf(
      comparison,
      ...(["tco", "flow", "capex", "opex", "softCost", "tax"] as const),
    );
    comparison.alternatives.forEach((_, k) => {
      const flows = numbers(byYear(comparison, "flow", k));
      const size = sum(flows.map(Math.abs));
      near(sum(flows), tco[k] as number, size);
      near(flow[k] as number, tco[k] as number, size);
      const parts = [capex, opex, softCost, tax].map((each) => each[k] as number);
      near(sum(parts), tco[k] as number, size);
    });
  });
});

test("a saving is the baseline's cost less the alternative's, in the total and in each item", () => {
  law((inputs) => {
    const comparison = compared(inputs);
    const totals = figuresOf(comparison, "tco", "npvCost", "tcoSaving", "npvSaving", "saving");
    const [before, after] = numbers(totals.tco) as [number, number];
    near(totals.tcoSaving[1] as number, before - after, before);
    near(totals.saving[1] as number, before - after, before);
    const [npvBefore, npvAfter] = numbers(totals.npvCost) as [number, number];
    near(totals.npvSaving[1] as number, npvBefore - npvAfter, npvBefore);
    const watts = figuresOf(comparison, "fleetFacilityWatts", "facilityWattsSaved");
    const [wattsBefore, wattsAfter] = numbers(watts.fleetFacilityWatts) as [number, number];
    near(watts.facilityWattsSaved[1] as number, wattsBefore - wattsAfter, wattsBefore);
  });
});

test("the discounted savings of the years add up to the present value", () => {
  law((inputs) => {
    const comparison = compared(inputs);
    const discounted = numbers(byYear(comparison, "discountedSaving", 1));
    const [npvCost] = numbers(figureOf(comparison, "npvCost")) as [number];
    near(sum(discounted), figureOf(comparison, "npvSaving")[1] as number, npvCost);
  });
});

test("undiscounted, present value is the nominal total", () => {
  law((inputs) => {
    const { tco, npvCost } = figuresOf(compared({ ...inputs, discountRate: 0 }), "tco", "npvCost");
    numbers(tco).forEach((total, k) => near(npvCost[k] as number, total, total));
  });
});

test("with every price times a factor, costs are times that factor", () => {
  const prices = (comparison: ReturnType<typeof compared>, factor: number): Inputs =>
    Object.fromEntries(
      priceKeys.map((key) => [
        key,
        comparison.alternatives.map((_, k) => {
          const given = comparison.value(key, k)?.value;
          return typeof given === "number" ? given * factor : given;
        }),
      ]),
    );
  fc.assert(
    fc.property(scenario, between(0.1, 10), (inputs, factor) => {
      const comparison = compared(inputs);
      const dearer = compared({ ...inputs, ...prices(comparison, factor) });
      const [one, other] = [comparison, dearer].map((each) => figuresOf(each, "tco", "npvSaving", "npvCost"));
      numbers(one!.tco).forEach((total, k) => near(other!.tco[k] as number, total * factor, total * factor));
      const [npvCost] = numbers(other!.npvCost) as [number];
      near(other!.npvSaving[1] as number, (one!.npvSaving[1] as number) * factor, npvCost);
    }),
    often,
  );
});

const priceKeys = [
  "serverPrice",
  "cardPrice",
  "electricityPrice",
  "license.1.price",
  "laborRate",
  "visitCost",
  "cardToolCost",
  "oobPortPrice",
  "pocCost",
  "integrationCost",
  "trainingCost",
  "provisionedWattPrice",
  "rackUnitPrice",
];
