import { expect, test } from "vitest";
import { limitCases } from "../../bench/limits/cases";
import { measuredIn } from "../../bench/limits/measured";

const numberOf = (title: string): number => limitCases.findIndex((each) => each.title === title);

test("every case has a title of its own", () => {
  expect(new Set(limitCases.map(({ title }) => title)).size).toBe(limitCases.length);
});

test("a case tells what came of it, how long it took and how much memory", async () => {
  const { outcome, milliseconds, megabytes } = await measuredIn(numberOf("rows past the end of a sheet"), 60);
  expect(outcome).toMatch(/^(1 sheets|refused: )/);
  expect(milliseconds).toBeGreaterThan(0);
  expect(megabytes).toBeGreaterThanOrEqual(0);
});

test("a case without an end is ended and says so", async () => {
  expect(await measuredIn(numberOf("rows past the end of a sheet"), 0.01)).toMatchObject({
    outcome: "ended after 0.01 s",
    megabytes: NaN,
  });
});
