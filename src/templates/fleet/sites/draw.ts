/**
 * A number from 0 up to 1 that depends on nothing but the seed, the site and which of its draws it is: 32-bit whole
 * numbers only, so that every engine draws the same fleet.
 */
export function draw(seed: number, site: number, which: number): number {
  let bits = Math.imul(seed, 0x9e3779b1) ^ Math.imul(site + 1, 0x85ebca6b) ^ Math.imul(which + 1, 0xc2b2ae35);
  for (const factor of [0x7feb352d, 0x846ca68b]) {
    bits = Math.imul(bits ^ (bits >>> 16), factor);
    bits ^= bits >>> 15;
  }
  return (bits >>> 0) / 4_294_967_296;
}

/** A distribution by some of its quantiles, [share of the sites below, value], rising; straight between them. */
export type Quantiles = readonly (readonly [share: number, value: number])[];

/** The value below which a share u of the sites lies. */
export function quantile(points: Quantiles, u: number): number {
  const above = Math.max(
    1,
    points.findIndex(([share]) => u < share),
  );
  const [from, low] = points[above - 1]!;
  const [to, high] = points[above]!;
  return low + ((high - low) * (u - from)) / (to - from);
}
