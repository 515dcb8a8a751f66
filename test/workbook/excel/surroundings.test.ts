import { describe, expect, it } from "vitest";
import { parseAllowed, surroundings } from "../../../src/workbook/excel/surroundings";

describe("surroundings", () => {
  const table = [
    ["Inputs of the branch"],
    ["label", "unit", "key", "nic", "dpu", "range"],
    ["Card price", "USD", "cardPrice", 300, 1500, "0..20000"],
    ["", "share", "coverage", 0, 0.9, "0 to 1"],
  ];

  it("are read from a table's header: label, unit, range, and which alternative", () => {
    expect(surroundings(table, 2, 4)).toEqual({
      label: "Card price, dpu",
      unit: "USD",
      allowed: { low: 0, high: 20000 },
    });
  });

  it("fall back to the row's first text where the label is blank", () => {
    expect(surroundings(table, 3, 3)).toMatchObject({ label: "share, nic", unit: "share" });
  });

  it("are elsewhere the text to the left and a short one to the right", () => {
    expect(surroundings([["Power", "", 250, "W"]], 0, 2)).toEqual({ label: "Power", unit: "W" });
    expect(surroundings([[250, "a note that is too long for a unit"]], 0, 0)).toEqual({});
  });
});

describe("parseAllowed", () => {
  it.each([
    ["0..1", { low: 0, high: 1 }],
    ["(0, 1]", { low: 0, high: 1 }],
    ["0 to 1", { low: 0, high: 1 }],
    ["0.5–2", { low: 0.5, high: 2 }],
    ["−10 … 10", { low: -10, high: 10 }],
    ["0%..100%", { low: 0, high: 1 }],
    ["above 0 and at most 1", { low: 0, high: 1 }],
    ["≥ 0", { low: 0 }],
    ["a whole number, at least 1", { low: 1 }],
    ["<= 8", { high: 8 }],
    ["any", undefined],
    [5, undefined],
  ])("reads %j", (text, range) => {
    expect(parseAllowed(text)).toEqual(range);
  });
});
