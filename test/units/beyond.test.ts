import { describe, expect, test } from "vitest";
import { convert } from "../../src/functions";
import { loadingDone } from "../../src/functions/loading";
import { fieldUnits, isEngineLoaded, parseUnit } from "../../src/units";
import { libraryUnit } from "../../src/units/engine";
import { cell, only } from "../support/cells";

// the tests follow one another: the library is loaded once
describe("a unit beyond the field's", () => {
  test("is not asked for by those of the field, or by one in the wrong case", () => {
    only(convert(cell(1), cell("kW"), cell("BTU/h")));
    only(convert(cell(1), cell("KW"), cell("W")));
    expect([isEngineLoaded(), loadingDone()]).toEqual([false, undefined]);
  });

  test("is a promise, which Excel waits for", async () => {
    const promise = convert(cell(1), cell("psi"), cell("kPa")) as unknown as Promise<any[][]>;
    expect(promise).toBeInstanceOf(Promise);
    await expect(promise).resolves.toEqual([[expect.closeTo(6.894757293, 8)]]);
    expect(isEngineLoaded()).toBe(true);
  });

  test("is known at once when its library is loaded", () => {
    expect(only(convert(cell(1), cell("acre"), cell("m2")))).toBeCloseTo(4046.86, 6);
    expect(only(convert(cell(1), cell("smoot"), cell("m")))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('"smoot" is no unit.'),
    });
  });

  test("is called what it measures, as before the library was loaded", () => {
    // the library has m2 as a word of its own: the sentence once hung on what other cells had asked for
    expect(only(convert(cell(1), cell("USD/kWh"), cell("W/m2")))).toMatchObject({
      message: 'from "USD/kWh" is money per energy, to "W/m2" is power per area. Units of one kind convert.',
    });
    expect(only(convert(cell(1), cell("acre"), cell("kW")))).toMatchObject({
      message: 'from "acre" is area, to "kW" is power. Units of one kind convert.',
    });
  });
});

test("what both the field and the library call by one name has one size", () => {
  // the library's year is Julian, its b a bit, its prefixes reach further
  const apart = new Set(["yr", "year", "years", "month", "months", "C", "F", "U", "A", "L", "ct"]);
  const shared = fieldUnits.filter((name) => !apart.has(name) && libraryUnit(name));
  expect(shared.length).toBeGreaterThan(60);
  for (const name of shared) {
    const [ours, theirs] = [parseUnit("from", name), libraryUnit(name)!];
    expect(ours.powers, name).toEqual(theirs.powers);
    expect(ours.over / ours.under / (theirs.over / theirs.under), name).toBeCloseTo(1, 7);
  }
});
