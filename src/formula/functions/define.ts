import { toBoolean, toNumber, toText } from "../coerce";
import { arrayIn, matrixOf, singleOf } from "../dereference";
import { NA, VALUE } from "../errors";
import { isArray, type Operand, Reference } from "../operand";
import type { FunctionFacts } from "../facts";
import type { Argument, CellFunction, Form, Lazy, Scope, Surroundings } from "../scope";
import type { Tall } from "../tall";
import { type CellError, isError, type Matrix, type Scalar } from "../value";

/** One argument of a function: what it takes and how it is read. */
export interface Parameter<T> {
  readonly form: Form;
  readonly optional: boolean;
  readonly read: (argument: Argument, scope: Scope) => T | CellError;
  /** What an argument stands for whose comma is there and nothing behind it, where that is not as if left out. */
  readonly empty?: { readonly value: unknown };
}

type Values<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/**
 * A function from its parameters and its body. The first argument that is an error, or that can't be read as its
 * parameter asks, is the result; the body sees only good ones.
 */
export function define<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  body: (args: Values<P>, scope: Scope) => Operand,
): CellFunction {
  return {
    forms: parameters.map((parameter) => parameter.form),
    required: parameters.filter((parameter) => !parameter.optional).length,
    repeat: 0,
    apply(args, scope) {
      const values: unknown[] = [];
      for (let i = 0; i < parameters.length; i++) {
        const { read, empty } = parameters[i]!;
        const isEmpty = i < args.length && args[i] === undefined && empty;
        const value = isEmpty ? isEmpty.value : read(args[i], scope);
        if (isError(value)) return value;
        values.push(value);
      }
      return body(values as Values<P>, scope);
    },
  };
}

/** A function of any number of arguments of one kind, at least one. */
export const variadic = (
  form: Form,
  apply: (args: readonly Argument[], scope: Scope) => Operand,
): CellFunction => ({ forms: [form], required: 1, repeat: 1, apply });

/** A function that evaluates only the arguments it needs. */
export const choosing = (
  required: number,
  most: number,
  choose: (args: readonly (Lazy | undefined)[], scope: Scope) => Operand,
): CellFunction => ({
  forms: Array.from({ length: most === Infinity ? required : most }, () => "scalar" as const),
  required,
  repeat: most === Infinity ? 1 : 0,
  choose,
});

/**
 * A function of one value, called once for each of an array's, and for a range's first cell: N and T, which take what
 * OFFSET({0,1}) points at.
 */
export const ofTopLeft = (apply: (value: Scalar) => Scalar): CellFunction => ({
  forms: ["range"],
  required: 1,
  repeat: 0,
  overReferences: true,
  takesTall: true,
  apply: ([argument = null], { book }) => {
    if (!(argument instanceof Reference))
      return isArray(argument) ? argument.map((row) => row.map(apply)) : apply(argument);
    const { sheet, top, left } = argument.areas[0]!;
    return apply(book.cells.value(sheet, top, left));
  },
});

const scalar = <T>(read: (value: Scalar, book: Surroundings) => T | CellError): Parameter<T> => ({
  form: "scalar",
  optional: false,
  read: (argument, scope) => read(singleOf(argument ?? null, scope), scope.book),
});

/** One number; see toNumber. */
export const number = scalar(toNumber);
/** One text; see toText. */
export const text = scalar(toText);
/** TRUE or FALSE; see toBoolean. */
export const logical = scalar(toBoolean);
/** One number without its fraction, toward zero. */
export const integer = scalar((value, book) => {
  const read = toNumber(value, book);
  return typeof read === "number" ? Math.trunc(read) : read;
});
/** One number that may not be TRUE or FALSE, nor be left out: Excel's functions that once were an add-in's. */
export const strictNumber: Parameter<number> = {
  ...number,
  read: (argument, scope) => {
    if (argument === undefined) return NA;
    return typeof argument === "boolean" ? VALUE : number.read(argument, scope);
  },
};

/** One value as it is; an error is the result. */
export const anyValue = scalar<Exclude<Scalar, CellError>>((value) => value);
/** One value as it is, errors too (wrapped, for an error bare would be the result). */
export const maybeError = scalar<{ value: Scalar }>((value) => ({ value }));

/** Cells or an array, as they come. */
export const cells: Parameter<{ operand: Argument }> = {
  form: "range",
  optional: false,
  read: (operand) => (isError(operand) ? operand : { operand }),
};

/** Cells that the function needs as a reference; #VALUE! for anything else. */
export const reference: Parameter<Reference> = {
  form: "range",
  optional: false,
  read: (argument) => (argument instanceof Reference || isError(argument) ? argument : VALUE),
};

/** A rectangle of values; ranges within its expression are taken whole. */
export const matrix: Parameter<Matrix> = {
  form: "array",
  optional: false,
  read: (argument, scope) => (isError(argument) ? argument : matrixOf(argument, scope)),
};

/** The same, one that ends in equal rows as it is: for functions that take such. */
export const array: Parameter<Matrix | Tall> = {
  form: "array",
  optional: false,
  read: (argument, scope) => (isError(argument) ? argument : arrayIn(argument, scope)),
};

/** A function that takes arrays that end in equal rows as they are. */
export const ofTall = (called: CellFunction): CellFunction => ({ ...called, takesTall: true });

/** Functions of which something more is true. */
export const having = <Name extends string>(
  facts: FunctionFacts,
  functions: Readonly<Record<Name, CellFunction>>,
): Record<Name, CellFunction> =>
  Object.fromEntries(
    Object.entries<CellFunction>(functions).map(([name, called]) => [name, { ...called, ...facts }]),
  ) as Record<Name, CellFunction>;

/** Functions that give nothing but numbers and errors, whatever they are given. */
export const numeric = <Name extends string>(
  functions: Readonly<Record<Name, CellFunction>>,
): Record<Name, CellFunction> => having({ givesNumbers: true }, functions);

/** The same parameter with a value for when it is left out or empty. */
export const optional = <T, D>(parameter: Parameter<T>, missing: D): Parameter<T | D> => ({
  form: parameter.form,
  optional: true,
  read: (argument, scope) => (argument === undefined ? missing : parameter.read(argument, scope)),
});

/** The same with another value for a comma with nothing behind it: VLOOKUP(x,table,2,) looks for the exact value. */
export const optionalOrEmpty = <T, D>(
  parameter: Parameter<T>,
  missing: D,
  value: T | D,
): Parameter<T | D> => ({
  ...optional(parameter, missing),
  empty: { value },
});
