import fc from "fast-check";
import { expect, test } from "vitest";
import { carbon, energy, energyCost, packetRate, powerHeadroom } from "../../../src/model";
import { fleetElectricity, lineRates, serverElectricity } from "../../references/power-examples";
import { resultOf } from "../../support/quantity";

test("published electricity costs come out", () => {
  const { watts, hours, usdPerKwh, usdPerYear } = serverElectricity;
  const kwh = resultOf(energy, watts, hours) as number;
  expect(resultOf(energyCost, kwh, usdPerKwh) as number).toBeCloseTo(usdPerYear, 0);
  const fleet = fleetElectricity;
  const all = resultOf(energy, fleet.servers * fleet.watts, undefined, fleet.pue) as number;
  const cost = resultOf(energyCost, all, fleet.usdPerKwh) as number;
  expect(Math.abs(cost / fleet.usdPerYear - 1)).toBeLessThan(0.002);
});

test("a price that rises is paid a year later", () => {
  expect(resultOf(energyCost, 1000, 0.1, 3, 0.1)).toBeCloseTo(100 + 110 + 121, 9);
  expect(resultOf(energyCost, 1000, 0.1, 2.5)).toBeCloseTo(250, 9);
});

test("a grid that gets cleaner emits less each year", () => {
  expect(resultOf(carbon, 1000, 400, 2, 0.5)).toBeCloseTo(400 + 200, 9);
  expect(resultOf(carbon, 1000, 400)).toBe(400);
});

test("no hours, no years and a PUE below 1 make no sense", () => {
  expect(resultOf(energy, 100, 0)).toBe("#VALUE!");
  expect(resultOf(energy, 100, undefined, 0)).toBe("#VALUE!");
  expect(resultOf(energyCost, 100, 0.1, 0)).toBe("#VALUE!");
  expect(resultOf(carbon, 100, 400, 101)).toBe("#VALUE!");
});

test("without escalation cost grows with the years alone", () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 100 }), (kwh, years) => {
      const once = resultOf(energyCost, kwh, 0.2) as number;
      const all = resultOf(energyCost, kwh, 0.2, years) as number;
      expect(Math.abs(all - once * years)).toBeLessThanOrEqual(1e-9 * all);
    }),
  );
});

test("published line rates come out", () => {
  for (const { gbps, frameBytes, mpps } of lineRates)
    expect(Math.abs((resultOf(packetRate, gbps, frameBytes) as number) / mpps - 1)).toBeLessThan(1e-4);
});

test("100 Gbps of the IMIX are 32.7 Mpps", () => {
  expect(resultOf(packetRate, 100)).toBeCloseTo(32.72, 2);
});

test("headroom is negative when a site's servers and cards do not fit", () => {
  expect(resultOf(powerHeadroom, 1000, 3, 200, 50)).toBe(150);
  expect(resultOf(powerHeadroom, 1000, 4, 200, 50, 0)).toBe(0);
  expect(resultOf(powerHeadroom, 1000, 5, 200, 50)).toBe(-350);
});
