/** A measured power curve, a column for each point: loads (shares, rising or falling) and wall watts. */
export interface MeasuredCurve {
  readonly loads: readonly Float64Array[];
  readonly watts: readonly Float64Array[];
}

/** Rounding that a load computed from cores may carry. */
const loadTolerance = 1e-9;

/** Lane i's loads rise or fall from point to point: only then has each load one place on the curve. */
export function isMonotone({ loads }: MeasuredCurve, i: number): boolean {
  const rising = loads.length > 1 && loads[1]![i]! > loads[0]![i]!;
  for (let k = 1; k < loads.length; k++) {
    const step = loads[k]![i]! - loads[k - 1]![i]!;
    if (rising ? !(step > 0) : !(step < 0)) return false;
  }
  return loads.length > 1;
}

/** Watts of lane i at load u, linear between the points; NaN outside them, since nothing was measured there. */
export function wattsAt({ loads, watts }: MeasuredCurve, i: number, u: number): number {
  for (let k = 1; k < loads.length; k++) {
    const left = loads[k - 1]![i]!;
    const right = loads[k]![i]!;
    const low = Math.min(left, right);
    const high = Math.max(left, right);
    if (u < low - loadTolerance || u > high + loadTolerance) continue;
    const within = Math.min(high, Math.max(low, u));
    const from = watts[k - 1]![i]!;
    return from + ((within - left) / (right - left)) * (watts[k]![i]! - from);
  }
  return Number.NaN;
}
