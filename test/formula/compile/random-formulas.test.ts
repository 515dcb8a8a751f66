import fc from "fast-check";
import { expect, test } from "vitest";
import { bookOf, computedBook, isSameValue, programOf, runProgram } from "../../support/compiled";
import { cellsOf, inputs, randomPoint, randomSheet } from "../../support/random-sheets";
import { runs } from "../../support/property-tests";

const points = fc.array(randomPoint, { minLength: 3, maxLength: 6 });

test.each(["dynamic", "plain"] as const)(
  "%s formulas: the program gives what recalculation gives",
  (storage) => {
    fc.assert(
      fc.property(randomSheet(), points, (formulas, scenarios) => {
        const { cells, outputs } = cellsOf(formulas);
        const calculation = computedBook(bookOf(cells, storage));
        const program = programOf(calculation, inputs, outputs);
        const columns = inputs.map((_, k) => scenarios.map((point) => point[k]!));
        const results = runProgram(program, columns);
        expect(runProgram(program, columns, { wasm: false })).toStrictEqual(results);
        scenarios.forEach((point, at) => {
          point.forEach((value, row) => calculation.edit({ sheet: 0, row, column: 0 }, { value }));
          calculation.recalculate();
          outputs.forEach((cell, k) => {
            const computed = calculation.value("Sheet1", k, 1);
            const ran = results[k]![at]!;
            const shown = JSON.stringify({ cell, formula: cells[cell], point, computed, ran });
            expect(isSameValue(ran, computed), shown).toBe(true);
          });
        });
      }),
      { numRuns: runs(300) },
    );
  },
);
