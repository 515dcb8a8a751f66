/** The most years that a quantity takes. */
export const mostYears = 100;

/**
 * What one a year adds up to when it changes by a factor each year: 1 + factor + factor² + …; of a last part of a
 * year that part. A lane that its range refuses still comes here: years beyond the most are not counted, so that none
 * takes long.
 */
export function sumOverYears(years: number, factor: number): number {
  let sum = 0;
  let year = 1;
  for (let left = Math.min(years, mostYears); left > 0; left--) {
    sum += Math.min(1, left) * year;
    year *= factor;
  }
  return sum;
}
