import { describe, expect, test } from "vitest";
import { NamedFormulas } from "../../../src/formula/compile/named";
import { Refusal } from "../../../src/formula/compile/refusal";
import type { Value, Values } from "../../../src/formula/compile/symbol";
import { parse } from "../../../src/formula/parse";
import { listing } from "../../../src/formula/program/listing";
import { edgeColumnFunctions } from "../../../src/functions/table";
import { runBlock } from "../../support/emitted";

type Names = Readonly<Record<string, Value | Values>>;

/** A formula over names, of which x, y and z are columns. */
function written(formula: string, names: Names = {}) {
  const formulas = new NamedFormulas(3, edgeColumnFunctions);
  const all: Names = { x: formulas.input(0), y: formulas.input(1), z: formulas.input(2), ...names };
  const value = formulas.write(parse(formula), (name) => all[name]);
  return { formulas, value };
}

const columns = [
  [1, 2, 3],
  [4, 5, 0],
  [-1, 0, 1],
];

/** What a formula of one value gives in three scenarios. */
function lanes(formula: string, names: Names = {}) {
  const { formulas, value } = written(formula, names);
  return runBlock(formulas.program([value as Value]), columns, {}, edgeColumnFunctions)[0];
}

const row = (...values: Value[]): Values => [values];
const xyz = (formulas = new NamedFormulas(3, new Map())): Values =>
  row(formulas.input(0), formulas.input(1), formulas.input(2));

describe("a formula over names", () => {
  test("is computed for each scenario", () => {
    expect(lanes("(x+y)*2-z")).toEqual([11, 14, 5]);
    expect(lanes("IF(x>1,y,1/0)")).toEqual([{ error: "#DIV/0!" }, 5, 0]);
    expect(lanes("EDGE.SERVERS(100*x,32)")).toEqual([5, 9, 14]);
    expect(lanes("LET(sum,x+y,sum*sum)")).toEqual([25, 49, 9]);
  });

  test("asks for names in lower case, dots included", () => {
    expect(lanes("Baseline.Cores + task.coverage", { "baseline.cores": 10, "task.coverage": 1 })).toEqual([
      11, 11, 11,
    ]);
  });

  test("is known where all that it names is", () => {
    expect(written("a*b+EDGE.SERVERS(b,a)", { a: 4, b: 5 }).value).toBe(22);
    expect(written('kind&"?"', { kind: "dpu" }).value).toBe("dpu?");
    expect(written("a", { a: null }).value).toBe(0);
  });

  test("shows a last difference of rounding alone as 0, as its cell would", () => {
    expect(written("a-0.4-0.1", { a: 0.5 }).value).toBe(0);
  });

  test("neither writes nor asks for what a known condition leaves out", () => {
    expect(written('IF(kind="cloud",nowhere,3)', { kind: "dpu" }).value).toBe(3);
    expect(written('IFS(kind="cloud",nowhere,TRUE,4)', { kind: "dpu" }).value).toBe(4);
    expect(written('SWITCH(kind,"cloud",nowhere,"dpu",5,nowhere)', { kind: "DPU" }).value).toBe(5);
    expect(written("CHOOSE(2,nowhere,6)").value).toBe(6);
    expect(written("IFERROR(a,nowhere)", { a: 7 }).value).toBe(7);
  });

  test("is refused by the name that is not known, or the function that has no kernel", () => {
    expect(() => written("x+task.watts")).toThrow(new Refusal("task.watts", "is not a known name."));
    expect(() => written("MEDIAN(x,y,z)")).toThrow(/^MEDIAN can't be computed/);
    expect(() => written("A1*2")).toThrow(Refusal);
    expect(() => written("IF(x>1,all,0)", { all: xyz() })).toThrow(/^IF can't be computed/);
  });
});

describe("rows of values", () => {
  const past = { "bought.past": xyz(), "years.past": row(1, 2, 3), year: 4 };

  test("are combined cell by cell within a sum", () => {
    expect(lanes("SUM(all)", { all: xyz() })).toEqual([4, 7, 4]);
    expect(lanes("SUM(all*2+1)", { all: xyz() })).toEqual([11, 17, 11]);
    expect(lanes("SUM(all*(all>0))", { all: xyz() })).toEqual([5, 7, 4]);
    expect(lanes("SUMPRODUCT(bought.past*(year-years.past<life))", { ...past, life: 3 })).toEqual([3, 5, 1]);
    expect(lanes("SUMPRODUCT(bought.past,year-years.past)", past)).toEqual([10, 16, 10]);
    expect(lanes("SUMPRODUCT((bought.past>1)*1,years.past)", past)).toEqual([2, 3, 1]);
  });

  test("hold truth values that count as nothing, as a sheet's cells do", () => {
    expect(lanes("SUM(all>0)", { all: xyz() })).toEqual([0, 0, 0]);
    expect(lanes("SUMPRODUCT(all>0,all)", { all: xyz() })).toEqual([0, 0, 0]);
    expect(lanes("SUM(1/all>0)", { all: xyz() })).toEqual([0, { error: "#DIV/0!" }, { error: "#DIV/0!" }]);
  });

  test("take known values and errors among varying ones", () => {
    const [a, b, c] = xyz()[0]!;
    expect(lanes("SUMPRODUCT(all,row)", { all: row(a!, 2, c!), row: row(b!, 3, "none") })).toEqual([
      10, 16, 6,
    ]);
    expect(lanes("SUMPRODUCT(all,all)", { all: row(a!, { error: "#N/A" }) })).toEqual(
      Array.from({ length: 3 }, () => ({ error: "#N/A" })),
    );
  });

  test("are discounted from the first on", () => {
    expect(lanes("NPV(0.25,all)", { all: xyz() })?.[0]).toBeCloseTo(1 / 1.25 + 4 / 1.5625 - 1 / 1.953125, 12);
  });

  test("come out as they are", () => {
    const { value } = written("all*2", { all: row(1, 2) });
    expect(value).toEqual([[2, 4]]);
  });
});

describe("a row of no values", () => {
  test.each([[[]], [[[]]]])("%j", (none: Values) => {
    const of = (formula: string) => written(formula, { none }).value;
    for (const sum of ["SUM", "SUMPRODUCT", "MIN", "MAX"]) expect(of(`${sum}(none)`)).toBe(0);
    expect(of("SUMPRODUCT(none,none*2)")).toBe(0);
    expect(of("NPV(0.1,none)")).toBe(0);
    expect(of("AND(none>1)")).toBe(true);
    expect(of("OR(none)")).toBe(false);
    expect(of("AVERAGE(none)")).toEqual({ error: "#DIV/0!" });
    expect(of("SUM(none*x)")).toBe(0);
    expect(of("SUM(IF(none>1,none,0))")).toBe(0);
    expect(of("SUM(EDGE.SERVERS(none,32))")).toBe(0);
    expect(of("none*2")).toEqual([[]]);
    expect(lanes("SUM(x,none)", { none })).toEqual([1, 2, 3]);
    expect(lanes("MAX(0,none)+x", { none })).toEqual([1, 2, 3]);
  });
});

describe("a program of formulas", () => {
  test("holds what the outputs need and nothing else, each step once", () => {
    const formulas = new NamedFormulas(1, new Map());
    const names: Names = { x: formulas.input(0), two: 2 };
    const write = (formula: string) => formulas.write(parse(formula), (name) => names[name]) as Value;
    const [double, again] = [write("(x*two)"), write("(x*2)")];
    write("x*3");
    expect(listing(formulas.program([double, again, 5]))).toEqual([
      "r0 = input input 1",
      "r1 = 2",
      "r5 = 5",
      "r2 = r0 * r1",
      "output output 1 = r2",
      "output output 2 = r2",
      "output output 3 = r5",
    ]);
  });

  test("finds the least number for which a formula is true", () => {
    const formulas = new NamedFormulas(3, new Map());
    const names: Names = { x: formulas.input(0), y: formulas.input(1), one: 1 };
    const write = (formula: string, more: Names = {}) =>
      formulas.write(parse(formula), (name) => more[name] ?? names[name]) as Value;
    const n = formulas.emitter.least(write("one"), (trial) => write("n*x>=y*3", { n: trial }));
    const offered = write("n*x", { n });
    expect(runBlock(formulas.program([n, offered]), columns)).toEqual([
      [12, 8, 1],
      [12, 16, 3],
    ]);
  });
});
