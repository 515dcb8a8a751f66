import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { rateOfReturn } from "../../../src/model";
import { ratesOfReturn, savedRatesOfReturn } from "../../references/rates-of-return";
import { resultOf } from "../../support/quantity";

const rateOf = (...flows: number[]) => resultOf(rateOfReturn, flows);
const why = (...flows: number[]) => rateOfReturn.explain(0, { flows });

test.each(ratesOfReturn)("$rate as published for $flows", ({ flows, rate, decimals }) => {
  expect(Number((rateOf(...flows) as number).toFixed(decimals))).toBe(rate);
});

test.each(savedRatesOfReturn)("$rate as Excel saved it for $flows", ({ flows, rate }) => {
  expect(rateOf(...flows)).toBeCloseTo(rate, 12);
});

test.each(ratesOfReturn)("IRR in a cell gives the same for $flows", ({ flows }) => {
  expect(rateOf(...flows)).toBeCloseTo(evaluateText(`=IRR({${flows.join()}})`, {}) as number, 9);
});

test("a rate brings the present value of the flows to 0", () => {
  expect(rateOf(-1000, 500, 500)).toBe(0);
  expect(rateOf(-100, 110)).toBeCloseTo(0.1, 14);
  expect(rateOf(-100, 0, 121)).toBeCloseTo(0.1, 14);
  expect(rateOf(0, 0, -5, 6)).toBeCloseTo(0.2, 14);
});

test("a rate is found wherever the flows were bought to yield it", () => {
  const gains = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 29 });
  fc.assert(
    fc.property(fc.double({ min: -0.9, max: 9, noNaN: true }), gains, (rate, later) => {
      const flows = [...later, 1];
      const price = flows.reduceRight((value, flow) => (value + flow) / (1 + rate), 0);
      expect(rateOf(-price, ...flows)).toBeCloseTo(rate, 9);
    }),
  );
});

test("the rate does not depend on the size of the flows", () => {
  const flows = [-70000, 12000, 15000, 18000, 21000];
  for (const scale of [1e-6, 1e9])
    expect(rateOf(...flows.map((flow) => flow * scale))).toBeCloseTo(rateOf(...flows) as number, 12);
});

test("without an investment, and without anything that comes back, there is none", () => {
  expect([rateOf(0, 100), rateOf(-100, -5), rateOf(0, 0)]).toEqual(["#N/A", "#N/A", "#N/A"]);
  expect(why(0, 100)).toBe("No rate of return: nothing invested to earn on.");
  expect(why(-100, -5)).toBe("No rate of return: nothing comes back of what is invested.");
});

test("several rates that fit are refused and named", () => {
  expect(rateOf(-100, 230, -132)).toBe("#N/A");
  expect(why(-100, 230, -132)).toBe("No single rate of return: several rates fit, 10% and 20%.");
  expect(why(-1, 1.6, -0.63)).toBe("No single rate of return: several rates fit, -30% and -10%.");
  expect(why(-10, 19.9, -9.9)).toBe("No single rate of return: several rates fit, -1% and 0%.");
});

test("flows that change their sign more than once may still have one rate", () => {
  expect(rateOf(-1000, 600, 700, -200, 500)).toBeCloseTo(
    evaluateText("=IRR({-1000,600,700,-200,500})", {}) as number,
    9,
  );
});

test("as many rates are found as the flows were made with", () => {
  const rates = fc.uniqueArray(fc.integer({ min: -9, max: 90 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(rates, (tenths) => {
      // the product of (1 + rate) − growth over the rates, by its coefficients
      const flows = tenths
        .map((tenth) => 1 + tenth / 10)
        .reduce(
          (product, root) => {
            const next = [...product.map((each) => -root * each), 0];
            product.forEach((each, k) => (next[k + 1]! += each));
            return next;
          },
          [1],
        )
        .reverse();
      expect(rateOf(...flows)).toBe("#N/A");
      const named = why(...flows)
        .match(/-?[\d.]+(?=%)/g)!
        .map(Number);
      expect(named).toEqual(tenths.map((tenth) => tenth * 10).sort((a, b) => a - b));
    }),
  );
});

test("a rate beyond 1,000% and flows that no rate fits are #NUM!", () => {
  expect([rateOf(-1, 12), rateOf(-1e9, 1), rateOf(100, -10, 100)]).toEqual(["#NUM!", "#NUM!", "#NUM!"]);
});
