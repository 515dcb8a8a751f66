import { describe, expect, test } from "vitest";
import { modelFormula, readable, stepRange, summaryFormula, yearRange } from "../../src/templates/equation";
import { layOut } from "../../src/templates/layout";
import type { Template } from "../../src/templates/template";

const template: Template = {
  id: "small",
  title: "Small",
  purpose: "",
  alternatives: [
    { key: "nic", label: "NIC" },
    { key: "dpu", label: "DPU" },
  ],
  inputs: [
    {
      heading: "All",
      inputs: [
        { key: "sites", label: "Sites", unit: "sites", values: [3] },
        { key: "cardPrice", label: "Price", unit: "USD", values: [1, 2] },
      ],
    },
  ],
  steps: [
    {
      heading: "First",
      steps: [
        { key: "spent", label: "Spent", unit: "USD", equation: "sites*cardPrice" },
        { key: "rate", label: "Rate", unit: "factor", scope: "site", equation: "1" },
        {
          key: "price",
          label: "Price",
          unit: "factor",
          scope: "site",
          firstYear: 1,
          opening: "rate",
          following: "price.prior",
        },
        { key: "cost", label: "Cost", unit: "USD", firstYear: 0, opening: "spent", following: "price*spent" },
      ],
    },
  ],
  summary: { answer: [], tables: [], charts: [], notes: [] },
};
const layout = layOut(template);

describe("an equation of the Model sheet", () => {
  test("names a site's input by its key and an alternative's by key_alternative", () => {
    expect(modelFormula("sites*cardPrice", { alternative: 1 }, layout)).toBe("sites*cardPrice_dpu");
  });

  test("names the first alternative's with baseline", () => {
    expect(modelFormula("baseline.cardPrice-cardPrice", { alternative: 1 }, layout)).toBe(
      "cardPrice_nic-cardPrice_dpu",
    );
  });

  test("takes a step from its own column, the baseline's and a site's from the first, fixed", () => {
    expect(modelFormula("spent-baseline.spent*rate", { alternative: 1 }, layout)).toBe("E6-$D6*$D7");
  });

  test("leaves texts and function names alone", () => {
    expect(modelFormula('IF(rate=1,"sites",EDGE.SERVERS(sites,1))', { alternative: 0 }, layout)).toBe(
      'IF($D7=1,"sites",EDGE.SERVERS(sites,1))',
    );
  });

  test("by year takes the same year of other steps, though they begin in another year", () => {
    const { row } = layout.steps.get("cost")!;
    const first = layout.steps.get("price")!.row + 1;
    expect(modelFormula("price*year", { alternative: 1, row: row + 1 }, layout)).toBe(`$D${first}*$A${row + 2}`);
  });

  test("by year reads the row above as prior", () => {
    const { row } = layout.steps.get("price")!;
    expect(modelFormula("price.prior", { alternative: 1, row: row + 1 }, layout)).toBe(`$D${row + 1}`);
  });

  test("takes years 1 and later whole, and year 0 apart", () => {
    const { row, rows } = layout.steps.get("cost")!;
    expect(modelFormula("cost.0+SUM(cost.years)", { alternative: 1 }, layout)).toBe(
      `E${row + 1}+SUM(E${row + 2}:E${row + rows})`,
    );
  });

  test("with an unknown word is refused by its name", () => {
    expect(() => modelFormula("sites*cardPrise", { alternative: 0 }, layout)).toThrow('"cardPrise"');
  });
});

describe("a formula of the Summary sheet", () => {
  test("uses names where there are some and cells of Model otherwise", () => {
    expect(summaryFormula("spent_dpu-spent_nic*rate", new Set(), layout)).toBe("Model!E6-Model!$D6*Model!$D7");
    expect(summaryFormula("spent_dpu*sites", new Set(["spent"]), layout)).toBe("spent_dpu*sites");
  });
});

describe("a series of a chart", () => {
  test("runs over the alternatives, or over the years of one", () => {
    const { row, rows } = layout.steps.get("cost")!;
    expect(stepRange("spent", layout)).toBe("Model!$D$6:$E$6");
    expect(yearRange("cost", 1, layout)).toBe(`Model!$E$${row + 1}:$E$${row + rows}`);
  });
});

describe("a readable equation", () => {
  test("has room around operators, none after a sign, and texts as they were", () => {
    expect(readable('IF(a<=b,-c*2,MAX(0,-d))&"x-y"')).toBe('IF(a <= b, -c * 2, MAX(0, -d)) & "x-y"');
  });
});
