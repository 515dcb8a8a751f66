import { CANCELED } from "../../../vector";

/**
 * Two numbers in, one out. One loop an operator: a shared loop that calls the operator was measured several times
 * slower. Four lanes a turn take about half the time of one, since each turn of a loop costs as much as its arithmetic.
 */
export type Loop = (n: number, a: Float64Array, b: Float64Array, out: Float64Array) => void;

export const add: Loop = (n, a, b, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! + b[i]!;
    out[i + 1] = a[i + 1]! + b[i + 1]!;
    out[i + 2] = a[i + 2]! + b[i + 2]!;
    out[i + 3] = a[i + 3]! + b[i + 3]!;
  }
  for (; i < n; i++) out[i] = a[i]! + b[i]!;
};
export const subtract: Loop = (n, a, b, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! - b[i]!;
    out[i + 1] = a[i + 1]! - b[i + 1]!;
    out[i + 2] = a[i + 2]! - b[i + 2]!;
    out[i + 3] = a[i + 3]! - b[i + 3]!;
  }
  for (; i < n; i++) out[i] = a[i]! - b[i]!;
};
export const multiply: Loop = (n, a, b, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! * b[i]!;
    out[i + 1] = a[i + 1]! * b[i + 1]!;
    out[i + 2] = a[i + 2]! * b[i + 2]!;
    out[i + 3] = a[i + 3]! * b[i + 3]!;
  }
  for (; i < n; i++) out[i] = a[i]! * b[i]!;
};
export const divide: Loop = (n, a, b, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! / b[i]!;
    out[i + 1] = a[i + 1]! / b[i + 1]!;
    out[i + 2] = a[i + 2]! / b[i + 2]!;
    out[i + 3] = a[i + 3]! / b[i + 3]!;
  }
  for (; i < n; i++) out[i] = a[i]! / b[i]!;
};
export const power: Loop = (n, a, b, out) => {
  for (let i = 0; i < n; i++) out[i] = a[i]! === 0 && b[i]! === 0 ? Number.NaN : a[i]! ** b[i]!;
};

/** One number a lane and a constant: the constant stays in a register of the processor. */
export type ConstantLoop = (n: number, a: Float64Array, c: number, out: Float64Array) => void;

export const addConstant: ConstantLoop = (n, a, c, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! + c;
    out[i + 1] = a[i + 1]! + c;
    out[i + 2] = a[i + 2]! + c;
    out[i + 3] = a[i + 3]! + c;
  }
  for (; i < n; i++) out[i] = a[i]! + c;
};
export const subtractFrom: ConstantLoop = (n, a, c, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = c - a[i]!;
    out[i + 1] = c - a[i + 1]!;
    out[i + 2] = c - a[i + 2]!;
    out[i + 3] = c - a[i + 3]!;
  }
  for (; i < n; i++) out[i] = c - a[i]!;
};
export const multiplyByConstant: ConstantLoop = (n, a, c, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! * c;
    out[i + 1] = a[i + 1]! * c;
    out[i + 2] = a[i + 2]! * c;
    out[i + 3] = a[i + 3]! * c;
  }
  for (; i < n; i++) out[i] = a[i]! * c;
};
export const divideByConstant: ConstantLoop = (n, a, c, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = a[i]! / c;
    out[i + 1] = a[i + 1]! / c;
    out[i + 2] = a[i + 2]! / c;
    out[i + 3] = a[i + 3]! / c;
  }
  for (; i < n; i++) out[i] = a[i]! / c;
};
export const divideInto: ConstantLoop = (n, a, c, out) => {
  let i = 0;
  for (; i + 3 < n; i += 4) {
    out[i] = c / a[i]!;
    out[i + 1] = c / a[i + 1]!;
    out[i + 2] = c / a[i + 2]!;
    out[i + 3] = c / a[i + 3]!;
  }
  for (; i < n; i++) out[i] = c / a[i]!;
};

/** Sets to 0 what all but cancels out; a lane that may is first looked for, since there hardly ever is one. */
function settleCanceled(n: number, a: Float64Array, b: Float64Array, out: Float64Array): void {
  let suspect = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    suspect |= Math.abs(out[i]!) < Math.abs(a[i]!) * (2 * CANCELED) ? 1 : 0;
    suspect |= Math.abs(out[i + 1]!) < Math.abs(a[i + 1]!) * (2 * CANCELED) ? 1 : 0;
    suspect |= Math.abs(out[i + 2]!) < Math.abs(a[i + 2]!) * (2 * CANCELED) ? 1 : 0;
    suspect |= Math.abs(out[i + 3]!) < Math.abs(a[i + 3]!) * (2 * CANCELED) ? 1 : 0;
  }
  if (suspect === 0 && i === n) return;
  for (let k = 0; k < n; k++) {
    const largest = Math.max(Math.abs(a[k]!), Math.abs(b[k]!));
    if (Math.abs(out[k]!) < largest * CANCELED) out[k] = 0;
  }
}

export const settledSum: Loop = (n, a, b, out) => {
  add(n, a, b, out);
  settleCanceled(n, a, b, out);
};
export const settledDifference: Loop = (n, a, b, out) => {
  subtract(n, a, b, out);
  settleCanceled(n, a, b, out);
};
