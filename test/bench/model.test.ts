import { expect, test } from "vitest";
import { comparisonOfInputs, metric, variedParameters } from "../../bench/modelCase";
import { modelInC } from "../../bench/rates/cModel";
import { mathjsProgramRate } from "../../bench/rates/mathjsProgram";
import { scenarioColumns } from "../../bench/scenarios";
import { evaluateColumns, scenarioProgram } from "../../src/model/tco";

const count = 20;
const comparison = comparisonOfInputs();
const keys = variedParameters.map(({ name }) => name);
const columns = scenarioColumns(count, 0, variedParameters);
const program = scenarioProgram(comparison, keys, [metric]);
const evaluated = (metrics: readonly string[]) =>
  evaluateColumns(
    comparison,
    keys.map((key, k) => ({ key, values: columns[k]! })),
    metrics,
    count,
  );

test("mathjs gives what the model gives, in every scenario of every alternative", () => {
  const [result] = evaluated([metric]);
  const ours = result!.alternatives.flatMap(({ values }) => [...values]);
  const { results } = mathjsProgramRate(program, columns);
  ours.forEach((value, k) => expect(results[k]! / (value || 1)).toBeCloseTo(value === 0 ? 0 : 1, 9));
});

test("the number of servers changes from scenario to scenario in every alternative", () => {
  for (const { values, errors } of evaluated(["servers"])[0]!.alternatives) {
    expect(new Set(values).size).toBeGreaterThan(1);
    expect([...errors]).toEqual(new Array(count).fill(0));
  }
});

test("every step of the program has its statement in C", () => {
  const source = modelInC(program);
  for (const { register } of program.outputs) expect(source).toMatch(new RegExp(`double r${register}\\b`));
});
