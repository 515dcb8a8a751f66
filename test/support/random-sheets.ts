import fc from "fast-check";
import type { Scalar } from "../../src/formula/value";

/** Cells that a scenario changes; A4 holds words. */
export const inputs = ["A1", "A2", "A3"];
/** A sheet has so many formulas, B1 down, each over those before it. */
const steps = 8;

/** A number that an input is given. */
const number = fc.oneof(
  fc.integer({ min: -5, max: 12 }),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.constantFrom(0, 1, 0.1, 0.5, 1e-9, 1e6),
);
const literal = fc.oneof(
  number.map((value) => (value < 0 ? `(${value})` : String(value)).replace("e", "E")),
  fc.constantFrom("TRUE", "FALSE", '"text"', '"7"', '""'),
);
const unaryCalls = ["ABS", "INT", "SQRT", "EXP", "LN", "NOT", "SIGN", "ISERROR", "ISNUMBER", "N"];
const binaryCalls = [
  "ROUND",
  "ROUNDUP",
  "ROUNDDOWN",
  "POWER",
  "MOD",
  "IFERROR",
  "IFNA",
  "AND",
  "OR",
  "MIN",
  "MAX",
];
const operators = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="];

/** Further formulas around an expression and a range. */
type Further = (expression: fc.Arbitrary<string>, range: fc.Arbitrary<string>) => fc.Arbitrary<string>[];

/** A formula over the inputs and the steps before it. */
function formula(step: number, further: Further): fc.Arbitrary<string> {
  const cells = [...inputs, "A4", ...Array.from({ length: step }, (_, k) => `B${k + 1}`)];
  const cell = fc.constantFrom(...cells);
  const range =
    step > 1
      ? fc.constantFrom("A1:A3", "A1:A4", `B1:B${step}`, `A1:B${step}`)
      : fc.constantFrom("A1:A3", "A1:A4");
  return fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      cell,
      literal,
      fc
        .tuple(fc.constantFrom(...operators), tie("expression"), tie("expression"))
        .map(([o, a, b]) => `(${a}${o}${b})`),
      fc.tuple(fc.constantFrom(...unaryCalls), tie("expression")).map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom(...binaryCalls), tie("expression"), tie("expression"))
        .map(([f, a, b]) => `${f}(${a},${b})`),
      fc
        .tuple(tie("expression"), tie("expression"), tie("expression"))
        .map(([a, b, c]) => `IF(${a},${b},${c})`),
      fc.tuple(fc.constantFrom("-", "+"), tie("expression")).map(([o, a]) => `(${o}${a})`),
      tie("expression").map((a) => `(${a})%`),
      fc
        .tuple(
          fc.constantFrom("SUM", "MIN", "MAX", "AVERAGE", "COUNT", "COUNTA", "MEDIAN", "PRODUCT", "AND"),
          range,
        )
        .map(([f, r]) => `${f}(${r})`),
      fc.tuple(tie("expression"), range).map(([a, r]) => `NPV(${a},${r})`),
      fc.tuple(range, range).map(([a, b]) => `SUMPRODUCT(${a},${b})`),
      fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `LET(x,${a},y,${b},x*y+x)`),
      fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `LET(x,${a},MEDIAN(x,${b},3))`),
      fc.tuple(range, tie("expression")).map(([r, a]) => `INDEX(${r},1+ABS(INT(${a})))`),
      fc
        .tuple(tie("expression"), tie("expression"), tie("expression"))
        .map(([i, a, b]) => `CHOOSE(${i},${a},${b})`),
      fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `EDGE.SERVERS(${a},${b})`),
      fc
        .tuple(tie("expression"), tie("expression"), tie("expression"))
        .map(([a, b, c]) => `EDGE.DPUNETWATTS(${a},${b},${c})`),
      ...further(tie("expression"), range),
    ),
  })).expression;
}

/** The formulas of a sheet. */
export const randomSheet = (further: Further = () => []): fc.Arbitrary<string[]> =>
  fc.tuple(...Array.from({ length: steps }, (_, k) => formula(k, further)));

/** A value for each input. */
export const randomPoint: fc.Arbitrary<[number, number, number]> = fc.tuple(number, number, number);

/** A sheet's cells by address, and the addresses of its formulas. */
export function cellsOf(formulas: readonly string[]): { cells: Record<string, Scalar>; outputs: string[] } {
  const cells: Record<string, Scalar> = { A1: 1, A2: 2, A3: 3, A4: "words" };
  formulas.forEach((text, k) => (cells[`B${k + 1}`] = `=${text}`));
  return { cells, outputs: formulas.map((_, k) => `B${k + 1}`) };
}
