import { expect, test } from "vitest";
import type { KernelName } from "../../../../src/formula/program/kernels";
import type { KernelStep } from "../../../../src/formula/program/program";
import { sheltered } from "../../../../src/formula/program/wasm/sheltered";
import type { Scalar } from "../../../../src/formula/value";
import { isPlain, programOfSteps, runColumns } from "../../../support/columns";

type StepText = readonly [KernelName, ...number[]];

/** IF(r0 = 0, 1, MIN(1, r1 / r0)), then what is made of it. */
const share = (...then: StepText[]) =>
  programOfSteps(2, [0, 1], [["=", 0, 2], ["/", 1, 0], ["MIN", 3, 5], ["IF", 4, 3, 6], ...then]);
const columns = [
  [0, 4, 0, 0.5],
  [7, 2, 0, 2],
];

test("a quotient that a condition leaves out needs no kernel", () => {
  expect(isPlain(share(), columns)).toBe(true);
  expect(runColumns(share(), columns)).toEqual([[1, 0.5, 1, 1]]);
});

test("what is made of the choice is as plain", () => {
  const program = share(["*", 7, 1], ["MAX", 8, 3], ["=", 9, 3]);
  expect(isPlain(program, columns)).toBe(true);
  expect(runColumns(program, columns)).toEqual([[false, true, true, false]]);
});

test.each<[string, StepText[], Scalar]>([
  ["the quotient is chosen", [["IF", 4, 6, 3]], { error: "#DIV/0!" }],
  ["it is looked at as well", [["+", 6, 7]], { error: "#DIV/0!" }],
  [
    "it is compared in between",
    [
      ["=", 2, 2],
      [">", 6, 3],
      ["IF", 4, 8, 9],
    ],
    true,
  ],
])("kernels run where %s", (_, then, first) => {
  const program = share(...then);
  expect(isPlain(program, columns)).toBe(false);
  const results = runColumns(program, columns);
  expect(results[0]![0]).toEqual(first);
  expect(results).toStrictEqual(runColumns(program, columns, { wasm: false }));
});

test("what may come to be replaced as an error is not sheltered", () => {
  const steps: KernelStep[] = [
    { op: "ROUND", out: 4, args: [0, 1] },
    { op: "MAX", out: 5, args: [0, 2] },
    { op: "+", out: 6, args: [4, 0] },
    { op: "IF", out: 7, args: [0, 6, 5] },
    { op: "IFERROR", out: 8, args: [6, 1] },
    { op: "IF", out: 9, args: [0, 3, 7] },
  ];
  expect([...sheltered(steps)].sort()).toEqual([2, 3, 5, 7]);
});
