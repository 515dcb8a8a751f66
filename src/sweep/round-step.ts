/**
 * The least of 1, 2, 5 times a power of ten that is no less than a share of `rough`.
 * @param share all of it, but for the last bits, where it is left out
 */
export function roundStep(rough: number, share = 1 - 1e-9): number {
  const decade = Number(`1e${Math.floor(Math.log10(rough))}`);
  return [1, 2, 5].map((digit) => digit * decade).find((step) => step >= rough * share) ?? 10 * decade;
}
