import { describe, expect, it } from "vitest";
import { decisiveOf, described, formOf } from "../../../src/pane/sweep/decisive";
import { cost, price } from "../cells";

const english = { decimal: ".", group: "," };
const german = { decimal: ",", group: "." };
const named = { input: "Price", output: "cost ", from: 0.05, to: 0.1504 };
const cells = [{ ...cost, name: "other" }, price, cost];

describe("decisiveOf", () => {
  it("finds the cells by name, and rounds the ends inward", () => {
    const range = { from: 0.05, to: 0.15, points: 51 };
    expect(decisiveOf(named, cells)).toEqual({ input: price, output: cost, range });
    expect(decisiveOf({ ...named, from: named.to, to: named.from }, cells)).toMatchObject({ range });
  });

  it("is none where a cell is not there, can't play its role, or is no number", () => {
    expect(decisiveOf({ ...named, input: "gone" }, cells)).toBeUndefined();
    expect(decisiveOf({ ...named, output: "" }, cells)).toBeUndefined();
    expect(decisiveOf({ ...named, input: "cost", output: "price" }, cells)).toBeUndefined();
    const failing = { ...cost, value: { error: "#NAME?" as const } };
    expect(decisiveOf(named, [price, failing])).toBeUndefined();
  });

  it.each([
    ["#NAME?", 1],
    [0.05, ""],
    [1, 1],
    [-1e308, 1e308],
  ])("sweeps around the input's value where the ends are %j and %j", (from, to) => {
    expect(decisiveOf({ ...named, from, to }, cells)?.range).toEqual({ from: 0.06, to: 0.24, points: 19 });
  });
});

describe("the form", () => {
  it("is filled in as its user would type it", () => {
    const share = { ...price, numberFormat: "0.0%" };
    const found = decisiveOf(named, [share, cost])!;
    expect(formOf(found, german)).toEqual({
      input: "Inputs!B3",
      output: "Summary!B5",
      from: "5%",
      to: "15%",
      points: "51",
    });
    expect(described(found, german)).toBe("Electricity price, from 5% to 15%");
    expect(described(decisiveOf(named, cells)!, english)).toBe(
      "Electricity price, from 0.05 to 0.15 USD/kWh",
    );
  });
});
