import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { isError, type Matrix, type Scalar } from "../../../src/formula/value";
import { type Case, computed } from "../conformance";

const FOLDER = join(__dirname, "documented");

/**
 * Functions beside what Excel gives for them: a formula a row, its result, who says so, and the cells that it reads.
 * A result with decimals is a rounded one, and so many decimals are held to; the others are exact.
 */
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".tsv")))
  describe(file.replace(".tsv", ""), () => {
    const rows = readFileSync(join(FOLDER, file), "utf8").trimEnd().split("\n").slice(1);
    it.each(rows.map((row) => row.split("\t")))(
      "%s %s",
      (_, formula = "", written = "", source = "", cells = "") => {
        const given: Case = {
          ...{ id: "", formula, tolerance: "exact", source },
          expected: rowsOf(evaluateText(written, {})),
          cells: cells.trim() ? (JSON.parse(cells) as Record<string, string>) : {},
        };
        const result = computed(given);
        const shown = `${JSON.stringify(result)} instead of ${written} (${source})`;
        expect(agrees(result, given.expected, decimalsOf(written)), shown).toBe(true);
      },
    );
  });

const rowsOf = (value: Scalar | Matrix): Matrix => (Array.isArray(value) ? value : [[value]]);

/** The most decimals that a written result has; none for results without a point or with an exponent. */
const decimalsOf = (written: string): number =>
  /E/i.test(written)
    ? 0
    : Math.max(0, ...[...written.matchAll(/\.(\d+)/g)].map(([, digits]) => digits!.length));

const agrees = (result: Matrix, expected: Matrix, decimals: number): boolean =>
  result.length === expected.length &&
  result.every(
    (row, r) =>
      row.length === expected[r]!.length && row.every((cell, c) => same(cell, expected[r]![c]!, decimals)),
  );

function same(cell: Scalar, expected: Scalar, decimals: number): boolean {
  if (isError(cell) || isError(expected))
    return isError(cell) && isError(expected) && cell.error === expected.error;
  if (typeof cell !== "number" || typeof expected !== "number") return cell === expected;
  const rounding = decimals > 0 ? 0.5001 * 10 ** -decimals : 0;
  return Math.abs(cell - expected) <= Math.max(rounding, 1e-9 * Math.abs(expected));
}
