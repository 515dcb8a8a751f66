import type { Position } from "../../address";
import { matrixOf, singleOf } from "../dereference";
import { VALUE } from "../errors";
import { toNumber } from "../coerce";
import { type Operand, Reference } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { held } from "../tall";
import { type CellError, isError, type Scalar } from "../value";
import { aggregates } from "./aggregates";
import { statistics } from "./statistics";
import { numeric } from "./define";

/** Aggregates by number; from 14 on they take an argument more. */
const BY_NUMBER: readonly CellFunction[] = [
  ...[aggregates["AVERAGE"]!, aggregates["COUNT"]!, aggregates["COUNTA"]!, aggregates["MAX"]!],
  ...[aggregates["MIN"]!, aggregates["PRODUCT"]!, statistics["STDEV.S"]!, statistics["STDEV.P"]!],
  ...[aggregates["SUM"]!, statistics["VAR.S"]!, statistics["VAR.P"]!, aggregates["MEDIAN"]!],
  ...[statistics["MODE.SNGL"]!, statistics["LARGE"]!, statistics["SMALL"]!, statistics["PERCENTILE.INC"]!],
  ...[statistics["QUARTILE.INC"]!, statistics["PERCENTILE.EXC"]!, statistics["QUARTILE.EXC"]!],
];
/** SUBTOTAL knows the first of them alone. */
const SUBTOTALS = 11;

/** Aggregates that leave out some cells: other subtotals, hidden rows, errors. */
export const subtotals: Record<string, CellFunction> = numeric({
  SUBTOTAL: {
    forms: ["scalar", "range"],
    required: 2,
    repeat: 1,
    overReferences: true,
    apply: subtotal,
    isSubtotal: true,
  },
  AGGREGATE: {
    forms: ["scalar", "scalar", "array"],
    required: 3,
    repeat: 1,
    overReferences: true,
    apply: aggregate,
    isSubtotal: true,
  },
});

/** What is left out of an aggregate. */
interface Omission {
  readonly subtotals: boolean;
  readonly hidden: boolean;
  readonly filtered: boolean;
  readonly errors: boolean;
}

function subtotal([code, ...ranges]: readonly Argument[], scope: Scope): Operand {
  const number = wholeNumber(code, scope);
  if (isError(number)) return number;
  const called = number % 100 >= 1 && number % 100 <= SUBTOTALS ? BY_NUMBER[(number % 100) - 1] : undefined;
  if (!called || number < 1 || number > 100 + SUBTOTALS) return VALUE;
  const wrong = ranges.find((range) => !(range instanceof Reference));
  if (wrong !== undefined) return isError(wrong) ? wrong : VALUE;
  const omission = { subtotals: true, hidden: number > 100, filtered: true, errors: false };
  // while a filter leaves rows of a sheet out, Excel leaves out those hidden by hand as well
  return called.apply!([keptOf(ranges, omission, scope)], scope);
}

function aggregate([code, option, ...rest]: readonly Argument[], scope: Scope): Operand {
  const number = wholeNumber(code, scope);
  if (isError(number)) return number;
  const chosen = wholeNumber(option, scope);
  if (isError(chosen)) return chosen;
  const called = BY_NUMBER[number - 1];
  if (!called || chosen < 0 || chosen > 7) return VALUE;
  const omission = {
    subtotals: chosen < 4,
    hidden: chosen % 2 === 1,
    filtered: chosen % 2 === 1,
    errors: chosen % 4 >= 2,
  };
  if (called.required === 1) {
    const wrong = rest.find((range) => !(range instanceof Reference));
    if (wrong !== undefined) return isError(wrong) ? wrong : VALUE;
    return called.apply!([keptOf(rest, omission, scope)], scope);
  }
  if (rest.length !== 2) return VALUE;
  return called.apply!([keptOf([rest[0]], omission, scope), singleOf(rest[1] ?? null, scope)], scope);
}

function wholeNumber(argument: Argument, scope: Scope): number | CellError {
  const number = toNumber(singleOf(argument ?? null, scope));
  return isError(number) ? number : Math.trunc(number);
}

/** The values that count, as one row; a blank where there are none. */
function keptOf(args: readonly Argument[], omission: Omission, scope: Scope): Scalar[][] {
  const kept: Scalar[] = [];
  const keep = (value: Scalar) => {
    if (!(omission.errors && isError(value))) kept.push(value);
  };
  for (const argument of args) {
    if (!(argument instanceof Reference)) {
      const values = matrixOf(argument, scope);
      (isError(values) ? [values] : values.flat()).forEach(keep);
      continue;
    }
    for (const area of argument.areas)
      held(scope.book.cells.matrix(area)).rows.forEach((line, down) =>
        line.forEach((value, across) => {
          const cell = { sheet: area.sheet, row: area.top + down, column: area.left + across };
          if (value !== null && !isOmitted(cell, omission, scope)) keep(value);
        }),
      );
  }
  return [kept.length > 0 ? kept : [null]];
}

function isOmitted(cell: Position, omission: Omission, { book }: Scope): boolean {
  if (omission.subtotals && book.isSubtotal?.(cell)) return true;
  const hiding = book.hiding?.(cell.sheet, cell.row);
  if (hiding === undefined) return false;
  return omission[hiding] || (omission.filtered && book.isFiltered?.(cell.sheet) === true);
}
