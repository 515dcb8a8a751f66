import { DIV0, NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { define, integer, logical, number, numeric, optional } from "./define";
import { normalBelow, normalQuantile } from "./normal";
import { betaShare, gamma, gammaShares, logGamma, poissonDensity, reached } from "./special";

const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

const gammaDistribution = define([number, number, number, logical], ([x, shape, scale, cumulative]) => {
  if (x < 0 || shape <= 0 || scale <= 0) return NUM;
  if (cumulative) return finite(gammaShares(shape, x / scale).below);
  if (x === 0) return shape < 1 ? NUM : shape === 1 ? finite(1 / scale) : 0;
  return finite((poissonDensity(shape, x / scale) * shape) / x);
});
const gammaInverse = define([number, number, number], ([share, shape, scale]) => {
  if (share < 0 || share >= 1 || shape <= 0 || scale <= 0) return NUM;
  return share === 0 ? 0 : finite(scale * gammaQuantile(share, shape));
});
const logGammaOf = define([number], ([x]) => (x <= 0 ? NUM : finite(logGamma(x))));

/** Where the share below is reached; from the share above where the share below is almost all. */
const gammaQuantile = (share: number, shape: number): number =>
  reached(share, (x) => gammaShares(shape, x).below, 0);

const chiSquareAbove = define([number, integer], ([x, freedom]) =>
  x < 0 || !isFreedom(freedom) ? NUM : finite(gammaShares(freedom / 2, x / 2).above),
);
const chiSquareInverseAbove = define([number, integer], ([share, freedom]) => {
  if (share <= 0 || share > 1 || !isFreedom(freedom)) return NUM;
  return finite(2 * reached(-share, (x) => -gammaShares(freedom / 2, x).above, 0));
});

const isFreedom = (freedom: number): boolean => freedom >= 1 && freedom <= 1e10;

/** Share of Student's distribution above t, for t from 0. */
export const studentAbove = (t: number, freedom: number): number => {
  const square = t * t;
  return 0.5 * betaShare(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square));
};
const studentBelow = (t: number, freedom: number): number =>
  t < 0 ? studentAbove(-t, freedom) : 1 - studentAbove(t, freedom);
/** The t above which a share, at most one half, lies. */
const studentQuantile = (share: number, freedom: number): number =>
  share === 0.5 ? 0 : reached(-share, (t) => -studentAbove(t, freedom), 0);
const studentDensity = (t: number, freedom: number): number =>
  (Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2)) / Math.sqrt(freedom * Math.PI)) *
  (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
const studentInverseBothSides = define([number, integer], ([share, freedom]) =>
  share <= 0 || share > 1 || freedom < 1 ? NUM : finite(studentQuantile(share / 2, freedom)),
);

/** Share of the F distribution above x. */
export const fAbove = (x: number, above: number, below: number): number => {
  const [top, rest] = [above * x, below];
  return betaShare(below / 2, above / 2, rest / (top + rest), top / (top + rest));
};
const fBelow = (x: number, above: number, below: number): number =>
  betaShare(above / 2, below / 2, (above * x) / (above * x + below), below / (above * x + below));
const fAboveOf = define([number, integer, integer], ([x, above, below]) =>
  x < 0 || !isFreedom(above) || !isFreedom(below) ? NUM : finite(fAbove(x, above, below)),
);
const fInverseAbove = define([number, integer, integer], ([share, above, below]) => {
  if (share <= 0 || share > 1 || !isFreedom(above) || !isFreedom(below)) return NUM;
  return share === 1 ? 0 : finite(reached(-share, (x) => -fAbove(x, above, below), 0));
});

const unit = [optional(number, 0), optional(number, 1)] as const;
/** Density or share below of the beta distribution between two ends. */
function beta(x: number, a: number, b: number, cumulative: boolean, from: number, to: number): Scalar {
  if (a <= 0 || b <= 0 || from >= to || x < from || x > to) return NUM;
  const [up, down] = [(x - from) / (to - from), (to - x) / (to - from)];
  if (cumulative) return finite(betaShare(a, b, up, down));
  if ((up === 0 && a < 1) || (down === 0 && b < 1)) return NUM;
  const logarithm = logGamma(a + b) - logGamma(a) - logGamma(b);
  return finite((Math.exp(logarithm) * up ** (a - 1) * down ** (b - 1)) / (to - from));
}
const betaInverse = define([number, number, number, ...unit], ([share, a, b, from, to]) => {
  if (share <= 0 || share >= 1 || a <= 0 || b <= 0 || from >= to) return NUM;
  return finite(from + (to - from) * reached(share, (x) => betaShare(a, b, x), 0, 1));
});

const exponential = define([number, number, logical], ([x, rate, cumulative]) => {
  if (x < 0 || rate <= 0) return NUM;
  return finite(cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x));
});
const weibull = define([number, number, number, logical], ([x, shape, scale, cumulative]) => {
  if (x < 0 || shape <= 0 || scale <= 0) return NUM;
  const power = (x / scale) ** shape;
  if (cumulative) return finite(-Math.expm1(-power));
  return finite((shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power));
});
const logNormalInverse = define([number, number, number], ([share, mean, spread]) =>
  share <= 0 || share >= 1 || spread <= 0 ? NUM : finite(Math.exp(mean + spread * normalQuantile(share))),
);
const normalMargin = define([number, number, number], ([alpha, spread, count]) => {
  const size = Math.trunc(count);
  if (alpha <= 0 || alpha >= 1 || spread <= 0 || size < 1) return NUM;
  return finite((-normalQuantile(alpha / 2) * spread) / Math.sqrt(size));
});

/** Distributions of numbers that may be anything within a range, by their newer and older names. */
export const distributions: Record<string, CellFunction> = numeric({
  NORMSDIST: define([number], ([z]) => finite(normalBelow(z))),
  PHI: define([number], ([z]) => finite(normalDensity(z))),
  GAUSS: define([number], ([z]) => finite(normalBelow(z) - 0.5)),
  GAMMA: define([number], ([x]) => (x <= 0 && Number.isInteger(x) ? NUM : finite(gamma(x)))),
  GAMMALN: logGammaOf,
  "GAMMALN.PRECISE": logGammaOf,
  "GAMMA.DIST": gammaDistribution,
  GAMMADIST: gammaDistribution,
  "GAMMA.INV": gammaInverse,
  GAMMAINV: gammaInverse,
  "CHISQ.DIST": define([number, integer, logical], ([x, freedom, cumulative]) => {
    if (x < 0 || !isFreedom(freedom)) return NUM;
    if (cumulative) return finite(gammaShares(freedom / 2, x / 2).below);
    if (x === 0) return freedom < 2 ? NUM : freedom === 2 ? 0.5 : 0;
    return finite((poissonDensity(freedom / 2, x / 2) * freedom) / 2 / x);
  }),
  "CHISQ.DIST.RT": chiSquareAbove,
  CHIDIST: chiSquareAbove,
  "CHISQ.INV": define([number, integer], ([share, freedom]) => {
    if (share < 0 || share >= 1 || !isFreedom(freedom)) return NUM;
    return share === 0 ? 0 : finite(2 * gammaQuantile(share, freedom / 2));
  }),
  "CHISQ.INV.RT": chiSquareInverseAbove,
  CHIINV: chiSquareInverseAbove,
  "T.DIST": define([number, integer, logical], ([t, freedom, cumulative]) =>
    freedom < 1 ? NUM : finite(cumulative ? studentBelow(t, freedom) : studentDensity(t, freedom)),
  ),
  "T.DIST.RT": define([number, integer], ([t, freedom]) =>
    freedom < 1 ? NUM : finite(studentBelow(-t, freedom)),
  ),
  "T.DIST.2T": define([number, integer], ([t, freedom]) =>
    t < 0 || freedom < 1 ? NUM : finite(2 * studentAbove(t, freedom)),
  ),
  TDIST: define([number, integer, integer], ([t, freedom, sides]) =>
    t < 0 || freedom < 1 || (sides !== 1 && sides !== 2) ? NUM : finite(sides * studentAbove(t, freedom)),
  ),
  "T.INV": define([number, integer], ([share, freedom]) => {
    if (share <= 0 || share >= 1 || freedom < 1) return NUM;
    const size = studentQuantile(Math.min(share, 1 - share), freedom);
    return finite(share < 0.5 ? -size : size);
  }),
  "T.INV.2T": studentInverseBothSides,
  TINV: studentInverseBothSides,
  "F.DIST": define([number, integer, integer, logical], ([x, above, below, cumulative]) => {
    if (x < 0 || !isFreedom(above) || !isFreedom(below)) return NUM;
    if (cumulative) return finite(fBelow(x, above, below));
    if (x === 0) return above < 2 ? NUM : above === 2 ? 1 : 0;
    const [a, b] = [above / 2, below / 2];
    const logarithm =
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(above / below) + (a - 1) * Math.log(x);
    return finite(Math.exp(logarithm - (a + b) * Math.log1p((above / below) * x)));
  }),
  "F.DIST.RT": fAboveOf,
  FDIST: fAboveOf,
  "F.INV": define([number, integer, integer], ([share, above, below]) => {
    if (share < 0 || share >= 1 || !isFreedom(above) || !isFreedom(below)) return NUM;
    return share === 0 ? 0 : finite(reached(share, (x) => fBelow(x, above, below), 0));
  }),
  "F.INV.RT": fInverseAbove,
  FINV: fInverseAbove,
  "BETA.DIST": define([number, number, number, logical, ...unit], ([x, a, b, cumulative, from, to]) =>
    beta(x, a, b, cumulative, from, to),
  ),
  BETADIST: define([number, number, number, ...unit], ([x, a, b, from, to]) => beta(x, a, b, true, from, to)),
  "BETA.INV": betaInverse,
  BETAINV: betaInverse,
  "EXPON.DIST": exponential,
  EXPONDIST: exponential,
  "WEIBULL.DIST": weibull,
  WEIBULL: weibull,
  "LOGNORM.DIST": define([number, number, number, logical], ([x, mean, spread, cumulative]) => {
    if (x <= 0 || spread <= 0) return NUM;
    const z = (Math.log(x) - mean) / spread;
    return finite(cumulative ? normalBelow(z) : normalDensity(z) / (x * spread));
  }),
  LOGNORMDIST: define([number, number, number], ([x, mean, spread]) =>
    x <= 0 || spread <= 0 ? NUM : finite(normalBelow((Math.log(x) - mean) / spread)),
  ),
  "LOGNORM.INV": logNormalInverse,
  LOGINV: logNormalInverse,
  "CONFIDENCE.NORM": normalMargin,
  CONFIDENCE: normalMargin,
  "CONFIDENCE.T": define([number, number, number], ([alpha, spread, count]) => {
    const size = Math.trunc(count);
    if (alpha <= 0 || alpha >= 1 || spread <= 0 || size < 1) return NUM;
    if (size === 1) return DIV0;
    return finite((studentQuantile(alpha / 2, size - 1) * spread) / Math.sqrt(size));
  }),
  STANDARDIZE: define([number, number, number], ([x, mean, spread]) =>
    spread <= 0 ? NUM : finite((x - mean) / spread),
  ),
  FISHER: define([number], ([x]) => (Math.abs(x) >= 1 ? NUM : finite(Math.atanh(x)))),
  FISHERINV: define([number], ([y]) => finite(Math.tanh(y))),
});

/** Share of the chi-square distribution above x. */
export const chiSquareTail = (x: number, freedom: number): number => gammaShares(freedom / 2, x / 2).above;
