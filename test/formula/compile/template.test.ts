import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../../src/formula/book";
import { chooseCell } from "../../../src/formula/compile";
import { readBook } from "../../../src/workbook/file";
import { computedBook, isSameValue, programOf, runProgram } from "../../support/compiled";
import { runs } from "../../support/property-tests";

const points = runs(20);

const book = await readBook(readFileSync(new URL("../../../templates/branch-sdwan.xlsx", import.meta.url)));
const calculation = computedBook(book);
const computed = calculation.computed();
const cellOf = ({ sheet, row, column }: { sheet: number; row: number; column: number }): Cell | undefined =>
  book.sheets[sheet]!.cells.find((cell) => cell.row === row && cell.column === column);

/** Every input that holds a number, and every number that Summary computes. */
const inputs = book.names
  .map(({ name }) => name)
  .filter((name) => {
    const place = chooseCell(computed, name);
    const cell = place && cellOf(place);
    return cell !== undefined && cell.formula === undefined && typeof cell.value === "number";
  });
const summary = book.sheets.findIndex(({ name }) => name === "Summary");
const outputs = book.sheets[summary]!.cells.filter(
  ({ formula, value }) => formula !== undefined && typeof value === "number",
).map(({ row, column }) => `Summary!${String.fromCharCode(65 + column)}${row + 1}`);

/**
 * A value near the workbook's own: whole stays whole, a share a share. Of two hundred inputs at once some are held
 * against each other (idle watts against the most), so that each stays close.
 */
const near = (now: number): fc.Arbitrary<number> =>
  Number.isInteger(now)
    ? fc.integer({ min: Math.ceil(0.9 * now), max: Math.floor(1.1 * now) })
    : fc.double({ min: 0.95 * now, max: now <= 1 ? Math.min(1, 1.05 * now) : 1.05 * now, noNaN: true });

/** Values far off, which make errors and other branches. */
const wild = [0, -1, 1e6, 0.5, 1e-9];

/** One column of scenarios an input; in every fourth scenario one input is far off. */
const scenarios = (now: readonly number[]): number[][] =>
  now.map((value, k) =>
    fc.sample(near(value), { numRuns: points, seed: k }).map((each, at) => {
      const turn = at / 4;
      return Number.isInteger(turn) && turn % now.length === k ? wild[turn % wild.length]! : each;
    }),
  );

test(
  "every number of Summary, compiled over every input, is what full recalculation gives",
  { timeout: 120_000 },
  () => {
    expect(inputs.length).toBeGreaterThan(80);
    expect(outputs.length).toBeGreaterThan(20);
    const places = inputs.map((name) => chooseCell(computed, name)!);
    const values = scenarios(places.map((place) => cellOf(place)!.value as number));
    const results = runProgram(programOf(calculation, inputs, outputs), values);
    let numbers = 0;
    for (let at = 0; at < points; at++) {
      places.forEach((place, k) => calculation.edit(place, { value: values[k]![at]! }));
      calculation.recalculate();
      outputs.forEach((output, k) => {
        const { row, column } = chooseCell(computed, output)!;
        const expected = calculation.value("Summary", row, column);
        if (typeof expected === "number") numbers++;
        const shown = JSON.stringify({ output, at, expected, ran: results[k]![at] });
        expect(isSameValue(results[k]![at]!, expected), shown).toBe(true);
      });
    }
    // points where most outputs are errors would prove little
    expect(numbers / (points * outputs.length)).toBeGreaterThan(0.5);
  },
);
