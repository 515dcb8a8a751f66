import { describe, expect, it } from "vitest";
import {
  betaShare,
  binomialDensity,
  erf,
  erfc,
  firstReaching,
  gamma,
  gammaShares,
  logGamma,
  poissonDensity,
  reached,
} from "../../../src/formula/functions/special";

/** How far a number is off, of itself. */
const off = (value: number, expected: number) => Math.abs(value / expected - 1);

describe("to about 1e-13 of themselves", () => {
  // closed forms: Γ(1/2) = √π; P(1, x) = 1 − e^−x; I_x(1, b) = 1 − (1 − x)^b; NIST DLMF 5.4, 8.4, 8.17
  it.each([
    ["gamma of a half", gamma(0.5), Math.sqrt(Math.PI)],
    ["gamma below 0", gamma(-1.5), (4 / 3) * Math.sqrt(Math.PI)],
    ["gamma of a whole number", gamma(11), 3_628_800],
    ["its logarithm", logGamma(0.5), Math.log(Math.PI) / 2],
    ["its logarithm far out", logGamma(101), 363.7393755555635],
    ["shares of gamma", gammaShares(1, 0.3).below, -Math.expm1(-0.3)],
    ["its tail", gammaShares(1, 40).above, Math.exp(-40)],
    ["its tail at a large shape", gammaShares(2, 700).above, 701 * Math.exp(-700)],
    ["shares of beta", betaShare(1, 5, 0.001), -Math.expm1(5 * Math.log1p(-0.001))],
    ["shares of beta beyond the middle", betaShare(4, 1, 0.9), 0.9 ** 4],
    ["shares of beta turned round", betaShare(3, 7, 0.3) + betaShare(7, 3, 0.7), 1],
    ["Poisson's probability", poissonDensity(3, 2), (Math.exp(-2) * 8) / 6],
    ["a binomial probability", binomialDensity(2, 5, 0.3, 0.7), 10 * 0.09 * 0.343],
    ["the error function", erf(0.5), 0.5204998778130465],
    ["its rest", erfc(3), 2.209049699858544e-5],
    ["its rest below 0", erfc(-1), 1.8427007929497148],
  ])("%s", (_, value, expected) => expect(off(value, expected)).toBeLessThan(2e-13));
});

it("a value that rises is found to the last bit, wherever it lies", () => {
  expect(
    off(
      reached(2, (x) => x * x, 0),
      Math.SQRT2,
    ),
  ).toBeLessThan(1e-15);
  expect(
    off(
      reached(1e-200, (x) => x, 0),
      1e-200,
    ),
  ).toBeLessThan(1e-15);
  expect(
    off(
      reached(5e9, (x) => x, 0),
      5e9,
    ),
  ).toBeLessThan(1e-15);
});

it("the first whole number that reaches a value is found", () => {
  expect(firstReaching(10, (n) => n * n, 0, 100)).toBe(4);
  expect(firstReaching(1e9, (n) => n, 0, 100)).toBe(100);
});
