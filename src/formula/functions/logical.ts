import { broadcast, broadcastSparse } from "../broadcast";
import { toBoolean } from "../coerce";
import { NA, VALUE } from "../errors";
import { singleOf, valuesOf } from "../dereference";
import { isArray, type Operand } from "../operand";
import type { CellFunction, Lazy, Scope } from "../scope";
import { held, type Tall } from "../tall";
import { isError, type Matrix, type Scalar } from "../value";
import { choices } from "./choices";
import { truthsIn } from "./collect";
import { choosing, define, logical, ofTall, variadic } from "./define";
import { isSame } from "./matching";
import type { Argument } from "../scope";

/** Truth values and choices. A choice evaluates only what it takes, and gives even a reference as it is. */
export const logicals: Record<string, CellFunction> = {
  IF: {
    ...choosing(2, 3, (args, scope) =>
      branch(args[0], scope, (truth) => (truth ? given(args[1]) : args.length < 3 ? false : given(args[2]))),
    ),
    ...choices.IF,
  },
  IFS: { ...choosing(2, Infinity, ifs), ...choices.IFS },
  IFERROR: choosing(2, 2, (args, scope) => replaced(args, scope, isError)),
  IFNA: choosing(2, 2, (args, scope) =>
    replaced(args, scope, (value) => isError(value) && value.error === "#N/A"),
  ),
  SWITCH: { ...choosing(3, Infinity, switching), ...choices.SWITCH },
  CHOOSE: { ...choosing(2, Infinity, choose), ...choices.CHOOSE },
  AND: ofTruths((truths) => truths.every(Boolean)),
  OR: ofTruths((truths) => truths.some(Boolean)),
  XOR: ofTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: define([logical], ([truth]) => !truth),
  TRUE: define([], () => true),
  FALSE: define([], () => false),
};

const given = (argument: Lazy | undefined): Operand => (argument ? argument() : null);

function ofTruths(holds: (truths: boolean[]) => boolean): CellFunction {
  return ofTall(
    variadic("range", (args: readonly Argument[], scope) => {
      const truths = truthsIn(args, scope);
      return isError(truths) ? truths : holds(truths);
    }),
  );
}

/** Takes a branch by a condition; where that is an array, cell by cell from all branches' values. */
function branch(condition: Lazy | undefined, scope: Scope, take: (truth: boolean) => Operand): Operand {
  const test = valuesOf(given(condition), scope);
  if (!isArray(test)) {
    const truth = toBoolean(test);
    return isError(truth) ? truth : take(truth);
  }
  const values = [true, false].map((truth) =>
    held(test).rows.some((row) => row.some((cell) => toBoolean(cell) === truth))
      ? valuesOf(take(truth), scope)
      : null,
  );
  return cellByCell(test, values, (cell) => {
    const truth = toBoolean(cell);
    return isError(truth) ? truth : truth ? 0 : 1;
  });
}

/** Of several values, stretched to one shape, the one that each cell of a test points at. */
function cellByCell(
  test: Matrix | Tall,
  values: readonly (Scalar | Matrix | Tall)[],
  pick: (cell: Scalar) => number | Exclude<Scalar, number>,
): Scalar | Matrix | Tall {
  return broadcastSparse([test, ...values], ([cell, ...branches]) => {
    if (cell === undefined) return NA;
    const picked = pick(cell);
    if (typeof picked !== "number") return picked;
    return branches[picked] === undefined ? NA : branches[picked];
  });
}

function replaced(
  [value, instead]: readonly (Lazy | undefined)[],
  scope: Scope,
  isReplaced: (value: Scalar) => boolean,
): Operand {
  // a value, never cells: MAX(IFERROR(A1,0)) reads a text in A1 as an argument typed
  const tried = valuesOf(given(value), scope);
  if (!isArray(tried)) return isReplaced(tried) ? valuesOf(given(instead), scope) : tried;
  if (!held(tried).rows.some((row) => row.some(isReplaced))) return tried;
  return broadcastSparse([tried, valuesOf(given(instead), scope)], ([cell, other]) => {
    if (cell === undefined) return NA;
    return isReplaced(cell) ? (other === undefined ? NA : other) : cell;
  });
}

function ifs(args: readonly (Lazy | undefined)[], scope: Scope): Operand {
  if (args.length % 2 === 1) return NA;
  const from = (pair: number): Operand => {
    if (2 * pair >= args.length) return NA;
    return branch(args[2 * pair], scope, (truth) => (truth ? given(args[2 * pair + 1]) : from(pair + 1)));
  };
  return from(0);
}

function switching(args: readonly (Lazy | undefined)[], scope: Scope): Operand {
  const subject = valuesOf(given(args[0]), scope);
  if (!isArray(subject)) return switched(subject, args, scope);
  const known = args.map((argument) => argument && once(argument));
  const inner = { ...scope, arrays: true };
  return broadcast([subject], ([value]) => singleOf(switched(value ?? null, known, scope), inner));
}

/** An argument that is evaluated at most once, however many cells ask for it. */
function once(argument: Lazy): Lazy {
  let known: Operand | undefined;
  return () => (known ??= argument());
}

/** The result beside the first value that one equals, type and all; a blank is 0. */
function switched(subject: Scalar, args: readonly (Lazy | undefined)[], scope: Scope): Operand {
  if (isError(subject)) return subject;
  const pairs = Math.floor((args.length - 1) / 2);
  for (let pair = 0; pair < pairs; pair++) {
    const value = singleOf(given(args[1 + 2 * pair]), scope);
    if (isError(value)) return value;
    if (isSame(subject ?? 0, value ?? 0)) return given(args[2 + 2 * pair]);
  }
  return args.length % 2 === 0 ? given(args.at(-1)) : NA;
}

function choose(args: readonly (Lazy | undefined)[], scope: Scope): Operand {
  const index = valuesOf(given(args[0]), scope);
  const position = (value: Scalar): Scalar => {
    if (isError(value)) return value;
    const at = Math.trunc(Number(value));
    return at >= 1 && at < args.length ? at - 1 : VALUE;
  };
  if (isArray(index)) {
    const values = args.slice(1).map((argument) => valuesOf(given(argument), scope));
    return cellByCell(index, values, position);
  }
  const at = position(index);
  return typeof at === "number" ? given(args[at + 1]) : at;
}
