/** Two numbers in, one out; `bad` of a lane is a tag where the result is no number. */
export type Loop = (n: number, a: Float64Array, b: Float64Array, out: Float64Array) => number;

// One loop an operator: a shared loop that calls the operator was measured several times slower. Each gives the sum
// of v - v, which is 0 as long as every result is finite: one check a block instead of one a lane.
export const add: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! + b[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const subtract: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! - b[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const multiply: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! * b[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const divide: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! / b[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const power: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! === 0 && b[i]! === 0 ? Number.NaN : a[i]! ** b[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};

/** One number a lane and a constant: the constant stays in a register of the processor. */
export type ConstantLoop = (n: number, a: Float64Array, c: number, out: Float64Array) => number;

export const addConstant: ConstantLoop = (n, a, c, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! + c;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const subtractFrom: ConstantLoop = (n, a, c, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = c - a[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const multiplyByConstant: ConstantLoop = (n, a, c, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! * c;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const divideByConstant: ConstantLoop = (n, a, c, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = a[i]! / c;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};
export const divideInto: ConstantLoop = (n, a, c, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const v = c / a[i]!;
    out[i] = v;
    bad += v - v;
  }
  return bad;
};

/** Two bits short of a double's 53: what is left below is the operands' rounding (operators.ts, settled). */
const CANCELED = 2 ** -50;

export const settledSum: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const v = x + y;
    out[i] = Math.abs(v) < Math.max(Math.abs(x), Math.abs(y)) * CANCELED ? 0 : v;
    bad += v - v;
  }
  return bad;
};
export const settledDifference: Loop = (n, a, b, out) => {
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const v = x - y;
    out[i] = Math.abs(v) < Math.max(Math.abs(x), Math.abs(y)) * CANCELED ? 0 : v;
    bad += v - v;
  }
  return bad;
};
