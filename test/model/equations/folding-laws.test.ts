import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { parse } from "../../../src/formula/parse";
import { folded, literal } from "../../../src/model/equations/folding";
import { printed } from "../../../src/model/equations/printing";
import { namesIn } from "../../../src/model/equations/trees";
import { runs } from "../../support/property-tests";

// whole numbers, so that no rounding of a last digit depends on which operation is the outermost
const values: Readonly<Record<string, number>> = { none: 0, one: 1, a: 7, b: -3, c: 2 };
const knownNames = ["none", "one"];

const { number } = fc.letrec<{ number: string; truth: string }>((tie) => {
  const two = fc.tuple(tie("number"), tie("number"));
  return {
    number: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...Object.keys(values)),
      fc.constantFrom("0", "1", "4"),
      fc.tuple(fc.constantFrom("+", "-", "*"), two).map(([operator, [x, y]]) => `(${x}${operator}${y})`),
      tie("number").map((x) => `-(${x})`),
      fc.tuple(fc.constantFrom("SUM", "MAX", "MIN"), two).map(([name, [x, y]]) => `${name}(${x},${y})`),
      fc.tuple(tie("truth"), two).map(([condition, [x, y]]) => `IF(${condition},${x},${y})`),
    ),
    truth: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("TRUE", "FALSE"),
      fc
        .tuple(fc.constantFrom("=", "<>", "<", "<=", ">", ">="), two)
        .map(([operator, [x, y]]) => `${x}${operator}${y}`),
      fc
        .tuple(fc.constantFrom("AND", "OR"), tie("truth"), tie("truth"))
        .map(([name, x, y]) => `${name}(${x},${y})`),
    ),
  };
});

const valueOf = (name: string): string => `(${values[name]})`;

test("a folded equation has the value of the whole one, and names nothing that is known", () => {
  fc.assert(
    fc.property(number, (formula) => {
      const left = folded(parse(formula), (name) =>
        knownNames.includes(name) ? literal(values[name]!) : undefined,
      );
      expect(namesIn(left).filter((name) => knownNames.includes(name))).toEqual([]);
      const whole = evaluateText(printed(parse(formula), valueOf), {});
      expect(
        evaluateText(printed(left, valueOf), {}),
        printed(left, (name) => name),
      ).toEqual(whole);
    }),
    { numRuns: runs(1000) },
  );
});
