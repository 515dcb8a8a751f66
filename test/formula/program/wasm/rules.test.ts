import fc from "fast-check";
import { expect, test } from "vitest";
import type { KernelName } from "../../../../src/formula/program/kernels";
import type { Scalar } from "../../../../src/formula/value";
import { isPlain, programOfSteps, runColumns } from "../../../support/columns";
import { runs } from "../../../support/property-tests";

type StepText = readonly [KernelName, ...number[]];

/** Steps over inputs r0, r1, r2 and constants from r3 on. */
interface Case {
  readonly name: string;
  readonly constants?: readonly Scalar[];
  readonly steps: readonly StepText[];
}

const binary = ["+", "-", "*", "/", "settled +", "settled -", "=", "<>", "<", ">", "<=", ">="] as const;
const unary = ["negate", "percent", "number", "INT", "ABS", "SQRT", "NOT", "shown"] as const;
const many = ["SUM", "MIN", "MAX", "SUMPRODUCT", "NPV", "AND", "OR"] as const;

const cases: readonly Case[] = [
  ...binary.flatMap((op): Case[] => [
    { name: `r0 ${op} r1`, steps: [[op, 0, 1]] },
    { name: `r0 ${op} 7`, constants: [7], steps: [[op, 0, 3]] },
    { name: `0.3 ${op} r1`, constants: [0.3], steps: [[op, 3, 1]] },
    { name: `r0 ${op} r0`, steps: [[op, 0, 0]] },
  ]),
  ...unary.map((op): Case => ({ name: `${op}(r0)`, steps: [[op, 0]] })),
  ...many.map((op): Case => ({ name: `${op}(r0, r1, r2, 2)`, constants: [2], steps: [[op, 0, 1, 2, 3]] })),
  ...[0, 1, 2, 6, 2.9, true].flatMap((places): Case[] =>
    (["ROUND", "ROUNDUP", "ROUNDDOWN"] as const).map((op) => ({
      name: `${op}(r0, ${String(places)})`,
      constants: [places],
      steps: [[op, 0, 3]],
    })),
  ),
  { name: "IF(r0, r1, r2)", steps: [["IF", 0, 1, 2]] },
  {
    name: "IF(r0 > r1, r1, 0)",
    constants: [0],
    steps: [
      [">", 0, 1],
      ["IF", 4, 1, 3],
    ],
  },
  {
    name: "IF(r0 > r1, 0, r1)",
    constants: [0],
    steps: [
      [">", 0, 1],
      ["IF", 4, 3, 1],
    ],
  },
  {
    name: "IF(r0 > r1, -0, r1)",
    constants: [-0],
    steps: [
      [">", 0, 1],
      ["IF", 4, 3, 1],
    ],
  },
  {
    name: "IF(r0, r0 < r1, TRUE)",
    constants: [true],
    steps: [
      ["<", 0, 1],
      ["IF", 0, 4, 3],
    ],
  },
  {
    name: "(r0 < r1) + (r1 < r2)",
    steps: [
      ["<", 0, 1],
      ["<", 1, 2],
      ["+", 3, 4],
    ],
  },
  {
    name: "(r0 < r1) = (r1 < r2)",
    steps: [
      ["<", 0, 1],
      ["<", 1, 2],
      ["=", 3, 4],
    ],
  },
  {
    name: "(r0 < r1) > FALSE",
    constants: [false],
    steps: [
      ["<", 0, 1],
      [">", 4, 3],
    ],
  },
  {
    name: "NOT(AND(r0 < r1, r2))",
    steps: [
      ["<", 0, 1],
      ["AND", 3, 2],
      ["NOT", 4],
    ],
  },
  {
    name: "IFERROR(r0 / r1, r2)",
    steps: [
      ["/", 0, 1],
      ["IFERROR", 3, 2],
    ],
  },
  {
    name: "IFERROR(r0 < r1, TRUE)",
    constants: [true],
    steps: [
      ["<", 0, 1],
      ["IFERROR", 4, 3],
    ],
  },
  {
    name: "IFNA(r0 * r1, r2)",
    steps: [
      ["*", 0, 1],
      ["IFNA", 3, 2],
    ],
  },
  {
    name: "1 / (r0 * r1)",
    constants: [1],
    steps: [
      ["*", 0, 1],
      ["/", 3, 4],
    ],
  },
  {
    name: "MIN(r0 * r1, r2)",
    steps: [
      ["*", 0, 1],
      ["MIN", 3, 2],
    ],
  },
  {
    name: "IF(r0 * r1, 1, 2)",
    constants: [1, 2],
    steps: [
      ["*", 0, 1],
      ["IF", 5, 3, 4],
    ],
  },
];

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1e-305, max: 1e-305 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.integer({ min: -3, max: 40 }),
  fc.constantFrom(
    0,
    -0,
    0.1,
    0.2,
    0.3,
    0.1 + 0.2,
    2.5,
    -0.5,
    1.005,
    1e9,
    5e-324,
    -5e-324,
    1.7e308,
    1 + 1e-15,
  ),
);
const anyColumns = fc.integer({ min: 1, max: 11 }).chain((lanes) => {
  const column = fc.array(anyNumber, { minLength: lanes, maxLength: lanes });
  return fc.tuple(column, column, column);
});

const programOf = ({ constants = [], steps }: Case) => programOfSteps(3, constants, steps);

test.each(cases)("$name: any numbers give the kernel's results, bit for bit", (each) => {
  const program = programOf(each);
  fc.assert(
    fc.property(anyColumns, (columns) => {
      expect(runColumns(program, columns)).toStrictEqual(runColumns(program, columns, { wasm: false }));
    }),
    { numRuns: runs(60) },
  );
});

/** Numbers above 0 that are neither close to each other nor near where a digit changes. */
const ordinary = [
  [3.2, 12.3, 0.7, 41, 7, 10.3],
  [5.1, 2.2, 0.9, 16, 8.2, 0.4],
  [1.7, 3.3, 20.4, 5, 2, 6.6],
];

test.each(cases)("$name: ordinary numbers need no kernel", (each) => {
  expect(isPlain(programOf(each), ordinary)).toBe(true);
});

const beyond: readonly (Case & { readonly at: readonly [number, number, number] })[] = [
  { name: "an overflow", steps: [["*", 0, 1]], at: [1e200, 1e200, 0] },
  { name: "a division by zero", steps: [["/", 0, 1]], at: [1, 0, 0] },
  {
    name: "a division by what overflows",
    constants: [1],
    steps: [
      ["*", 0, 1],
      ["/", 3, 4],
    ],
    at: [1e200, 1e200, 0],
  },
  { name: "the square root of a negative number", steps: [["SQRT", 0]], at: [-1, 0, 0] },
  { name: "numbers equal to 15 digits", steps: [["=", 0, 1]], at: [0.1 + 0.2, 0.3, 0] },
  {
    name: "the least of an overflow",
    steps: [
      ["*", 0, 1],
      ["MIN", 3, 2],
    ],
    at: [1e200, 1e200, 5],
  },
  {
    name: "an overflow as a condition",
    steps: [
      ["*", 0, 1],
      ["IF", 3, 1, 2],
    ],
    at: [1e200, 1e200, 5],
  },
  { name: "a half to round", constants: [0], steps: [["ROUND", 0, 3]], at: [2.5, 0, 0] },
  { name: "a size too large to round", constants: [2], steps: [["ROUNDUP", 0, 3]], at: [1e8, 0, 0] },
  {
    name: "more places than a number has digits",
    constants: [15],
    steps: [["ROUND", 0, 3]],
    at: [12345, 0, 0],
  },
  { name: "a rate of -100%", steps: [["NPV", 0, 1]], at: [-1, 5, 0] },
];

test.each(beyond)("$name is left to the kernels, in any lane", (each) => {
  const program = programOf(each);
  for (let lane = 0; lane < 6; lane++) {
    const columns = ordinary.map((column, k) =>
      column.map((value, at) => (at === lane ? each.at[k]! : value)),
    );
    expect(isPlain(program, columns)).toBe(false);
    expect(runColumns(program, columns)).toStrictEqual(runColumns(program, columns, { wasm: false }));
  }
});

test("what a condition does not choose may be an error", () => {
  const steps: StepText[] = [
    ["=", 1, 3],
    ["/", 0, 1],
    ["IF", 4, 3, 5],
  ];
  const program = programOfSteps(3, [0], steps);
  const columns = [
    [1, 2, 3],
    [0, 4, 0],
    [0, 0, 0],
  ];
  expect(isPlain(program, columns)).toBe(true);
  expect(runColumns(program, columns)).toEqual([[0, 0.5, 0]]);
});

test("what IFERROR replaces needs no kernel", () => {
  const program = programOfSteps(
    3,
    [],
    [
      ["/", 0, 1],
      ["IFERROR", 3, 2],
    ],
  );
  const columns = [
    [1, 2, 3],
    [0, 4, 0],
    [7, 8, 9],
  ];
  expect(isPlain(program, columns)).toBe(true);
  expect(runColumns(program, columns)).toEqual([[7, 0.5, 9]]);
});
