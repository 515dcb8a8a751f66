/**
 * What one a year adds up to when it changes by a factor each year: 1 + factor + factor² + …; of a last part of a
 * year that part.
 */
export function sumOverYears(years: number, factor: number): number {
  let sum = 0;
  let year = 1;
  for (let left = years; left > 0; left--) {
    sum += Math.min(1, left) * year;
    year *= factor;
  }
  return sum;
}
