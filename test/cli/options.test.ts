import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/cli/command";
import { readOptions } from "../../src/cli/options";

const declared = { many: ["set"], one: ["out"], flags: ["listing"] };
const read = (...args: string[]) => readOptions(args, declared, "recalc FILE");

describe("a command line", () => {
  it("has its operand and options in any order", () => {
    const expected = {
      operand: "a.xlsx",
      json: true,
      many: { set: ["x=1", "y=2"] },
      one: { out: "b.xlsx" },
      flags: { listing: true },
    };
    expect(read("a.xlsx", "--set", "x=1", "--json", "--out", "b.xlsx", "--set=y=2", "--listing")).toEqual(
      expected,
    );
    expect(read("--listing", "--json", "--set", "x=1", "--set", "y=2", "--out=b.xlsx", "a.xlsx")).toEqual(
      expected,
    );
  });

  it("has nothing where nothing is given", () => {
    expect(read("a.xlsx")).toEqual({
      operand: "a.xlsx",
      json: false,
      many: { set: [] },
      one: { out: undefined },
      flags: { listing: false },
    });
  });

  it.each(["-2^2", "--A1", "-x", "=A1"])("takes %s for the operand", (formula) => {
    expect(read(formula, "--json")).toMatchObject({ operand: formula, json: true });
    expect(read("--json", formula)).toMatchObject({ operand: formula, json: true });
  });

  it("takes whatever follows two dashes alone for the operand", () => {
    expect(read("--json", "--", "--out")).toMatchObject({ operand: "--out", json: true });
  });

  it("takes a value that begins with a minus", () => {
    expect(read("a.xlsx", "--set", "-x=1", "--out", "-b").many.set).toEqual(["-x=1"]);
  });

  it.each([
    [[], /^Usage: recalc FILE$/],
    [["a", "b"], /^One argument is expected, not 2: put it in quotes\. Usage: recalc FILE$/],
    [["a", "--loud"], /^Unknown option '--loud'\. Usage: recalc FILE$/],
    [["a", "--out"], /^--out needs a value\. Usage: recalc FILE$/],
    [["a", "--out", "--json"], /^--out needs a value\. Usage/],
    [["a", "--listing=yes"], /^Option '--listing' does not take an argument\. Usage/],
  ])("of %j is a mistake told in one line", (args, sentence) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(sentence);
  });
});
