import { describe, expect, test } from "vitest";
import { limitText, type Rule, ruleHolds, ruleSentence, ruleWords } from "../../../src/workbench/typing/rule";

const share: Rule = { kind: "number", comparison: "between", limits: [0, 1] };
const count: Rule = { kind: "whole", comparison: "between", limits: [1, 100_000] };
const list: Rule = { kind: "list", items: ["interrupt", "polling", "50%", "12"] };
const above = (limit: number): Rule => ({ kind: "number", comparison: "greaterThan", limits: [limit] });

describe("a value is judged, whatever it came from", () => {
  test.each<[Rule, (number | string | boolean)[], (number | string | boolean)[]]>([
    [share, [0, 0.5, 1], [-0.1, 8, "0.5", true]],
    [count, [1, 200, 100_000], [0, 1.5, 100_001, "many"]],
    [list, ["polling", "POLLING", 0.5, 12], ["poll", 50, ""]],
    [above(3), [3.1], [3, 0]],
    [{ kind: "number", comparison: "notBetween", limits: [1, 2] }, [0, 3], [1, 1.5, 2]],
    [{ kind: "number", comparison: "between", limits: [2, 1] }, [1, 2], [0, 3]],
    [{ kind: "number", comparison: "equal", limits: ["5%"] }, [0.05], [5]],
    [{ kind: "number", comparison: "lessThanOrEqual", limits: [{ error: "#REF!" }] }, [7], ["x"]],
    [{ kind: "length", comparison: "lessThanOrEqual", limits: [3] }, ["abc", 123], ["abcd", 1234]],
    [{ kind: "formula", holds: true }, [1], []],
    [{ kind: "formula", holds: 1 }, [1], []],
    [{ kind: "formula", holds: false }, [], [1]],
    [{ kind: "formula", holds: { error: "#N/A" } }, [], [1]],
  ])("%o", (rule, good, bad) => {
    expect(good.filter((value) => !ruleHolds(rule, value))).toEqual([]);
    expect(bad.filter((value) => ruleHolds(rule, value))).toEqual([]);
  });

  test("an error is none of what a rule allows, but for what is still being computed", () => {
    expect(ruleHolds(share, { error: "#DIV/0!" })).toBe(false);
    expect(ruleHolds(share, { error: "#BUSY!" })).toBe(true);
  });
});

describe("a rule in words", () => {
  test.each<[Rule, string, string]>([
    [share, "0%", "0% to 100%"],
    [share, "0.00", "0.00 to 1.00"],
    [{ kind: "number", comparison: "between", limits: [0.005, 0.5] }, "0%", "0.5% to 50%"],
    [count, "General", "a whole number, 1 to 100,000"],
    [count, "#,##0", "a whole number, 1 to 100,000"],
    [list, "General", "one of interrupt, polling, 50%, 12"],
    [above(8784), "General", "above 8,784"],
    [{ kind: "date", comparison: "greaterThanOrEqual", limits: [45293] }, "yyyy-mm-dd", "2024-01-02 or more"],
    [{ kind: "length", comparison: "between", limits: [1, 10] }, "0%", "1 to 10 characters"],
  ])("%o in %s", (rule, format, words) => expect(ruleWords(rule, format)).toBe(words));

  test("shows a limit in the cell's format unless that would cut it", () => {
    expect(limitText(2.5, "0")).toBe("2.5");
    expect(limitText(1234.5, "$#,##0.00")).toBe("$1,234.50");
    expect(limitText({ error: "#REF!" }, "0")).toBe("#REF!");
  });

  test("begins with the input's name", () => {
    expect(ruleSentence("Planned utilization", ruleWords(share, "0%"))).toBe(
      "Planned utilization: 0% to 100%.",
    );
  });
});
