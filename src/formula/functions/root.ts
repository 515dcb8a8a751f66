/**
 * The root of a function of a rate near a guess, as IRR and its like find it: the secant method from the guess,
 * then, where that runs away, the sign change nearest to the guess among rates above -100%. Undefined without any.
 */
export function rootNear(f: (rate: number) => number, guess: number): number | undefined {
  return secant(f, guess, 60) ?? bracketed(f, guess);
}

/** The root that the secant method reaches from a guess in so many steps; undefined where it runs away. */
export function secant(f: (rate: number) => number, guess: number, steps: number): number | undefined {
  let x0 = guess;
  let y0 = f(x0);
  let x1 = guess + 1e-4 * Math.max(1, Math.abs(guess));
  for (let step = 0; step < steps; step++) {
    const y1 = f(x1);
    if (y1 === 0) return x1;
    const x2 = x1 - (y1 * (x1 - x0)) / (y1 - y0);
    if (!Number.isFinite(x2) || x2 <= -1) return undefined;
    if (Math.abs(x2 - x1) <= 1e-14 * Math.max(1, Math.abs(x2))) return x2;
    [x0, y0, x1] = [x1, y1, x2];
  }
  return Math.abs(x1 - x0) < 1e-9 * Math.max(1, Math.abs(x1)) ? x1 : undefined;
}

/** Rates to try, from -99.99% to a hundredfold, even in growth (1 + rate). */
const RATES = Array.from({ length: 400 }, (_, i) => 1e-4 * 10 ** (i / 66.5) - 1);

function bracketed(f: (rate: number) => number, guess: number): number | undefined {
  let best: number | undefined;
  for (let i = 0; i + 1 < RATES.length; i++) {
    const [low, high] = [RATES[i]!, RATES[i + 1]!];
    if (!(f(low) * f(high) <= 0)) continue;
    const root = bisected(f, low, high);
    if (best === undefined || Math.abs(root - guess) < Math.abs(best - guess)) best = root;
  }
  return best;
}

function bisected(f: (rate: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = f(low) < 0;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (f(middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
