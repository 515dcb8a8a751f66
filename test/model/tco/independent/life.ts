/** What is there and what is bought for each year from 1 on; index 0 is unused. */
export interface Bought {
  /** Still in service when the year's purchases are made. */
  readonly stock: readonly number[];
  readonly bought: readonly number[];
}

/**
 * Purchases for each year's need, paid at the end of the year before. What is bought for a year lasts `life` years from
 * then; what is owned lasts `ownedLife` years from year 0.
 */
export function boughtFor(needed: readonly number[], life: number, owned = 0, ownedLife = 0): Bought {
  const stock = [0];
  const bought = [0];
  for (let year = 1; year < needed.length; year++) {
    const now = year - 1;
    let inService = now < ownedLife ? owned : 0;
    for (let earlier = 1; earlier < year; earlier++)
      if (now < earlier - 1 + life) inService += bought[earlier]!;
    stock.push(inService);
    bought.push(Math.max(0, needed[year]! - inService));
  }
  return { stock, bought };
}

/** By how much the largest so far is exceeded in each year, `before` being there at first. */
export function risesOf(needed: readonly number[], before = 0): { peak: number[]; rise: number[] } {
  const peak = [before];
  const rise = [0];
  for (let year = 1; year < needed.length; year++) {
    peak.push(Math.max(peak[year - 1]!, needed[year]!));
    rise.push(peak[year]! - peak[year - 1]!);
  }
  return { peak, rise };
}
