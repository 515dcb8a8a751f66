/** A sum of unknowns and a number: 1 + 2·x − y. */
export interface Linear {
  readonly constant: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** A number alone. */
export const constant = (value: number): Linear => ({ constant: value, terms: new Map() });

/** One unknown. */
export const unknown = (name: string): Linear => ({ constant: 0, terms: new Map([[name, 1]]) });

/** a + factor · b. */
export function plus(a: Linear, b: Linear, factor = 1): Linear {
  const terms = new Map(a.terms);
  for (const [name, n] of b.terms) {
    const sum = (terms.get(name) ?? 0) + factor * n;
    if (sum === 0) terms.delete(name);
    else terms.set(name, sum);
  }
  return { constant: a.constant + factor * b.constant, terms };
}

/** Unknowns told from one equation after another. */
export class Equations {
  private readonly solved = new Map<string, Linear>();

  /** Takes a = b for true; false when that contradicts what is known. */
  equate(a: Linear, b: Linear): boolean {
    const difference = this.reduced(plus(a, b, -1));
    const [first] = difference.terms;
    if (!first) return difference.constant === 0;
    const [name, n] = first;
    const rest = plus(difference, unknown(name), -n);
    this.solved.set(name, plus(constant(0), rest, -1 / n));
    return true;
  }

  /** The value of a sum, as far as it is known: a constant, and the unknowns that are left. */
  reduced(sum: Linear): Linear {
    let current = sum;
    for (;;) {
      const name = [...current.terms.keys()].find((each) => this.solved.has(each));
      if (name === undefined) return current;
      const n = current.terms.get(name)!;
      current = plus(plus(current, unknown(name), -n), this.solved.get(name)!, n);
    }
  }
}
