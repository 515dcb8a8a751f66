import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";

/** The same, a day at a time. */
function oneByOne(
  start: number,
  count: number,
  week: string,
  holidays: readonly number[],
): number | undefined {
  let day = start;
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (day < 0) return undefined;
    // day 2 of the 1900 system is a Monday
    if (week[(day + 5) % 7] === "0" && !holidays.includes(day)) left--;
  }
  return day;
}

it("WORKDAY.INTL goes by whole weeks to where single days lead", () => {
  const weeks = fc.constantFrom("0000011", "0000000", "1000001", "1111110", "0101010");
  const holidays = fc.array(fc.integer({ min: 40_000, max: 40_400 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.integer({ min: 40_100, max: 40_200 }),
      fc.integer({ min: -150, max: 150 }),
      weeks,
      holidays,
      (start, count, week, free) => {
        const formula = `WORKDAY.INTL(${start},${count},"${week}",{${free.join()}})`;
        expect(evaluateText(formula, {})).toBe(oneByOne(start, count, week, free));
      },
    ),
  );
});

it("a count beyond all days is refused at once", () => {
  expect(evaluateText("SUM(IFERROR(WORKDAY(SEQUENCE(20000),9007199254740991),1))", {})).toBe(20_000);
});
