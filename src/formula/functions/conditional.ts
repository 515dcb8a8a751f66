import { type Area, isSameArea } from "../../address";
import { DIV0, VALUE } from "../errors";
import { singleOf } from "../dereference";
import { finite } from "../finite";
import { Reference, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Cells, Scope } from "../scope";
import { TOO_LARGE } from "../size";
import { resized } from "../stretching";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { sum } from "./aggregates";
import { criterion, type Meets } from "./criteria";

/** Counts and sums of cells that meet criteria. */
export const conditional: Record<string, CellFunction> = {
  COUNTIF: single(2, (met, blanks) => met.length + blanks),
  SUMIF: single(3, total),
  AVERAGEIF: single(3, average),
  COUNTIFS: several(0, (met, blanks) => met.length + blanks),
  SUMIFS: several(1, total),
  AVERAGEIFS: several(1, average),
  MINIFS: several(1, (met) => extreme(met, Math.min)),
  MAXIFS: several(1, (met) => extreme(met, Math.max)),
};

/** The result from the values of the cells that meet the criteria, and how many more meet them that are blank. */
type Result = (met: Scalar[], blanks: number) => Scalar;

/** A range, a criterion and, third, a range of the same shape whose cells count instead. */
function single(most: 2 | 3, result: Result): CellFunction {
  return {
    forms: ["range", "scalar", "range"].slice(0, most) as CellFunction["forms"],
    required: 2,
    repeat: 0,
    overReferences: true,
    apply([range, given, counted], scope) {
      const tested = areaOf(range);
      const wanted = counted === undefined ? tested : areaOf(counted);
      if (isError(tested)) return tested;
      if (isError(wanted)) return wanted;
      const meets = criterion(singleOf(given ?? null, scope));
      return resultOf(resized(wanted, tested), [{ area: tested, meets }], scope, result);
    },
  };
}

/** Pairs of ranges and criteria, all met; `leading` ranges before them whose cells count. */
function several(leading: 0 | 1, result: Result): CellFunction {
  return {
    forms: leading ? ["range", "range", "scalar"] : ["range", "scalar"],
    required: leading + 2,
    repeat: 2,
    overReferences: true,
    apply(args, scope) {
      if ((args.length - leading) % 2 !== 0) return VALUE;
      const tests: Test[] = [];
      for (let i = leading; i < args.length; i += 2) {
        const area = areaOf(args[i]);
        if (isError(area)) return area;
        tests.push({ area, meets: criterion(singleOf(args[i + 1] ?? null, scope)) });
      }
      const counted = leading ? areaOf(args[0]) : tests[0]!.area;
      if (isError(counted)) return counted;
      if (tests.some(({ area }) => !sameShape(area, counted))) return VALUE;
      return resultOf(counted, tests, scope, result);
    },
  };
}

interface Test {
  area: Area;
  meets: Meets;
}

const areaOf = (argument: Argument): Area | CellError =>
  isError(argument) ? argument : argument instanceof Reference ? (argument.area ?? VALUE) : VALUE;

function sameShape(a: Area, b: Area): boolean {
  const [first, second] = [shapeOfArea(a), shapeOfArea(b)];
  return first.rows === second.rows && first.columns === second.columns;
}

function resultOf(counted: Area, tests: readonly Test[], { book }: Scope, result: Result): Scalar {
  const [first, ...more] = tests;
  if (first && more.length === 0 && isSameArea(counted, first.area))
    return ofItself(first, book.cells, result);
  const values = book.cells.matrix(counted);
  const tested = tests.map(({ area }) => book.cells.matrix(area));
  if ([values, ...tested].some(([first]) => first?.[0] === TOO_LARGE)) return TOO_LARGE;
  const met: Scalar[] = [];
  tested[0]!.forEach((row, r) =>
    row.forEach((_, c) => {
      if (tests.every(({ meets }, i) => meets(tested[i]![r]?.[c] ?? null))) met.push(values[r]?.[c] ?? null);
    }),
  );
  return result(met, tests.every(({ meets }) => meets(null)) ? blanksBeyond(counted, tested[0]!) : 0);
}

/** The result of cells that are tested themselves: only those that hold something are looked at. */
function ofItself({ area, meets }: Test, cells: Cells, result: Result): Scalar {
  const met: Scalar[] = [];
  let seen = 0;
  cells.visit(area, (value) => {
    seen++;
    if (meets(value)) met.push(value);
  });
  const { rows, columns } = shapeOfArea(area);
  return result(met, meets(null) ? rows * columns - seen : 0);
}

/** Cells of whole columns beyond those that the workbook uses: blank, and met by a criterion that blanks meet. */
function blanksBeyond(counted: Area, read: Matrix): number {
  const { rows, columns } = shapeOfArea(counted);
  return rows * columns - read.length * read[0]!.length;
}

/** The numbers among cells, or the first error. */
function numbersOf(met: readonly Scalar[]): number[] | CellError {
  return met.find(isError) ?? met.filter((value) => typeof value === "number");
}

function total(met: Scalar[]): Scalar {
  const numbers = numbersOf(met);
  return isError(numbers) ? numbers : finite(sum(numbers));
}

function average(met: Scalar[]): Scalar {
  const numbers = numbersOf(met);
  if (isError(numbers)) return numbers;
  return numbers.length === 0 ? DIV0 : finite(sum(numbers) / numbers.length);
}

function extreme(met: Scalar[], pick: (a: number, b: number) => number): Scalar {
  const numbers = numbersOf(met);
  if (isError(numbers)) return numbers;
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));
}
