import { describe, expect, it } from "vitest";
import type { Mutant } from "../../bench/mutations/mutant";
import { mutantsOf } from "../../bench/mutations/mutators";
import { testsOf } from "../../bench/mutations/order";
import { sampled } from "../../bench/mutations/sample";
import { ASKED, switched } from "../../bench/mutations/switched";
import { mutationsTable } from "../../bench/mutations/table";

const changes = (text: string): string[] =>
  mutantsOf("a.ts", text).map(({ from, to, kind }) =>
    kind === "statement" ? `- ${from}` : `${from} → ${to}`,
  );

describe("mutants", () => {
  it("are of numbers, operators, conditions and statements", () => {
    expect(changes("if (a < 10) b = -c;")).toEqual([
      "a < 10 → true",
      "a < 10 → false",
      "a < 10 → ((a) <= (10))",
      "a < 10 → ((a) >= (10))",
      "10 → (10 + 1)",
      "10 → (10 / 2)",
      "- b = -c;",
      "-c → (c)",
    ]);
    expect(changes("const far = 0.5 ?? x;")).toEqual([
      "0.5 ?? x → (0.5)",
      "0.5 → (0.5 * 1.001)",
      "0.5 → (0.5 / 2)",
    ]);
    expect(changes("return Math.max(a, b.slice(1));".replace("return", "x ="))).toEqual([
      "- x = Math.max(a, b.slice(1));",
      "Math.max(a, b.slice(1)) → Math.min(a, b.slice(1))",
      "b.slice(1) → (b)",
      "1 → 2",
      "1 → 0",
    ]);
  });

  it("are of equations in texts, and of no other text, name or type", () => {
    expect(changes('const step = { key: "a-b", formula: "a*b.2>=MAX(c,\\"d-e\\")", 7: x };')).toEqual([
      '"a*b.2>=MAX(c,\\"d-e\\")" → "a/b.2>=MAX(c,\\"d-e\\")"',
      '"a*b.2>=MAX(c,\\"d-e\\")" → "a*b.2>MAX(c,\\"d-e\\")"',
      '"a*b.2>=MAX(c,\\"d-e\\")" → "a*b.2<MAX(c,\\"d-e\\")"',
      '"a*b.2>=MAX(c,\\"d-e\\")" → "a*b.2>=MIN(c,\\"d-e\\")"',
    ]);
    expect(changes('type One = 1 | 2; const text = "a" + b; import x from "y";')).toEqual([]);
  });
});

describe("a file with switches", () => {
  const text = [
    "function sum(of) { let all = 0;",
    "  for (const each of of) if (each > 2) all += each; else continue;",
    "  return all * 2 + 1; }",
    "return sum([1, 2, 3, 4]);",
  ].join("\n");
  const mutants = mutantsOf("a.ts", text).map((mutant, number) => ({ ...mutant, number }));
  const run = (code: string, atWork: number) =>
    new Function(ASKED, code)((number: number) => number === atWork) as number;

  it("does what it did while none is at work, on the same lines", () => {
    const code = switched(text, mutants);
    expect(run(code, -1)).toBe(15);
    expect(code.split("\n")).toHaveLength(4);
  });

  it("does what each mutant alone does in its place", () => {
    const code = switched(text, mutants);
    expect(mutants.length).toBeGreaterThan(15);
    for (const { start, end, kind, to, number } of mutants) {
      const replaced = kind === "statement" ? ";" : to;
      const alone = text.slice(0, start) + replaced + text.slice(end);
      expect(run(code, number), alone).toBe(run(alone, -1));
    }
  });
});

describe("a sample", () => {
  it("is the same of the same seed, another of another, and all where more are asked for", () => {
    const drawn = (seed: number) => sampled("src/vector", 20, seed).mutants;
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    const { of, mutants } = sampled("src/vector", 100_000, 1);
    expect(new Set(mutants).size).toBe(of);
  });
});

it("tests are tried first that are named alike, that found others of the file, that are quick", () => {
  const asked = { 5: 1 };
  const reach = {
    "test/a.test.ts": { milliseconds: 10, asked },
    "test/b.test.ts": { milliseconds: 100, asked },
    "test/x/rate-of-return.test.ts": { milliseconds: 1000, asked },
    "test/elsewhere.test.ts": { milliseconds: 1, asked: {} },
  };
  const mutant = { file: "src/x/rateOfReturn.ts", number: 5 } as Mutant & { number: number };
  const found = new Map([["src/x/rateOfReturn.ts test/b.test.ts", 2]]);
  expect(testsOf(mutant, reach, found)).toEqual([
    "test/b.test.ts",
    "test/x/rate-of-return.test.ts",
    "test/a.test.ts",
  ]);
});

it("the score counts what was decided, and what survived is listed", () => {
  const mutant = (number: number, line: number) => ({
    ...{ file: "src/vector/lanes.ts", line, start: 0, end: 1, number },
    ...{ kind: "expression" as const, from: "1", to: "2" },
  });
  const run = {
    seed: 7,
    rooms: [{ folder: "src/vector", of: 230 }],
    mutants: [mutant(0, 4), mutant(1, 5), mutant(2, 6), mutant(3, 7)],
    outcomes: {
      0: { kind: "killed" as const, by: "test/a.test.ts", test: "a" },
      1: { kind: "survived" as const, files: 3 },
      2: { kind: "endless" as const },
    },
  };
  expect(mutationsTable(run, 3.4)).toBe(
    [
      "Seed 7, 3 minutes",
      "src/vector: 2 of 3 found, 66.7% (drawn 4 of 230)",
      "",
      "Survived: 1",
      "  src/vector/lanes.ts:5 1 → 2",
      "",
      "Not decided in time: 1",
      "  src/vector/lanes.ts:7 1 → 2",
    ].join("\n"),
  );
});
