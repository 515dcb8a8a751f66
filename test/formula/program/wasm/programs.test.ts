import fc from "fast-check";
import { expect, test } from "vitest";
import { kernels, type KernelName } from "../../../../src/formula/program/kernels";
import { planned } from "../../../../src/formula/program/plan";
import { laneCount } from "../../../../src/formula/program/runner";
import { programOfSteps, runColumns } from "../../../support/columns";
import { runs } from "../../../support/property-tests";

const constants = [0, 1, 2.5, -3, true, false, "text", "7", null, { error: "#N/A" }] as const;
const inputs = 3;
const first = inputs + constants.length;

/** How many arguments a kernel takes. */
const arity = (op: KernelName): number => {
  if (["IF", "SUM", "MIN", "MAX", "NPV", "AND", "OR"].includes(op)) return 3;
  if (op === "SUMPRODUCT") return 4;
  const unary = ["negate", "percent", "number", "INT", "ABS", "SQRT", "EXP", "LN", "NOT", "shown"];
  return unary.includes(op) ? 1 : 2;
};

/** Mostly results of earlier steps and inputs, now and then a constant. */
const step = (at: number) =>
  fc.constantFrom(...(Object.keys(kernels) as KernelName[])).chain((op) => {
    const earlier = Array.from({ length: at }, (_, k) => first + k);
    const argument = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, ...earlier, ...earlier) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: first - 1 }) },
    );
    return fc
      .tuple(...Array.from({ length: arity(op) }, () => argument))
      .map((args) => [op, ...args] as const);
  });

const steps = fc
  .integer({ min: 1, max: 25 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => step(at))));

const number = fc.oneof(
  fc.integer({ min: -4, max: 9 }),
  fc.double({ noNaN: true, min: -100, max: 100 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.5, 0.1 + 0.2, 0.3, 1e200),
);
const columns = fc.integer({ min: 1, max: 9 }).chain((lanes) => {
  const column = fc.array(number, { minLength: lanes, maxLength: lanes });
  return fc.tuple(column, column, column);
});

test("any steps give what kernels give, bit for bit, at every register", () => {
  fc.assert(
    fc.property(steps, columns, (steps, columns) => {
      const outputs = steps.map((_, k) => first + k);
      const program = programOfSteps(inputs, constants, steps, outputs);
      expect(runColumns(program, columns)).toStrictEqual(runColumns(program, columns, { wasm: false }));
    }),
    { numRuns: runs(1500) },
  );
});

test("any steps give what kernels give at the last register alone, where registers share blocks", () => {
  fc.assert(
    fc.property(steps, columns, (steps, columns) => {
      const program = programOfSteps(inputs, constants, steps);
      expect(runColumns(program, columns)).toStrictEqual(runColumns(program, columns, { wasm: false }));
    }),
    { numRuns: runs(1500) },
  );
});

/** Each number from the one before and from one a thousand steps earlier, so that much is alive at a time. */
const long = Array.from({ length: 20_000 }, (_, k): [KernelName, ...number[]] => {
  const before = k === 0 ? 0 : 2 + k;
  if (k % 500 === 499) return ["EXP", 1];
  return k % 3 === 0
    ? ["+", before, 1]
    : k % 3 === 1
      ? ["*", before, 2]
      : ["MAX", before, Math.max(0, k - 1000)];
});

test("a program of 20,000 steps is cut into functions that compile, and gives what kernels give", () => {
  const program = programOfSteps(2, [0.999], long);
  const { parts } = planned(program, {});
  expect(parts.filter(({ fast }) => fast).length).toBeGreaterThan(5);
  const lanes = Array.from({ length: laneCount + 3 }, (_, lane) => lane);
  const columns = [lanes.map((lane) => lane / 7), lanes.map((lane) => 1 / (lane + 1))];
  expect(runColumns(program, columns)).toStrictEqual(runColumns(program, columns, { wasm: false }));
});

test("plain arithmetic before and after what kernels alone can do makes two segments", () => {
  const steps: [KernelName, ...number[]][] = [
    ["+", 0, 1],
    ["EXP", 2],
    ["*", 0, 1],
    ["-", 3, 4],
    ["&", 4, 1],
    ["ABS", 5],
  ];
  const { parts } = planned(programOfSteps(2, [], steps, [6, 7]), {});
  expect(parts.map(({ steps }) => steps.map((step) => step.op))).toEqual([
    ["+", "*"],
    ["EXP"],
    ["&"],
    ["-", "ABS"],
  ]);
  expect(parts.map(({ fast }) => fast !== undefined)).toEqual([true, false, false, true]);
});
