import { expect, test } from "vitest";
import { fillScenarios, output, scenarioColumns, varied } from "../../bench/scenarios";
import { branchTwins } from "../../bench/twin";
import { computedBook, isSameValue, programOf, runProgram } from "../support/compiled";

const names = varied.map(({ name }) => name);
const { template, native } = await branchTwins();

test("the twin has no EDGE function left in it", () => {
  const formulas = native.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.filter((formula) => formula.includes("EDGE."))).toEqual([]);
  const original = template.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.length).toBe(original.length);
});

test("every cell of the twin shows what the template shows, to 1e-12", () => {
  const [a, b] = [computedBook(template), computedBook(native)];
  for (const { name, cells } of template.sheets)
    for (const { row, column } of cells) {
      const [shown, twin] = [a.value(name, row, column), b.value(name, row, column)];
      expect(isSameValue(shown, twin), `${name} ${row} ${column}: ${String(shown)} ${String(twin)}`).toBe(
        true,
      );
    }
});

test("the output is the same at a hundred random points", () => {
  const columns = scenarioColumns(100).map((column) => [...column]);
  const [a, b] = [template, native].map(
    (book) => runProgram(programOf(computedBook(book), names, [output]), columns)[0]!,
  );
  expect(new Set(a?.filter((value) => typeof value === "number")).size).toBe(100);
  a!.forEach((value, lane) =>
    expect(isSameValue(value, b![lane]!), `${String(value)} ${String(b![lane])}`).toBe(true),
  );
});

test("scenarios depend on their number alone and stay within their interval", () => {
  const all = scenarioColumns(1000);
  varied.forEach(({ from, to }, input) => {
    const later = new Float64Array(10);
    fillScenarios(later, input, 500);
    expect(later).toEqual(all[input]!.slice(500, 510));
    for (const value of all[input]!) expect(value >= from && value < to).toBe(true);
    expect(Math.max(...all[input]!)).toBeGreaterThan(from + 0.95 * (to - from));
  });
});
