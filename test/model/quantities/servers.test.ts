import fc from "fast-check";
import { expect, test } from "vitest";
import { servers } from "../../../src/model";
import { resultOf } from "../../support/quantity";

test("servers are whole", () => {
  expect(resultOf(servers, 100, 32)).toBe(5);
  expect(resultOf(servers, 1, 32)).toBe(1);
});

test("an exact multiple is not rounded up by binary fractions", () => {
  expect(resultOf(servers, 44.8, 32, 0.7)).toBe(2);
  expect(resultOf(servers, 60.16, 32, 0.94)).toBe(2);
  for (let n = 1; n <= 500; n++) expect(resultOf(servers, 22.4 * n, 32, 0.7)).toBe(n);
});

test("the minimum comes before the spares", () => {
  expect(resultOf(servers, 10, 32, 0.7, 1, 2)).toBe(3);
  expect(resultOf(servers, 100, 32, 0.7, 1, 2)).toBe(6);
});

test("no demand, no servers", () => {
  expect(resultOf(servers, 0, 32, 0.7, 1, 2)).toBe(0);
});

test("an omitted argument takes its default, a 0 does not", () => {
  expect(resultOf(servers, 100, 32, undefined, undefined, undefined)).toBe(5);
  expect(resultOf(servers, 100, 32, 0)).toBe("#VALUE!");
  expect(resultOf(servers, 100, 0)).toBe("#VALUE!");
});

test("part of a server is no spare", () => {
  expect(resultOf(servers, 100, 32, 0.7, 0.5)).toBe("#VALUE!");
});

test("the count fits the demand and one server less does not", () => {
  const cores = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  const perServer = fc.integer({ min: 1, max: 256 });
  const target = fc.double({ min: 0.05, max: 1, noNaN: true });
  fc.assert(
    fc.property(cores, perServer, target, (needed, offered, utilization) => {
      const n = resultOf(servers, needed, offered, utilization) as number;
      const slack = needed * 1e-8;
      expect(n * offered * utilization).toBeGreaterThanOrEqual(needed - slack);
      expect((n - 1) * offered * utilization).toBeLessThan(needed + slack);
    }),
  );
});

test("more demand never takes fewer servers", () => {
  const cores = fc.double({ min: 0, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(cores, cores, (a, b) => {
      const at = (needed: number) => resultOf(servers, needed, 24) as number;
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
    }),
  );
});
