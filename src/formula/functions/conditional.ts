import { type Area, isSameArea } from "../../address";
import { DIV0, VALUE } from "../errors";
import type { Span } from "../cellStore";
import { singleOf } from "../dereference";
import { finite } from "../finite";
import { Reference, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Cells, Scope } from "../scope";
import { MOST_VALUES, TOO_LARGE } from "../size";
import { resized } from "../stretching";
import { whole } from "../tall";
import { type CellError, isError, type Scalar } from "../value";
import { sum } from "./aggregates";
import { criterion, type Meets } from "./criteria";
import { numeric } from "./define";

/** The third range is taken with the shape of the first. */
const THIRD = { argument: 2, to: "the first's shape" } as const;

/** Counts and sums of cells that meet criteria. */
export const conditional: Record<string, CellFunction> = numeric({
  COUNTIF: single(2, (met, blanks) => met.length + blanks),
  SUMIF: { ...single(3, total), stretched: THIRD },
  AVERAGEIF: { ...single(3, average), stretched: THIRD },
  COUNTIFS: several(0, (met, blanks) => met.length + blanks),
  SUMIFS: several(1, total),
  AVERAGEIFS: several(1, average),
  MINIFS: several(1, (met) => extreme(met, Math.min)),
  MAXIFS: several(1, (met) => extreme(met, Math.max)),
});

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
  const areas = tests.map(({ area }) => area);
  const { rows, columns } = shapeOfArea(areas[0]!);
  const spans = spansOf([counted, ...areas], book.cells);
  const met: Scalar[] = [];
  let room = MOST_VALUES;
  let blank = rows * columns;
  for (const [top, bottom] of spans) {
    const size = (bottom - top + 1) * columns;
    blank -= size;
    if ((room -= size) < 0) return TOO_LARGE;
    meet(counted, tests, [top, bottom], book.cells, met);
  }
  return result(met, tests.every(({ meets }) => meets(null)) ? blank : 0);
}

/** Adds the cells of some rows that count, where those beside them meet their criteria. */
function meet(counted: Area, tests: readonly Test[], [from, to]: Span, cells: Cells, met: Scalar[]): void {
  const valuesIn = (area: Area) => {
    const part = { ...area, top: area.top + from, bottom: Math.min(area.top + to, area.bottom) };
    return whole(cells.matrix(part));
  };
  const values = valuesIn(counted);
  const tested = tests.map(({ area }) => (isSameArea(area, counted) ? values : valuesIn(area)));
  // most cells of many columns are blank: what each criterion makes of these is asked once
  const blanks = tests.map(({ meets }) => meets(null));
  const meetsAll = (r: number, c: number): boolean => {
    for (let i = 0; i < tests.length; i++) {
      const value = tested[i]![r]?.[c] ?? null;
      if (!(value === null ? blanks[i] : tests[i]!.meets(value))) return false;
    }
    return true;
  };
  for (let r = 0; r < tested[0]!.length; r++)
    for (let c = 0; c < tested[0]![r]!.length; c++) if (meetsAll(r, c)) met.push(values[r]?.[c] ?? null);
}

/** The rows, from the first of each rectangle on, in which any of them may hold something. */
function spansOf(areas: readonly Area[], cells: Cells): Span[] {
  const all = areas
    .flatMap((area) => cells.spans(area).map(([from, to]): Span => [from - area.top, to - area.top]))
    .sort(([a], [b]) => a - b);
  const merged: Span[] = [];
  for (const [from, to] of all) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
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
