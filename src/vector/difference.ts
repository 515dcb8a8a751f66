/** 2⁻⁵⁰, two bits short of a double's 53: a sum smaller than that share of what was added up is the rounding of it. */
export const CANCELED = 8.881784197001252e-16;

/** A sum, and 0 where all but rounding has canceled out. @param largest the size of the largest that was added */
export const settled = (sum: number, largest: number): number =>
  Math.abs(sum) < largest * CANCELED ? 0 : sum;

/** a − b, and 0 where all but rounding cancels out, as the last subtraction of a cell does in Excel. */
export const difference = (a: number, b: number): number =>
  settled(a - b, Math.max(Math.abs(a), Math.abs(b)));
