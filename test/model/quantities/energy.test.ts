import fc from "fast-check";
import { expect, test } from "vitest";
import { carbon, dpuNetWatts, energy, energyCost, packetRate, powerHeadroom } from "../../../src/model";
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

test("watts that a card adds are energy, money and carbon that it adds: signs flow through", () => {
  const watts = resultOf(dpuNetWatts, 1, 60, 90, 18, 0.94) as number;
  const kwh = resultOf(energy, watts, 8760, 1.5) as number;
  expect(kwh).toBeCloseTo((60 - 72 / 0.94) * 8.76 * 1.5, 9);
  expect((resultOf(energyCost, kwh, 0.15) as number).toFixed(2)).toBe("-32.71");
  expect(resultOf(energyCost, kwh, 0.15, 3, 0.1)).toBe(-(resultOf(energyCost, -kwh, 0.15, 3, 0.1) as number));
  expect(resultOf(carbon, -1000, 400, 2, 0.5)).toBeCloseTo(-600, 9);
});

test("what just fits leaves exactly nothing", () => {
  expect(800 * (1 - 0.1) - 3 * (200 + 40)).toBe(0);
  expect(resultOf(powerHeadroom, 0.3 / 0.9, 3, 0.1)).toBe(0);
  expect((0.3 / 0.9) * (1 - 0.1) - 3 * 0.1).not.toBe(0);
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
