/** Powers of the base quantities that a unit is made of: power is mass · length² / time³. None is 0. */
export type Powers = Readonly<Record<string, number>>;

/** A unit: what it measures, and how large it is. */
export interface Unit {
  /** What it measures, in words: "power", "money per energy"; "" for a plain number. */
  readonly measures: string;
  readonly powers: Powers;
  /** Its size in base units is over / under, kept apart so that whole ratios stay exact. */
  readonly over: number;
  readonly under: number;
  /** What is added to a value before it counts from absolute zero, 273.15 for C: scales of temperature alone. */
  readonly offset?: number | undefined;
  /** The currency in it, as typed; a cent is one of any. */
  readonly currency?: string | undefined;
}

/** The unit of plain numbers. */
export const one: Unit = { measures: "", powers: {}, over: 1, under: 1 };

/** a · b. A scale of temperature in it counts by its degrees, without its zero. */
export const product = (a: Unit, b: Unit): Unit => ({
  measures: [a.measures, b.measures].filter(Boolean).join("·"),
  powers: added(a.powers, b.powers, 1),
  over: a.over * b.over,
  under: a.under * b.under,
  currency: a.currency ?? b.currency,
});

/** a / b, likewise. */
export const quotient = (a: Unit, b: Unit): Unit => ({
  measures: b.measures ? `${a.measures || "1"} per ${b.measures}` : a.measures,
  powers: added(a.powers, b.powers, -1),
  over: a.over * b.under,
  under: a.under * b.over,
  currency: a.currency ?? b.currency,
});

/** The unit to a whole power of at least 1, an area of a length: measured by the power's own name. */
export function raised(unit: Unit, exponent: number): Unit {
  let result = unit;
  for (let k = 1; k < exponent; k++) result = product(result, unit);
  return exponent === 1 ? unit : { ...result, measures: `${unit.measures}^${exponent}` };
}

/** True when both are made of the same base quantities. */
export const isAlike = (a: Powers, b: Powers): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([base, n]) => b[base] === n);

function added(a: Powers, b: Powers, sign: 1 | -1): Powers {
  const sum: Record<string, number> = { ...a };
  for (const [base, n] of Object.entries(b)) {
    sum[base] = (sum[base] ?? 0) + sign * n;
    if (sum[base] === 0) delete sum[base];
  }
  return sum;
}
