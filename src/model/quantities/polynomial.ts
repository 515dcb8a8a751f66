/** Sign changes along the coefficients, zeros passed over: no polynomial has more positive roots (Descartes). */
export function signChanges(coefficients: ArrayLike<number>): number {
  let changes = 0;
  let last = 0;
  for (let k = 0; k < coefficients.length; k++) {
    const coefficient = coefficients[k]!;
    if (coefficient === 0) continue;
    if (last !== 0 && coefficient < 0 !== last < 0) changes++;
    last = coefficient;
  }
  return changes;
}

const mostSteps = 200;

/**
 * The root of Σ cₖ·xᵏ between two positive places where its signs differ: Newton's steps, and a halving where one
 * would leave the bracket or gains too little. NaN when the signs are alike or no end is reached.
 */
export function rootBetween(coefficients: ArrayLike<number>, low: number, high: number): number {
  const atLow = valueAt(coefficients, low);
  if (atLow === 0) return low;
  const atHigh = valueAt(coefficients, high);
  if (atHigh === 0) return high;
  if (atLow < 0 === atHigh < 0) return Number.NaN;
  let [left, right] = [low, high];
  let x = Math.min(high, Math.max(low, 0.9));
  let before = right - left;
  for (let step = 0; step < mostSteps; step++) {
    let value = 0;
    let slope = 0;
    for (let k = coefficients.length - 1; k >= 0; k--) {
      slope = slope * x + value;
      value = value * x + coefficients[k]!;
    }
    if (value === 0) return x;
    if (value < 0 === atLow < 0) left = x;
    else right = x;
    const newton = x - value / slope;
    const within = newton > left && newton < right && 2 * Math.abs(newton - x) <= before;
    // a bracket over several orders of magnitude is halved in its logarithm
    const next = within ? newton : Math.sqrt(left * right);
    const change = Math.abs(next - x);
    if (change <= 4 * Number.EPSILON * x) return next;
    before = within ? change : right - left;
    x = next;
  }
  return Number.NaN;
}

function valueAt(coefficients: ArrayLike<number>, x: number): number {
  let value = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) value = value * x + coefficients[k]!;
  return value;
}

/** Where two roots can't be told apart any more, they count as one that touches 0. */
const leastWidth = 1e-9;

/**
 * Intervals of Σ cₖ·xᵏ within [low, high], 0 ≤ low < high ≤ 1, that hold one root each; [x, x] for a root at a place
 * that was looked at. Their number is that of the roots: the sign changes of the coefficients in Bernstein's basis
 * are 0 or 1 only where so many roots are, and an interval with more is halved (Vincent, Collins and Akritas).
 */
export function isolatedRoots(
  coefficients: ArrayLike<number>,
  low: number,
  high: number,
): [number, number][] {
  const bernstein = bernsteinOf(shifted(coefficients, low, high - low));
  // the sum in one order, so that what begins at 1 from the other side sees the same sign
  if (high === 1) bernstein[bernstein.length - 1] = total(coefficients);
  const found: [number, number][] = [];
  if (bernstein[0] === 0) found.push([low, low]);
  isolate(bernstein, low, high, found);
  if (bernstein[bernstein.length - 1] === 0) found.push([high, high]);
  return found;
}

/** Roots strictly between the ends of an interval. */
function isolate(bernstein: Float64Array, low: number, high: number, found: [number, number][]): void {
  const changes = signChanges(bernstein);
  if (changes === 0) return;
  const middle = (low + high) / 2;
  if (changes === 1 && bernstein[0] !== 0 && bernstein[bernstein.length - 1] !== 0)
    return void found.push([low, high]);
  if (high - low < leastWidth) return void found.push([middle, middle]);
  const [left, right] = halves(bernstein);
  isolate(left, low, middle, found);
  if (right[0] === 0) found.push([middle, middle]);
  isolate(right, middle, high, found);
}

/** De Casteljau's halving: the coefficients over the left and the right half. */
function halves(bernstein: Float64Array): [Float64Array, Float64Array] {
  const right = bernstein.slice();
  const left = new Float64Array(right.length);
  for (let k = 0; k < left.length; k++) {
    left[k] = right[0]!;
    for (let j = 0; j + 1 < right.length - k; j++) right[j] = (right[j]! + right[j + 1]!) / 2;
  }
  return [left, right];
}

/** Coefficients in t where x = low + width·t. */
function shifted(coefficients: ArrayLike<number>, low: number, width: number): Float64Array {
  const shifted = Float64Array.from(coefficients);
  for (let k = 0; k < shifted.length; k++)
    for (let j = shifted.length - 2; j >= k; j--) shifted[j]! += low * shifted[j + 1]!;
  let power = 1;
  for (let k = 0; k < shifted.length; k++, power *= width) shifted[k]! *= power;
  return shifted;
}

/** From powers of t to Bernstein's basis over 0 to 1: bᵢ = Σ cⱼ · C(i, j) / C(n, j), j up to i. */
function bernsteinOf(coefficients: Float64Array): Float64Array {
  const last = coefficients.length - 1;
  return coefficients.map((_, i) => {
    let sum = 0;
    let weight = 1;
    for (let j = 0; j <= i; j++) {
      sum += coefficients[j]! * weight;
      weight *= (i - j) / Math.max(1, last - j);
    }
    return sum;
  });
}

/** The sum from the smallest size on, the same whichever way the coefficients run. */
function total(coefficients: ArrayLike<number>): number {
  const sorted = new Float64Array(coefficients.length);
  // a handful at most: putting each in its place takes less than a sort that calls back
  for (let k = 0; k < sorted.length; k++) {
    const each = coefficients[k]!;
    let place = k;
    for (; place > 0 && isSmaller(each, sorted[place - 1]!); place--) sorted[place] = sorted[place - 1]!;
    sorted[place] = each;
  }
  let sum = 0;
  for (let k = 0; k < sorted.length; k++) sum += sorted[k]!;
  return sum;
}

const isSmaller = (a: number, b: number): boolean =>
  Math.abs(a) < Math.abs(b) || (Math.abs(a) === Math.abs(b) && a < b);
