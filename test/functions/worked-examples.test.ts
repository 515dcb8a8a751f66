import { describe, expect, test } from "vitest";
import { evaluateText } from "../../src/formula/evaluateText";
import { edgeFunctions } from "../../src/functions/table";
import {
  agrees,
  collectedExamples,
  disagreements,
  notComputed,
  workedExamples,
} from "../references/worked-examples";

const valueOf = (formula: string): unknown => evaluateText(formula, edgeFunctions);
const isPublished = (value: unknown, figure: Parameters<typeof agrees>[1]): boolean =>
  typeof value === "number" && agrees(value, figure);

describe.each(Object.entries(workedExamples))("%s", (_, examples) => {
  test.each(examples)("$id: $example", ({ figures }) => {
    const computed = figures.map((figure) => ({ ...figure, ours: valueOf(figure.formula) }));
    expect(computed.filter(({ ours, ...figure }) => !isPublished(ours, figure))).toEqual([]);
  });
});

test.each(disagreements)("$id: $published was published, $ours comes out: $reason", (row) => {
  const value = valueOf(row.formula);
  expect(isPublished(value, { published: row.ours })).toBe(true);
  expect(isPublished(value, row)).toBe(false);
});

test("every collected row is given, contradicted or left out with a reason", () => {
  const given = Object.values(workedExamples).flatMap((examples) => examples.map(({ id }) => id));
  const explained = [...disagreements, ...notComputed].map(({ id }) => id);
  const ids = collectedExamples.map(({ id }) => id);
  expect(ids).toHaveLength(96);
  expect(ids.filter((id) => !given.includes(id) && !explained.includes(id))).toEqual([]);
});

test("of the rows whose arithmetic holds, three are left out", () => {
  const holds = collectedExamples.filter(({ match }) => ["yes", "close"].includes(match));
  const given = new Set(Object.values(workedExamples).flatMap((examples) => examples.map(({ id }) => id)));
  expect(holds.filter(({ id }) => !given.has(id)).map(({ id }) => id)).toEqual(["W15", "P04", "P34"]);
});

test("a figure agrees within half a unit of its last printed digit", () => {
  expect(agrees(2.5549, { published: "2.55" })).toBe(true);
  expect(agrees(2.5551, { published: "2.55" })).toBe(false);
  expect(agrees(42_499, { published: "42e3" })).toBe(true);
  expect(agrees(42_501, { published: "42e3" })).toBe(false);
  expect(agrees(0, { published: "1" })).toBe(false);
  expect(agrees(101, { published: "100", within: 0.011 })).toBe(true);
  expect(agrees(102, { published: "100", within: 0.011 })).toBe(false);
});
