/** Random choices that a seed decides: the same seed gives the same choices on every machine. */
export class Random {
  private state: number;

  constructor(...seeds: readonly number[]) {
    this.state = seeds.reduce((state, seed) => mixed(state ^ mixed(seed >>> 0)), 0x9e3779b9);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    return mixed(this.state) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, a limit. */
  below = (limit: number): number => Math.floor(this.next() * limit);

  /** Whether something happens that has this probability. */
  chance = (probability: number): boolean => this.next() < probability;

  pick = <T>(all: readonly T[]): T => all[this.below(all.length)]!;
}

/** Every bit of the result depends on every bit of a 32-bit number. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
