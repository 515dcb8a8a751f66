import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateFormula } from "../../../src/formula/evaluate";
import { functionTable } from "../../../src/formula/evaluateText";
import { parse } from "../../../src/formula/parse";
import type { CellFunction, Scope } from "../../../src/formula/scope";
import { isError, type Matrix } from "../../../src/formula/value";
import { calculated, cell } from "../books";

const SEED = 20_261_130;
const functions = [...functionTable({})];

const scope: Scope = {
  book: calculated([
    ...[cell("A1", 2), cell("A2", "t"), cell("A3", true)],
    ...[cell("B1", 5), cell("B2", 7), cell("B3", 1), cell("B4", "=B3+1")],
  ]).computed().surroundings,
  host: { sheet: 0, row: 40, column: 10 },
  arrays: true,
  depth: 0,
};

const result = (formula: string): Matrix => {
  const value = evaluateFormula(parse(formula), scope);
  return Array.isArray(value) ? value : [[value]];
};

const single = [
  "1",
  "2",
  "3",
  "0",
  "40000",
  "-1",
  "0.5",
  "TRUE",
  "FALSE",
  '"a"',
  '"3"',
  '"m"',
  '"1+2i"',
  '"FF"',
  '"row"',
];
const several = [
  "{1,2,3}",
  "{1;2;3}",
  "{1,2;3,4}",
  '{"a","b"}',
  "{TRUE;FALSE;TRUE}",
  "A1:A3",
  "B1:B3",
  "B1:B4",
];
const other = ["A1", "B4", "C1", '"A1"', "LAMBDA(x,x)", "LAMBDA(x,y,x)", "SUM"];

/** Calls of a function with as many arguments as it takes, whatever they are. */
function calls(name: string, called: CellFunction, given: readonly string[], count: number): string[][] {
  const most = called.forms.length + 2 * called.repeat;
  const args = fc.array(fc.constantFrom(...given), { minLength: called.required, maxLength: most });
  return fc.sample(args, { seed: SEED + name.length, numRuns: count });
}

const written = (name: string, args: readonly string[]) => `${name}(${args.join(",")})`;

describe(`by calls with seed ${SEED}`, () => {
  const kinds = new Map(
    functions.map(([name, called]) => {
      const values = calls(name, called, [...single, ...several, ...other], 250)
        .flatMap((args) => result(written(name, args)).flat())
        .filter((value) => !isError(value));
      return [name, new Set(values.map((value) => (value === null ? "blank" : typeof value)))];
    }),
  );
  const allNumbers = (name: string) => [...kinds.get(name)!].every((kind) => kind === "number");

  test("what is said to give numbers gives nothing else", () => {
    expect(functions.filter(([name, called]) => called.givesNumbers && !allNumbers(name))).toEqual([]);
  });

  test("what gives nothing else says so", () => {
    const silent = functions.filter(([name, called]) => !called.givesNumbers && allNumbers(name));
    expect(silent.map(([name]) => name).sort()).toEqual(OF_WHAT_THEY_ARE_GIVEN);
  });

  test("what gives an array of single values says so", () => {
    const silent = functions.filter(
      ([name, called]) =>
        !called.givesArray &&
        calls(name, called, single, 250).some((args) => sizeOf(result(written(name, args))) !== "1×1"),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});

/** These give what they are given or read, which calls like the above hardly ever make a text. */
const OF_WHAT_THEY_ARE_GIVEN =
  "CELL DGET FORMULATEXT GETPIVOTDATA HLOOKUP INDIRECT INFO MAKEARRAY OFFSET VLOOKUP".split(" ");

/** What these give is as large as they are told, or as what a LAMBDA makes of it. */
const LIKE_NONE = ["REDUCE"];

const sizeOf = (rows: Matrix) => `${rows.length}×${rows[0]!.length}`;

/** A call of each function that gives arrays, with all of its arguments. */
const samples: readonly (readonly [name: string, ...args: string[]])[] = [
  ["BYCOL", "{1,2;3,4}", "LAMBDA(x,SUM(x))"],
  ["BYROW", "{1,2;3,4}", "LAMBDA(x,SUM(x))"],
  ["CHOOSECOLS", "{1,2;3,4}", "1", "2"],
  ["CHOOSEROWS", "{1,2;3,4}", "1", "2"],
  ["DROP", "{1,2,3;4,5,6}", "1", "1"],
  ["EXPAND", "{1,2}", "3", "3", "0"],
  ["FILTER", "{1;2;3}", "{TRUE;FALSE;TRUE}", "0"],
  ["FREQUENCY", "{1;2;3}", "{1;2}"],
  ["GROUPBY", "{1;2;3}", "{1;2;3}", "SUM", "0", "1", "1", "{TRUE;FALSE;TRUE}", "0"],
  ["GROWTH", "{1;2;4}", "{1;2;3}", "{4;5}", "TRUE"],
  ["HSTACK", "{1,2}", "{1,2;3,4}"],
  ["LINEST", "{1;2;4}", "{1;2;3}", "TRUE", "TRUE"],
  ["LOGEST", "{1;2;4}", "{1;2;3}", "TRUE", "TRUE"],
  ["MAKEARRAY", "2", "2", "LAMBDA(x,y,x)"],
  ["MAP", "{1;2;3}", "LAMBDA(x,x)"],
  ["MINVERSE", "{1,2;3,4}"],
  ["MMULT", "{1,2;3,4}", "{1;2}"],
  ["MODE.MULT", "{1,2}", "1", "1", "2", "2", "3", "3", "4", "4", "5"],
  ["MUNIT", "2"],
  ["PIVOTBY", "{1;2}", "{1;2}", "{1;2}", "SUM", "0", "1", "1", "1", "1", "{TRUE;FALSE}", "0"],
  ["RANDARRAY", "2", "2", "0", "1", "TRUE"],
  ["REDUCE", "{1,2}", "{1;2}", "LAMBDA(x,y,x+y)"],
  ["REGEXEXTRACT", '"aAb1"', '"a"', "1", "0"],
  ["SCAN", "0", "{1;2}", "LAMBDA(x,y,x+y)"],
  ["SEQUENCE", "2", "2", "0", "1"],
  ["SORT", "{1,2;3,4}", "1", "1", "FALSE"],
  ["SORTBY", "{1;2;3}", "{3;2;1}", "1"],
  ["TAKE", "{1,2,3;4,5,6}", "1", "1"],
  ["TEXTSPLIT", '"aAba"', '"a"', '"b"', "FALSE", "0", "0"],
  ["TOCOL", "{1,2;3,4}", "0", "FALSE"],
  ["TOROW", "{1,2;3,4}", "0", "FALSE"],
  ["TRANSPOSE", "{1,2;3,4}"],
  ["TREND", "{1;2;4}", "{1;2;3}", "{4;5}", "TRUE"],
  ["TRIMRANGE", "B1:B6", "3", "3"],
  ["UNIQUE", "{1,1;2,1}", "FALSE", "FALSE"],
  ["VSTACK", "{1,2}", "{1,2;3,4}"],
  ["WRAPCOLS", "{1,2,3}", "2", "0"],
  ["WRAPROWS", "{1,2,3}", "2", "0"],
];

test("each function that gives arrays has such a call", () => {
  const arrays = functions.filter(([, called]) => called.givesArray && !called.isPlacedBy);
  expect(arrays.map(([name]) => name).sort()).toEqual(samples.map(([name]) => name));
});

test.each(samples)("%s names each argument whose value decides how large the array is", (name, ...args) => {
  const { sizedBy } = scope.book.functions.get(name)!;
  const deciding = args.flatMap((arg, at) => {
    const rows = [arg, ...others(arg)].map((instead) => result(written(name, args.with(at, instead))));
    // what an error stands for has no size
    return new Set(rows.filter((each) => !each.flat().every(isError)).map(sizeOf)).size > 1 ? [at] : [];
  });
  expect(deciding.filter((at) => sizedBy !== "all" && !sizedBy?.includes(at))).toEqual([]);
});

test.each(samples.filter(([name]) => !LIKE_NONE.includes(name)))(
  "%s names each array whose size is the result's",
  (name, ...args) => {
    const { sizedLike } = scope.book.functions.get(name)!;
    const size = sizeOf(result(written(name, args)));
    const alike = args.flatMap((arg, at) => {
      if (!arg.startsWith("{")) return [];
      const rows = [`{${arg.slice(1, -1)};${arg.slice(1, -1)}}`, arg.replaceAll(/[^{},;]+/g, "$&,$&")].map(
        (larger) => result(written(name, args.with(at, larger))),
      );
      return rows.some((each) => !each.flat().every(isError) && sizeOf(each) !== size) ? [at] : [];
    });
    expect(
      alike.filter((at) => sizedLike !== "all" && !(sizedLike as number[] | undefined)?.includes(at)),
    ).toEqual([]);
  },
);

/** Other values in the place of an argument, of the same shape. */
function others(arg: string): string[] {
  if (!arg.startsWith("{")) return /^[A-Z]+[(\d]/.test(arg) ? [] : [...single, '"A"', '"b"', "-2"];
  const values = [
    () => "1",
    (k: number) => String(k),
    (k: number) => (k % 2 ? "TRUE" : "FALSE"),
    () => '"a"',
  ];
  return values.map((valueAt) => {
    let k = 0;
    return arg.replace(/[^{},;]+/g, () => valueAt(k++));
  });
}
