import { NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import { isError, type Scalar } from "../value";
import { define, logical, number, numeric, optional, type Parameter } from "./define";
import { betaShare, binomialDensity, firstReaching, gammaShares, poissonDensity } from "./special";

/** A count: a number that is not negative, its fraction dropped. */
const count: Parameter<number> = {
  ...number,
  read: (argument, scope) => {
    const read = number.read(argument, scope);
    return isError(read) ? read : read < 0 || read > 1e15 ? NUM : Math.trunc(read);
  },
};

const binomial = define([count, count, number, logical], ([hits, tries, share, cumulative]) => {
  if (hits < 0 || hits > tries || !isShare(share)) return NUM;
  return finite(
    cumulative ? binomialBelow(hits, tries, share) : binomialDensity(hits, tries, share, 1 - share),
  );
});
const binomialInverse = define([count, number, number], ([tries, share, alpha]) => {
  if (tries < 0 || share <= 0 || share >= 1 || alpha <= 0 || alpha >= 1) return NUM;
  return firstReaching(alpha, (hits) => binomialBelow(hits, tries, share), 0, tries);
});
const poisson = define([count, number, logical], ([x, mean, cumulative]) => {
  if (x < 0 || mean < 0) return NUM;
  return finite(cumulative ? gammaShares(x + 1, mean).above : poissonDensity(x, mean));
});

/** Distributions of counts, by their newer and older names. */
export const discrete: Record<string, CellFunction> = numeric({
  "BINOM.DIST": binomial,
  BINOMDIST: binomial,
  "BINOM.INV": binomialInverse,
  CRITBINOM: binomialInverse,
  "BINOM.DIST.RANGE": define(
    [count, number, count, optional(count, undefined)],
    ([tries, share, from, to = from]) => {
      if (tries < 0 || !isShare(share) || from < 0 || to < from || to > tries) return NUM;
      const below = from === 0 ? 0 : binomialBelow(from - 1, tries, share);
      if (to === from) return finite(binomialDensity(from, tries, share, 1 - share));
      return finite(binomialBelow(to, tries, share) - below);
    },
  ),
  "NEGBINOM.DIST": define([count, count, number, logical], ([misses, hits, share, cumulative]) =>
    negativeBinomial(misses, hits, share, cumulative),
  ),
  NEGBINOMDIST: define([count, count, number], ([misses, hits, share]) =>
    negativeBinomial(misses, hits, share, false),
  ),
  "POISSON.DIST": poisson,
  POISSON: poisson,
  "HYPGEOM.DIST": define([count, count, count, count, logical], ([hits, drawn, marked, all, cumulative]) =>
    hypergeometric(hits, drawn, marked, all, cumulative),
  ),
  HYPGEOMDIST: define([count, count, count, count], ([hits, drawn, marked, all]) =>
    hypergeometric(hits, drawn, marked, all, false),
  ),
  PERMUTATIONA: define([count, count], ([n, k]) => {
    if (n < 0 || k < 0) return NUM;
    return k === 0 ? 1 : finite(n ** k);
  }),
});

const isShare = (share: number): boolean => share >= 0 && share <= 1;

/** Share of counts up to `hits`. */
const binomialBelow = (hits: number, tries: number, share: number): number =>
  hits >= tries ? 1 : betaShare(tries - hits, hits + 1, 1 - share, share);

function negativeBinomial(misses: number, hits: number, share: number, cumulative: boolean): Scalar {
  if (hits < 1 || share <= 0 || share >= 1) return NUM;
  if (cumulative) return finite(betaShare(hits, misses + 1, share));
  // the last try is a hit
  const density = binomialDensity(hits, misses + hits, share, 1 - share);
  return finite((density * hits) / (misses + hits));
}

function hypergeometric(
  hits: number,
  drawn: number,
  marked: number,
  all: number,
  cumulative: boolean,
): Scalar {
  if (hits < 0 || drawn <= 0 || drawn > all || marked <= 0 || marked > all || all <= 0) return NUM;
  const [least, most] = [Math.max(0, drawn - all + marked), Math.min(drawn, marked)];
  if (hits > most || hits < least) return NUM;
  const share = drawn / all;
  const density =
    (binomialDensity(hits, marked, share, 1 - share) *
      binomialDensity(drawn - hits, all - marked, share, 1 - share)) /
    binomialDensity(drawn, all, share, 1 - share);
  if (!cumulative) return finite(density);
  // terms are added from the one that is known toward the nearer end, as long as they tell
  const mean = (drawn * marked) / all;
  const ratioDown = (k: number) => (k * (all - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
  if (hits <= mean) return finite(added(density, hits, least, -1, ratioDown));
  const next = density / ratioDown(hits + 1);
  if (hits === most) return 1;
  return finite(1 - added(next, hits + 1, most, 1, (k) => 1 / ratioDown(k + 1)));
}

/** A term and those after it, each its ratio to the one before, up to an end or until they no longer tell. */
function added(first: number, from: number, to: number, step: 1 | -1, ratio: (k: number) => number): number {
  let [term, total] = [first, first];
  for (let k = from; k !== to && term > total * 1e-18; k += step) {
    term *= ratio(k);
    total += term;
  }
  return total;
}
