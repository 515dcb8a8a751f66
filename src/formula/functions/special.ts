/**
 * Functions behind distributions: gamma and beta, whole and incomplete, and the error function, each to about 1e-13
 * of itself. Densities go by C. Loader, "Fast and accurate computation of binomial probabilities" (2000), which loses
 * no digits to large factorials; the incomplete functions by their series and continued fractions (NIST Digital
 * Library of Mathematical Functions, 8.7, 8.9, 8.17), these by Lentz's method.
 */

/** Lanczos's sum for ln gamma: g = 607/128, 15 terms (P. Godfrey, 2001). */
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5,
  -2.6190838401581408e-5, 3.6899182659531625e-6,
];

/** ln of the gamma function of a positive number. */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (z + i);
  const t = z + 607 / 128 + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The gamma function; whole numbers by their product, so that these are exact as far as doubles reach. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 172) {
    let product = 1;
    for (let i = 2; i < x; i++) product *= i;
    return product;
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  return Math.exp(logGamma(x));
}

/** ln n! less Stirling's formula for it. */
function stirlingError(n: number): number {
  if (n < 16) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
  const square = n * n;
  const series = [1 / 12, 1 / 360, 1 / 1260, 1 / 1680, 1 / 1188, 691 / 360_360];
  let sum = 0;
  for (const term of [...series].reverse()) sum = term - sum / square;
  return sum / n;
}

/** x ln(x/m) + m − x, without loss where x is near m. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** mean^x e^−mean / Γ(x+1): Poisson's probability, also for x that is not whole. */
export function poissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** The binomial probability of x among n, each of share p (q = 1 − p), also for numbers that are not whole. */
export function binomialDensity(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return p < 0.1 ? Math.exp(n * Math.log1p(-p)) : q ** n;
  if (x === n) return q < 0.1 ? Math.exp(n * Math.log1p(-q)) : p ** n;
  const rest = n - x;
  const logarithm =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q);
  return Math.exp(logarithm) * Math.sqrt(n / (2 * Math.PI * x * rest));
}

/** Steps of a series or fraction; more than the largest arguments of any use need. */
const MOST_STEPS = 1_000_000;
const TINY = 1e-300;

/** Shares of the gamma distribution of a shape below and above x. */
export function gammaShares(shape: number, x: number): { below: number; above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  if (x === Infinity) return { below: 1, above: 0 };
  const density = poissonDensity(shape, x);
  if (x < shape + 1) {
    const below = density * gammaSeries(shape, x);
    return { below, above: 1 - below };
  }
  const above = (density * shape) / gammaFraction(shape, x);
  return { below: 1 - above, above };
}

function gammaSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_STEPS && term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(shape: number, x: number): number {
  const start = x + 1 - shape;
  return (
    start +
    lentz(
      (i) => -i * (i - shape),
      (i) => x + 2 * i + 1 - shape,
      start,
    )
  );
}

/** a1/(b1 + a2/(b2 + ...)) added to b0, as the difference from b0: Lentz's method. */
function lentz(a: (i: number) => number, b: (i: number) => number, first: number): number {
  let value = first || TINY;
  let c = value;
  let d = 0;
  for (let i = 1; i < MOST_STEPS; i++) {
    d = b(i) + a(i) * d || TINY;
    c = b(i) + a(i) / c || TINY;
    d = 1 / d;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value - first;
}

/**
 * Share of the beta distribution of two shapes below x.
 * @param y 1 − x, given apart so that nothing is lost near 1
 */
export function betaShare(a: number, b: number, x: number, y = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - betaFraction(b, a, y, x) : betaFraction(a, b, x, y);
}

function betaFraction(a: number, b: number, x: number, y: number): number {
  const density = (binomialDensity(a, a + b, x, y) * b) / (a + b);
  const coefficient = (i: number): number => {
    const m = Math.floor(i / 2);
    return i % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return density / (1 + lentz(coefficient, () => 1, 1));
}

/** The error function. */
export const erf = (x: number): number => Math.sign(x) * gammaShares(0.5, x * x).below + 0;

/** 1 less the error function, without loss where that is near 1. */
export const erfc = (x: number): number => {
  const { below, above } = gammaShares(0.5, x * x);
  return x < 0 ? 1 + below : above;
};

/**
 * Where a function that only rises from a number on reaches a value, by halving to the last bit.
 * @param high where it is known to be reached; doubled from 1 until it is where left out
 */
export function reached(value: number, rising: (x: number) => number, low: number, high?: number): number {
  let [from, to] = [low, high ?? Math.max(1, low + 1)];
  if (high === undefined)
    for (let step = 0; step < 1100 && rising(to) < value; step++) [from, to] = [to, to * 2];
  for (let step = 0; step < 2200; step++) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) break;
    if (rising(middle) < value) from = middle;
    else to = middle;
  }
  return to;
}

/** The first whole number from low to high at which a function that only rises reaches a value; high without one. */
export function firstReaching(
  value: number,
  rising: (n: number) => number,
  low: number,
  high: number,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (rising(middle) >= value) to = middle;
    else from = middle + 1;
  }
  return to;
}
