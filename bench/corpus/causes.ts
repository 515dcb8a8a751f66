import type { Different } from "../../src/formula/comparison";
import { CLOSE } from "../../src/formula/same";
import { type Node, nodesOf } from "../../src/formula/syntax";
import { isError, type Matrix, type Scalar } from "../../src/formula/value";

/** How a computed value differs from the one in the file, in a few words; of an array, its first cell that does. */
export function kindOfDifference({ cached, computed, message }: Different): string {
  if (cached.length !== computed.length || cached[0]!.length !== computed[0]!.length)
    return `${size(computed)} instead of ${size(cached)} cells`;
  const [stored, ours] = firstUnlike(cached, computed);
  if (isError(ours) && isError(stored)) return `${ours.error} instead of ${stored.error}`;
  if (isError(ours)) return `${ours.error} instead of a ${typeName(stored)}${message ? `: ${message}` : ""}`;
  if (isError(stored)) return `a ${typeName(ours)} instead of ${stored.error}`;
  if (typeof stored !== "number" || typeof ours !== "number")
    return `a ${typeName(ours)} instead of a${typeof stored === typeof ours ? "nother" : ` ${typeName(stored)}`}`;
  return closeness(Math.abs(stored - ours) / Math.max(Math.abs(stored), Math.abs(ours)));
}

/** Functions that a formula calls, each once, in order of the alphabet. */
export const functionsIn = (tree: Node): string[] =>
  [...new Set([...nodesOf(tree)].flatMap((node) => (node.kind === "call" ? [node.name] : [])))].sort();

/** Why a formula was not computed, without what differs from cell to cell. */
export const kindOfRefusal = (why: string): string =>
  /is in another workbook/.test(why)
    ? "another workbook"
    : why.replaceAll(/"[^"]*"|'[^']*'|\b\d+\b/g, "…").slice(0, 80);

const size = (rows: Matrix): string => `${rows.length} × ${rows[0]!.length}`;

const typeName = (value: Scalar): string =>
  value === null || value === "" ? "blank" : typeof value === "string" ? "text" : typeof value;

const closeness = (apart: number): string =>
  apart <= 1000 * CLOSE
    ? "a number, 1e-9 to 1e-6 apart"
    : apart <= 0.01
      ? "a number, up to 1% apart"
      : "a number";

function firstUnlike(a: Matrix, b: Matrix): [Scalar, Scalar] {
  const pairs = a.flatMap((row, r) => row.map((value, c): [Scalar, Scalar] => [value, b[r]![c]!]));
  return pairs.find(([x, y]) => !isAlike(x, y)) ?? pairs[0]!;
}

const isAlike = (a: Scalar, b: Scalar): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b))
    : isError(a) && isError(b)
      ? a.error === b.error
      : (a ?? "") === (b ?? "");
