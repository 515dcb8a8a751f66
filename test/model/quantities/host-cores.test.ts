import fc from "fast-check";
import { expect, test } from "vitest";
import { hostCores } from "../../../src/model";
import { ipsecCoresPerGbps } from "../../references/power-examples";
import { resultOf } from "../../support/quantity";

test("software IPsec costs the published cores per Gbps", () => {
  for (const { gbps, cores, coresPerGbps } of [ipsecCoresPerGbps.software, ipsecCoresPerGbps.qat])
    expect(resultOf(hostCores, gbps, coresPerGbps)).toBeCloseTo(cores, 2);
});

test("what the card takes leaves its residual", () => {
  expect(resultOf(hostCores, 100, 0.2, 0.75, 0.04)).toBeCloseTo(100 * (0.25 * 0.2 + 0.75 * 0.04), 12);
});

test("above its capacity the card's work falls back on the host", () => {
  expect(resultOf(hostCores, 100, 0.2, 1, 0, 50)).toBeCloseTo(10, 12);
  expect(resultOf(hostCores, 40, 0.2, 1, 0, 50)).toBe(0);
});

test("no traffic costs no cores", () => {
  expect(resultOf(hostCores, 0, 0.2, 0.5, 0.1, 10)).toBe(0);
});

test("a card that would add host work is refused, and so is a coverage above 1 or a capacity of 0", () => {
  expect(resultOf(hostCores, 10, 0.1, 0.5, 0.2)).toBe("#VALUE!");
  expect(resultOf(hostCores, 10, 0.1, 1.2)).toBe("#VALUE!");
  expect(resultOf(hostCores, 10, 0.1, 0.5, 0, 0)).toBe("#VALUE!");
});

test("cores never rise with coverage nor with capacity", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const gbps = fc.double({ min: 0.1, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(gbps, share, share, share, gbps, gbps, (traffic, k, a, b, small, large) => {
      const cores = (coverage: number, capacity: number) =>
        resultOf(hostCores, traffic, k, coverage, k / 2, capacity) as number;
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      const [low, high] = [Math.min(small, large), Math.max(small, large)];
      const slack = 1e-9 * traffic;
      expect(cores(most, low)).toBeLessThanOrEqual(cores(least, low) + slack);
      expect(cores(least, high)).toBeLessThanOrEqual(cores(least, low) + slack);
    }),
  );
});
