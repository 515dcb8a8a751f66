import { describe, expect, it } from "vitest";
import { agrees, cases, computed, missingFunctions } from "./conformance";

/** Cases that are not to hold, each with the reason. */
const exceptions: Record<string, string> = {
  R0406: "29/02/1900 is a date where the day comes first; we read texts as en-US does",
};

describe("formulas give what Excel gives", () => {
  it.each(cases().filter(({ id }) => !(id in exceptions)))("$id $formula", (given) => {
    expect(missingFunctions(given.formula)).toEqual([]);
    const result = computed(given);
    expect(
      agrees(result, given),
      `${JSON.stringify(result)} instead of ${JSON.stringify(given.expected)}`,
    ).toBe(true);
  });
});
