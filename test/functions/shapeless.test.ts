import { expect, test } from "vitest";
import { CellFault } from "../../src/functions/cell-error";
import * as functions from "../../src/functions";
import "../../src/functions/table";
import { matrix, sampleCalls } from "../support/sample-calls";

/** What a caller other than Excel may give for a range. */
const shapeless: readonly [string, unknown][] = [
  ["{}", {}],
  ["[]", []],
  ["[[]]", [[]]],
  ["[[], []]", [[], []]],
  ["[[1], [2, 3]]", [[1], [2, 3]]],
  ["[[1, 2], [3]]", [[1, 2], [3]]],
  ["[1, 2]", [1, 2]],
  ["[null]", [null]],
  ["[[1], {}]", [[1], {}]],
  ["sparse rows", new Array(3)],
  ["[[{}]]", [[{}]]],
  ["[[[1]]]", [[[1]]]],
  ["[['__proto__']]", [["__proto__"]]],
  ["[['constructor']]", [["constructor"]]],
  ["[[NaN]]", [[NaN]]],
  ["[[1E300]]", [[1e300]]],
  ["[[-1E300]]", [[-1e300]]],
];

type Called = (...args: unknown[]) => unknown;

/** What is wrong with an answer: it must be rows of cells, or an error with a sentence. */
function wrongWith(call: () => unknown): string | undefined {
  try {
    const result = call();
    if (result instanceof Promise) return undefined;
    const rows = result as unknown[][];
    if (!Array.isArray(rows) || rows.length === 0 || rows[0]!.length === 0) return "no rows";
    return rows.flat().some((cell) => typeof cell === "number" && !Number.isFinite(cell))
      ? "a number that is none"
      : undefined;
  } catch (thrown) {
    if (!(thrown instanceof CellFault)) return String(thrown);
    return thrown.message === "" ? `${thrown.code} without a word` : undefined;
  }
}

test.each(Object.keys(sampleCalls))("%s gives a cell's value or a sentence, whatever it is given", (name) => {
  const called = (functions as unknown as Record<string, Called>)[name]!;
  const good = sampleCalls[name]!.map(matrix);
  const wrong: string[] = [];
  good.forEach((_, place) => {
    for (const [words, bad] of shapeless) {
      const problem = wrongWith(() => called(...good.with(place, bad as unknown[][])));
      if (problem !== undefined) wrong.push(`argument ${place + 1} = ${words}: ${problem}`);
    }
  });
  expect(wrong).toEqual([]);
});
