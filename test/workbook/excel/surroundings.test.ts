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
      label: "Card price (dpu)",
      unit: "USD",
      allowed: { low: 0, high: 20000 },
    });
  });

  it("take no text between the header and the cell for a heading", () => {
    const mixed = [table[1]!, ["Mode", "", "mode", "polling", "interrupt"], table[2]!];
    expect(surroundings(mixed, 2, 4).label).toBe("Card price (dpu)");
  });

  it("leave the heading out where the row has one number", () => {
    const sites = [table[1]!, ["Branches", "sites", "sites", 200, "", "1 to 100,000"]];
    expect(surroundings(sites, 1, 3)).toEqual({
      label: "Branches",
      unit: "sites",
      allowed: { low: 1, high: 100_000 },
    });
  });

  it("tell numbers of a row apart by the nearest heading above", () => {
    const summary = [
      ["Quantities", "", "NIC", "DPU"],
      ["Servers", "servers", 5, 4],
      ["Power", "W", 250, 190],
    ];
    expect(surroundings(summary, 2, 3)).toEqual({ label: "Power (DPU)", unit: "W" });
  });

  it("fall back to the row's first text where the label is blank", () => {
    expect(surroundings(table, 3, 3)).toMatchObject({ label: "share (nic)", unit: "share" });
  });

  it("are elsewhere the text to the left and a short one to the right", () => {
    expect(surroundings([["Power", "", 250, "W"]], 0, 2)).toEqual({ label: "Power", unit: "W" });
    expect(surroundings([["Power", "W", 250, "at the wall"]], 0, 2)).toEqual({ label: "Power", unit: "W" });
    expect(surroundings([[250, "a note that is too long for a unit"]], 0, 0)).toEqual({});
    expect(surroundings([[250, "USD/server/month"]], 0, 0)).toEqual({ unit: "USD/server/month" });
    expect(surroundings([[250, "USD/server/months"]], 0, 0)).toEqual({});
  });
});

describe("parseAllowed", () => {
  it.each([
    ["0..1", { low: 0, high: 1 }],
    ["(0, 1]", { low: 0, high: 1 }],
    ["0% to 50%", { low: 0, high: 0.5 }],
    ["1 to 100,000", { low: 1, high: 100_000 }],
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
