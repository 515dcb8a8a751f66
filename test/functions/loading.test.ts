import { describe, expect, test } from "vitest";
import { recalculate } from "../../src/formula/calculation";
import { evaluateText } from "../../src/formula/evaluateText";
import { onceLoaded } from "../../src/functions/loading";
import { edgeFunctions } from "../../src/functions/table";
import { isEngineLoaded } from "../../src/units";

describe("an engine that computes at once", () => {
  test("shows #BUSY! where Excel would wait, also for what then fails", async () => {
    const slow = { "EDGE.SLOW": async () => [[1]], "EDGE.FAILS": () => Promise.reject(new Error("no")) };
    for (const name of Object.keys(slow))
      expect(evaluateText(`=${name}()`, slow)).toMatchObject({ error: "#BUSY!" });
  });

  test("computes again when all is loaded", async () => {
    expect(isEngineLoaded()).toBe(false);
    const formula = '=EDGE.CONVERT(1,"inch","cm")';
    expect(await onceLoaded(() => evaluateText(formula, edgeFunctions))).toBeCloseTo(2.54, 12);
    const cells = [{ row: 0, column: 0, formula: formula.slice(1), value: null }];
    const book = { sheets: [{ name: "S", cells }], names: [], tables: [] };
    const calculation = await onceLoaded(() => recalculate(book, edgeFunctions));
    expect(calculation.value("S", 0, 0)).toBeCloseTo(2.54, 12);
  });
});
