import fc from "fast-check";
import { isError, type Scalar } from "../../src/formula/value";
import { bookOf, computedBook, isSameValue, programOf, runProgram } from "../../test/support/compiled";
import { cellsOf, inputs, randomPoint, randomSheet } from "../../test/support/random-sheets";
import type { FuzzPart } from "./part";

/** Scenarios of each sheet. */
const POINTS = 20;

/** What the tests' formulas have not: functions that look up, choose, count and go by dates, and places computed. */
const sheets = randomSheet((expression, range) => [
  fc
    .tuple(
      fc.constantFrom("LARGE", "SMALL", "PERCENTILE", "QUARTILE", "RANK", "COUNTIF", "SUMIF"),
      range,
      expression,
    )
    .map(([f, r, a]) => (f === "RANK" ? `RANK(${a},${r})` : `${f}(${r},${a})`)),
  fc
    .tuple(fc.constantFrom("MATCH", "XMATCH", "LOOKUP"), expression, range)
    .map(([f, a, r]) => `${f}(${a},${r})`),
  fc.tuple(expression, range).map(([a, r]) => `XLOOKUP(${a},${r},${r},-1)`),
  fc
    .tuple(fc.constantFrom("ROWS", "COLUMNS", "STDEV", "VAR", "GEOMEAN", "IRR", "SUMSQ", "MAXA"), range)
    .map(([f, r]) => `${f}(${r})`),
  fc.tuple(expression, expression, expression).map(([a, b, c]) => `PMT(${a},${b},${c})`),
  fc.tuple(expression, expression, expression).map(([a, b, c]) => `DATE(${a},${b},${c})`),
  fc
    .tuple(
      fc.constantFrom("YEAR", "MONTH", "TEXT", "LEFT", "LEN", "VALUE", "FLOOR", "CEILING", "GCD"),
      expression,
      expression,
    )
    .map(([f, a, b]) =>
      /FLOOR|CEILING|LEFT|GCD/.test(f) ? `${f}(${a},${b})` : f === "TEXT" ? `TEXT(${a},"0.0")` : `${f}(${a})`,
    ),
  fc.tuple(expression, expression).map(([a, b]) => `SWITCH(${a},${b},1,2,${a},3)`),
  fc.tuple(expression, expression, expression).map(([a, b, c]) => `IFS(${a},${b},TRUE,${c})`),
]);

const cases = fc.record({
  formulas: fc.oneof(randomSheet(), sheets),
  storage: fc.constantFrom("dynamic" as const, "plain" as const),
  points: fc.array(randomPoint, { minLength: POINTS, maxLength: POINTS }),
});

/**
 * Random sheets computed in four ways: cell by cell, and as a program by kernels, by WebAssembly, and by WebAssembly
 * one scenario at a time. The program's are equal to the bit, and to the cells as far as functions may differ.
 */
export const differentialPoints: FuzzPart = {
  count: 10_000,
  cases: () => (random) => {
    const [{ formulas, storage, points }] = fc.sample(cases, { numRuns: 1, seed: random.below(2 ** 31) }) as [
      Case,
    ];
    const text = `${formulas.join(" | ")} (${storage})`;
    return { subject: "sheet", text, run: () => difference(formulas, storage, points) };
  },
};

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function difference(
  formulas: string[],
  storage: Case["storage"],
  points: Case["points"],
): string | undefined {
  const { cells, outputs } = cellsOf(formulas);
  const calculation = computedBook(bookOf(cells, storage));
  const program = programOf(calculation, inputs, outputs);
  const columns = inputs.map((_, k) => points.map((point) => point[k]!));
  const compiled = runProgram(program, columns);
  const unlike = (way: string, results: Scalar[][]) =>
    firstUnlike(way, outputs, compiled, results, Object.is);
  return (
    unlike("kernels", runProgram(program, columns, { wasm: false })) ??
    unlike("one lane", runProgram(program, columns, { lanes: 1 })) ??
    firstUnlike("cells", outputs, compiled, valuesOf(calculation, outputs, points), isSameValue)
  );
}

/** The cells' values at each point, by recalculation. */
function valuesOf(
  calculation: ReturnType<typeof computedBook>,
  outputs: string[],
  points: Case["points"],
): Scalar[][] {
  const results = outputs.map((): Scalar[] => []);
  for (const point of points) {
    point.forEach((value, row) => calculation.edit({ sheet: 0, row, column: 0 }, { value }));
    calculation.recalculate();
    results.forEach((result, k) => result.push(calculation.value("Sheet1", k, 1)));
  }
  return results;
}

function firstUnlike(
  way: string,
  outputs: readonly string[],
  compiled: Scalar[][],
  results: Scalar[][],
  isSame: (a: Scalar, b: Scalar) => boolean,
): string | undefined {
  for (const [k, cell] of outputs.entries())
    for (const [at, value] of compiled[k]!.entries()) {
      const other = results[k]![at]!;
      if (!isSame(value, other) && !areSameErrors(value, other))
        return `${way} give ${shown(other)}, WebAssembly ${shown(value)} in ${cell} at point ${at}`;
    }
  return undefined;
}

const areSameErrors = (a: Scalar, b: Scalar): boolean =>
  isError(a) && isError(b) && a.error === b.error && a.message === b.message;

const shown = (value: Scalar): string => (Object.is(value, -0) ? "-0" : JSON.stringify(value));
