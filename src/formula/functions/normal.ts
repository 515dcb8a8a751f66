/**
 * Share of the standard normal distribution below z, to about 1e-13 of itself.
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 near the middle, 26.2.14 in the tails.
 */
export function normalBelow(z: number): number {
  const size = Math.abs(z);
  const density = Math.exp((-size * size) / 2) / Math.sqrt(2 * Math.PI);
  if (size < 3) return 0.5 + Math.sign(z) * density * oddSeries(size);
  const tail = density / fraction(size);
  return z > 0 ? 1 - tail : tail;
}

/** z + z³/3 + z⁵/(3·5) + ... */
function oddSeries(z: number): number {
  let term = z;
  let total = z;
  for (let k = 3; term > total * 1e-17; k += 2) {
    term *= (z * z) / k;
    total += term;
  }
  return total;
}

/** z + 1/(z + 2/(z + 3/(z + ...))), with terms enough for z from 3. */
function fraction(z: number): number {
  let value = z;
  for (let k = 120; k >= 1; k--) value = z + k / value;
  return value;
}

/**
 * The z below which a share, above 0 and below 1, of the standard normal distribution lies, to about 1e-16.
 * M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), PPND16.
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(A, r)) / polynomial(B, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  const z =
    r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5);
  return q < 0 ? -z : z;
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

const A = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const B = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const C = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const D = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const E = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const F = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];
