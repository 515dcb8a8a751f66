import { describe, expect, it } from "vitest";
import { emptyForm, misfitOf, problemOf, rangeOf, stepOf, withInput } from "../../../src/pane/sweep/form";
import { cost, price } from "../cells";

const english = { decimal: ".", group: "," };
const german = { decimal: ",", group: "." };
const filled = { ...withInput(emptyForm, price, english), output: cost.address };

describe("the form", () => {
  it("is filled in with a range around the input's value, as the user would type it", () => {
    expect(filled).toMatchObject({ input: "Inputs!B3", from: "0.06", to: "0.24", points: "19" });
    const percent = withInput(emptyForm, { ...price, value: 0.125, numberFormat: "0.0%" }, german);
    expect(percent).toMatchObject({ from: "6%", to: "25%" });
    expect(rangeOf(percent, german)).toEqual({ from: 0.06, to: 0.25, points: 20 });
  });

  it("stays within the range that the sheet allows", () => {
    const share = { ...price, value: 0.7, allowed: { low: 0, high: 1 } };
    expect(withInput(emptyForm, share, english)).toMatchObject({ from: "0.35", to: "1" });
  });

  it("tells the step between points once the range is valid", () => {
    expect(stepOf(filled, english)).toBe(0.01);
    expect(stepOf({ ...filled, points: "" }, english)).toBeUndefined();
  });

  it("names the first thing to mend", () => {
    expect(problemOf(filled, english)).toBeUndefined();
    expect(problemOf(emptyForm, english)).toMatchObject({ argument: "input" });
    expect(problemOf({ ...filled, output: undefined }, english)).toMatchObject({ argument: "output" });
    expect(problemOf({ ...filled, to: "x" }, english)).toMatchObject({ argument: "to" });
    expect(problemOf({ ...filled, points: "1" }, english)).toMatchObject({ argument: "points" });
  });
});

describe("misfitOf", () => {
  it("is a sentence for a cell that can't play the role, and nothing for one that can", () => {
    expect(misfitOf("input", price)).toBeUndefined();
    expect(misfitOf("output", cost)).toBeUndefined();
    expect(misfitOf("input", cost)).toMatch(/^Summary!B5 holds a formula, which a sweep would replace/);
    expect(misfitOf("output", price)).toMatch(/^Inputs!B3 holds a typed number, so it won't change/);
  });
});
