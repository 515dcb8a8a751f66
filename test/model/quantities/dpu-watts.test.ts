import fc from "fast-check";
import { expect, test } from "vitest";
import { dpuBreakEven, dpuNetWatts, sitePower } from "../../../src/model";
import { grossWattsOfFreedCores, pueExample } from "../../references/power-examples";
import { resultOf } from "../../support/quantity";

test("the published gross watts of 8 freed cores come out, and so does the loss they hide", () => {
  const { coresFreed, wattsPerCore, grossWatts, cardWatts, netWatts } = grossWattsOfFreedCores;
  expect(wattsPerCore.map((each) => resultOf(dpuNetWatts, coresFreed, each, 0))).toEqual(grossWatts);
  expect(resultOf(dpuNetWatts, coresFreed, wattsPerCore[0]!, cardWatts[1]!)).toBe(netWatts[0]);
  expect(resultOf(dpuNetWatts, coresFreed, wattsPerCore[1]!, cardWatts[0]!)).toBe(netWatts[1]);
});

test("the replaced NIC is credited, and both go through the power supply", () => {
  expect(resultOf(dpuNetWatts, 8, 3, 60, 20)).toBe(-16);
  expect(resultOf(dpuNetWatts, 8, 3, 60, 20, 0.8)).toBe(24 - 50);
});

test("a card that draws no more than the NIC breaks even at once", () => {
  expect(resultOf(dpuBreakEven, 15, 4, 20)).toBe(0);
  expect(resultOf(dpuBreakEven, 15, 0, 20)).toBe(0);
});

test("a core that saves nothing never pays for the card", () => {
  expect(resultOf(dpuBreakEven, 60, 0)).toBe("#DIV/0!");
});

test("at the break-even the net is 0, not the rounding of its terms", () => {
  expect((60 / 0.94 / 3.3) * 3.3 - 60 / 0.94).not.toBe(0);
  const watts = fc.double({ min: 0.1, max: 500, noNaN: true });
  const efficiency = fc.double({ min: 0.5, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      watts,
      watts,
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      efficiency,
      (nic, extra, slope, e) => {
        const cores = resultOf(dpuBreakEven, nic + extra, slope, nic, e) as number;
        expect(resultOf(dpuNetWatts, cores, slope, nic + extra, nic, e)).toBe(0);
      },
    ),
  );
});

test("a site draws its servers and cards times PUE", () => {
  const { serverWatts, pue, facilityWatts } = pueExample;
  expect(resultOf(sitePower, 1, serverWatts, 0, pue)).toBe(facilityWatts);
  expect(resultOf(sitePower, 3, 200, 40)).toBe(720);
  expect(resultOf(sitePower, 3, 200, 40, 0.9)).toBe("#VALUE!");
});
