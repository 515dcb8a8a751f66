import { nearest } from "../choice";
import { ModelError } from "../error";
import { quoted } from "../quote";

/**
 * How a server's power rises from idle (0) to full load (1) with utilization u. The vendors' curves are the mean
 * normalized curves of SPECpower_ssj2008 results (616 results, 2007 to 2022; AMD and Intel from 2019 on), points
 * at 0, 10, … 100% load, linear between.
 */
export type PowerShape =
  | { readonly kind: "linear" }
  | { readonly kind: "fan" }
  | { readonly kind: "points"; readonly points: readonly number[] };

const shapes: Readonly<Record<string, PowerShape>> = {
  linear: { kind: "linear" },
  /** 2u − u^r, after Fan, Weber, Barroso 2007. */
  fan: { kind: "fan" },
  amd: { kind: "points", points: [0, 0.252, 0.334, 0.41, 0.483, 0.555, 0.627, 0.703, 0.784, 0.879, 1] },
  intel: { kind: "points", points: [0, 0.146, 0.21, 0.272, 0.335, 0.402, 0.482, 0.575, 0.693, 0.837, 1] },
  typical: { kind: "points", points: [0, 0.162, 0.241, 0.314, 0.391, 0.471, 0.56, 0.657, 0.764, 0.884, 1] },
};

/** The keywords of the shapes. */
export const shapeNames: readonly string[] = Object.keys(shapes);

/** The shape that a keyword names. */
export function parseShape(text: string): PowerShape {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(shapes, name)) return shapes[name]!;
  const hint =
    name === "measured" ? " For measured points use SERVERCURVE." : didYouMean(nearest(name, shapeNames));
  throw new ModelError(
    "value",
    `shape is ${quoted(text)}, which is unknown. Known: ${shapeNames.join(", ")}.${hint}`,
    "shape",
  );
}

const didYouMean = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` Nearest: ${names.join(", ")}.`;

/**
 * The share of (max − idle) drawn at utilization u from 0 to 1 in n lanes; `exponent` is r of the fan shape. Where u is
 * outside, the lane holds any number.
 */
export function sharesDrawn(
  n: number,
  shape: PowerShape,
  u: Float64Array,
  exponent: Float64Array,
  out: Float64Array,
): void {
  if (shape.kind === "linear") out.set(u.subarray(0, n));
  else if (shape.kind === "fan") fanShares(n, u, exponent, out);
  else sharesBetween(n, shape.points, u, out);
}

function fanShares(n: number, u: Float64Array, exponent: Float64Array, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = u[i] === 0 ? 0 : 2 * u[i]! - Math.exp(exponent[i]! * Math.log(u[i]!));
}

function sharesBetween(n: number, points: readonly number[], u: Float64Array, out: Float64Array): void {
  const last = points.length - 1;
  for (let i = 0; i < n; i++) {
    const place = u[i]! * last;
    const left = Math.max(0, Math.min(Math.floor(place), last - 1)) | 0;
    out[i] = points[left]! + (place - left) * (points[left + 1]! - points[left]!);
  }
}
