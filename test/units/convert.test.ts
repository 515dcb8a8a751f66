import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convert as convertFunction } from "../../src/functions";
import { convert } from "../../src/units";
import { cell, down, only, thrown } from "../support/cells";
import { resultOf } from "../support/quantity";

const converted = (value: number, from: string, to: string) => resultOf(convert, value, from, to);
const why = (from: unknown, to: unknown) => only(convertFunction(cell(1), cell(from), cell(to))).message;

describe("whole ratios are exact", () => {
  test.each([
    [3, "kW", "W", 3000],
    [60, "W", "kW", 0.06],
    [1, "MWh", "kWh", 1000],
    [1, "kWh", "J", 3_600_000],
    [3.6, "MJ", "kWh", 1],
    [100, "Gbps", "GB/s", 12.5],
    [100, "Gbps", "MB/s", 12_500],
    [1, "Tbps", "Mbps", 1_000_000],
    [1, "TiB", "GiB", 1024],
    [1, "GiB", "B", 1_073_741_824],
    [0.12, "USD/kWh", "USD/MWh", 120],
    [12, "cents/kWh", "EUR/kWh", 0.12],
    [384, "g/kWh", "kg/MWh", 384],
    [0.384, "kgCO2e/kWh", "t/MWh", 0.000384 * 1000],
    [1, "yr", "h", 8760],
    [1, "month", "h", 730],
    [10, "ft2", "m2", 0.9290304],
    [100, "C", "F", 212],
    [212, "F", "C", 100],
    [-40, "F", "C", -40],
    [25, "C", "K", 298.15],
    [1, "USD/W/month", "USD/kW/yr", 12_000],
    [5, "%", "1", 0.05],
  ])("%d %s are %4$d %s", (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected);
  });
});

test("a kilowatt is 3,412.14 BTU an hour, a horsepower 745.7 W", () => {
  expect(converted(1, "kW", "BTU/h")).toBeCloseTo(3412.141633, 6);
  expect(converted(1, "hp", "W")).toBeCloseTo(745.6998715823, 10);
});

test("a value converted there and back is itself", () => {
  const pairs = fc.constantFrom(
    ["W", "BTU/h"],
    ["C", "F"],
    ["F", "K"],
    ["USD/kWh", "cents/MWh"],
    ["lb", "kg"],
  );
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), pairs, (value, [a, b]) => {
      const there = converted(value, a!, b!) as number;
      expect(converted(there, b!, a!)).toBeCloseTo(value, 8);
    }),
  );
});

test("a difference of temperature in a composed unit has no zero", () => {
  expect(converted(1.8, "W/F", "W/C")).toBeCloseTo(3.24, 12);
  expect(converted(5.5, "W/(m2*K)", "W/m²/K")).toBe(5.5);
});

test("units of two kinds are refused, both named", () => {
  expect(converted(1, "kW", "kWh")).toBe("#VALUE!");
  expect(why("kW", "kWh")).toBe('from "kW" is power, to "kWh" is energy. Units of one kind convert.');
  expect(why("USD/kWh", "W/m2")).toBe(
    'from "USD/kWh" is money per energy, to "W/m2" is power per area. Units of one kind convert.',
  );
  expect(why("USD/server", "USD/card")).toMatch(/money per servers, .* money per cards/);
});

test("currencies are not converted, whichever they are", () => {
  expect(converted(0.3, "CHF/kWh", "CHF/MWh")).toBe(300);
  expect(converted(0.3, "€/kWh", "€/MWh")).toBe(300);
  expect(why("USD/kWh", "EUR/kWh")).toBe("from is in USD, to in EUR. Currencies are not converted.");
});

test("a wrong case is no unit, and the right one is named", () => {
  expect(why("KWH", "J")).toBe('from is "KWH". Capitals matter: "KWH" is no unit, kWh is.');
  expect(why("s", "gb/S")).toBe('to is "gb/S". Capitals matter: "gb" is no unit, Gb or GB is.');
});

test("a text that can't be read is refused", () => {
  for (const text of ["(", "kW/", "/h", "W)", "*"]) expect(why(text, "W")).toContain("can't be read");
});

test("units broadcast as all arguments do", () => {
  expect(convertFunction(down([1, 2]), cell("kW"), [["W", "MW"]])).toEqual([
    [1000, 0.001],
    [2000, 0.002],
  ]);
  expect(thrown(() => convertFunction(down([1, 2]), down(["W", "W", "W"]), cell("W"))).code).toBe("#VALUE!");
});

test("one bad row stays one", () => {
  const cells = convertFunction(down([1, 2, 3]), down(["kW", "h", "W"]), cell("W"));
  expect([cells[0]![0], cells[1]![0].code, cells[2]![0]]).toEqual([1000, "#VALUE!", 3]);
});
