/**
 * Bessel functions of whole orders as Excel gives them, to about 8 digits: orders 0 and 1 by the approximations that
 * it uses (J and Y: J. F. Hart, Computer Approximations, 1968; I and K: Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 9.8.1 to 9.8.8), higher ones by recurrence, upward where that is stable, else downward
 * (J. C. P. Miller).
 */

/** More steps would hold up the page; NaN is given instead. */
const MOST_STEPS = 2_000_000;
/** 2/π and the phases, with the digits that the approximations were made for. */
const TWO_BY_PI = 0.636619772;
const PHASES = [0.785398164, 2.356194491] as const;

/** J of an order, for any x. */
export function besselJ(x: number, order: number): number {
  if (x < 0) return order % 2 === 0 ? besselJ(-x, order) : -besselJ(-x, order);
  if (order < 2) return firstJ(x, order as 0 | 1);
  if (x === 0 || isVanishing(x, order)) return 0;
  if (order > MOST_STEPS) return NaN;
  if (x > order) return upward(firstJ(x, 0), firstJ(x, 1), order, x, -1);
  // J0 + 2 J2 + 2 J4 + ... is 1
  const { kept, even } = downward(x, order, 2 * Math.floor((order + digits(order)) / 2), -1);
  return kept / even;
}

/** Y of an order, for x above 0. */
export function besselY(x: number, order: number): number {
  if (order > MOST_STEPS) return isVanishing(x, order) ? -Infinity : NaN;
  return upward(firstY(x, 0), firstY(x, 1), order, x, -1);
}

/** I of an order, for any x. */
export function besselI(x: number, order: number): number {
  if (x < 0) return order % 2 === 0 ? besselI(-x, order) : -besselI(-x, order);
  if (order < 2) return firstI(x, order as 0 | 1);
  if (x === 0 || isVanishing(x, order)) return 0;
  if (order > MOST_STEPS) return NaN;
  const { kept, first } = downward(x, order, 2 * (order + digits(order)), 1);
  return (kept / first) * firstI(x, 0);
}

/** K of an order, for x above 0. */
export function besselK(x: number, order: number): number {
  if (order > MOST_STEPS) return isVanishing(x, order) ? Infinity : NaN;
  return upward(firstK(x, 0), firstK(x, 1), order, x, 1);
}

/** (x/2)^n/n! is too small for a double: J and I are, and Y and K too large. */
const isVanishing = (x: number, order: number): boolean =>
  order > x && order > 10 && order * (Math.log(x / 2) - Math.log(order) + 1) < -760;

/** An order from the first two. */
function upward(first: number, second: number, order: number, x: number, sign: 1 | -1): number {
  let [before, here] = [first, second];
  if (order === 0) return before;
  for (let n = 1; n < order && Number.isFinite(here); n++)
    [before, here] = [here, ((2 * n) / x) * here + sign * before];
  return here;
}

/** How much further up than an order Excel starts: its last digits hang on it. */
const digits = (order: number): number => Math.floor(Math.sqrt(40 * order));

/** An order, order 0 and the sum over even orders, all in one measure, from where nothing is left of them. */
function downward(x: number, order: number, start: number, sign: 1 | -1) {
  let [above, here, kept, even] = [0, 1e-300, 0, 0];
  for (let n = start; n > 0; n--) {
    [above, here] = [here, ((2 * n) / x) * here + sign * above];
    if (n === order) kept = above;
    if (n % 2 === 0) even += 2 * above;
    if (Math.abs(here) < 1e250) continue;
    [above, here, kept, even] = [above * 1e-250, here * 1e-250, kept * 1e-250, even * 1e-250];
  }
  return { kept, first: here, even: even + here };
}

/** Coefficients from the lowest power up. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!;
  return value;
}

type Pair = readonly [readonly number[], readonly number[]];

const J_NEAR: readonly [Pair, Pair] = [
  [
    [57568490574, -13362590354, 651619640.7, -11214424.18, 77392.33017, -184.9052456],
    [57568490411, 1029532985, 9494680.718, 59272.64853, 267.8532712, 1],
  ],
  [
    [72362614232, -7895059235, 242396853.1, -2972611.439, 15704.4826, -30.16036606],
    [144725228442, 2300535178, 18583304.74, 99447.43394, 376.9991397, 1],
  ],
];
const Y_NEAR: readonly [Pair, Pair] = [
  [
    [-2957821389, 7062834065, -512359803.6, 10879881.29, -86327.92757, 228.4622733],
    [40076544269, 745249964.8, 7189466.438, 47447.2647, 226.1030244, 1],
  ],
  [
    [-4900604943e3, 1275274390e3, -51534381390, 734926455.1, -4237922.726, 8511.937935],
    [24995805700e3, 424441966400, 3733650367, 22459040.02, 102042.605, 354.9632885, 1],
  ],
];
/** For x from 8 on, in 8/x. */
const FAR: readonly [Pair, Pair] = [
  [
    [1, -0.1098628627e-2, 0.2734510407e-4, -0.2073370639e-5, 0.2093887211e-6],
    [-0.1562499995e-1, 0.1430488765e-3, -0.6911147651e-5, 0.7621095161e-6, -0.934935152e-7],
  ],
  [
    [1, 0.183105e-2, -0.3516396496e-4, 0.2457520174e-5, -0.240337019e-6],
    [0.04687499995, -0.2002690873e-3, 0.8449199096e-5, -0.88228987e-6, 0.105787412e-6],
  ],
];

function firstJ(x: number, order: 0 | 1): number {
  if (x >= 8) {
    const { size, phase, above, below } = farParts(x, order);
    return size * (Math.cos(phase) * above - Math.sin(phase) * below);
  }
  const [above, below] = J_NEAR[order];
  return ((order === 1 ? x : 1) * polynomial(above, x * x)) / polynomial(below, x * x);
}

function firstY(x: number, order: 0 | 1): number {
  if (x >= 8) {
    const { size, phase, above, below } = farParts(x, order);
    return size * (Math.sin(phase) * above + Math.cos(phase) * below);
  }
  const [above, below] = Y_NEAR[order];
  const ratio = polynomial(above, x * x) / polynomial(below, x * x);
  const logarithm = firstJ(x, order) * Math.log(x);
  return order === 0 ? ratio + TWO_BY_PI * logarithm : x * ratio + TWO_BY_PI * (logarithm - 1 / x);
}

function farParts(x: number, order: 0 | 1) {
  const z = 8 / x;
  const [above, below] = FAR[order];
  return {
    size: Math.sqrt(TWO_BY_PI / x),
    phase: x - PHASES[order],
    above: polynomial(above, z * z),
    below: z * polynomial(below, z * z),
  };
}

const I_NEAR = [
  [1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.0360768, 0.0045813],
  [0.5, 0.87890594, 0.51498869, 0.15084934, 0.02658733, 0.00301532, 0.00032411],
] as const;
const I_FAR = [
  [
    0.39894228, 0.01328592, 0.00225319, -0.00157565, 0.00916281, -0.02057706, 0.02635537, -0.01647633,
    0.00392377,
  ],
  [
    0.39894228, -0.03988024, -0.00362018, 0.00163801, -0.01031555, 0.02282967, -0.02895312, 0.01787654,
    -0.00420059,
  ],
] as const;
const K_NEAR = [
  [-0.57721566, 0.4227842, 0.23069756, 0.0348859, 0.00262698, 0.0001075, 0.0000074],
  [1, 0.15443144, -0.67278579, -0.18156897, -0.01919402, -0.00110404, -0.00004686],
] as const;
const K_FAR = [
  [1.25331414, -0.07832358, 0.02189568, -0.01062446, 0.00587872, -0.0025154, 0.00053208],
  [1.25331414, 0.23498619, -0.0365562, 0.01504268, -0.00780353, 0.00325614, -0.00068245],
] as const;

function firstI(x: number, order: 0 | 1): number {
  if (x >= 3.75) return (Math.exp(x) / Math.sqrt(x)) * polynomial(I_FAR[order], 3.75 / x);
  return (order === 1 ? x : 1) * polynomial(I_NEAR[order], (x / 3.75) ** 2);
}

function firstK(x: number, order: 0 | 1): number {
  if (x > 2) return (Math.exp(-x) / Math.sqrt(x)) * polynomial(K_FAR[order], 2 / x);
  const near = polynomial(K_NEAR[order], (x * x) / 4);
  const logarithm = Math.log(x / 2) * firstI(x, order);
  return order === 0 ? near - logarithm : near / x + logarithm;
}
