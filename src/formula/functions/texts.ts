import { inCapitals } from "../capitals";
import { toText } from "../coerce";
import { VALUE } from "../errors";
import { formatted } from "../numberFormat";
import { numberIn } from "../textNumber";
import { LONGEST_TEXT } from "../size";
import type { Argument, CellFunction, Scope, Surroundings } from "../scope";
import { type CellError, isError, type Scalar } from "../value";
import { eachValue } from "./collect";
import { anyValue, define, integer, numeric, optionalOrEmpty, text, variadic } from "./define";

/** Texts, as far as business models use them. */
export const texts: Record<string, CellFunction> = {
  TEXT: define([anyValue, text], ([value, format], { book }) =>
    formatted(asNumber(value, book), format, book),
  ),
  ...numeric({
    VALUE: define([anyValue], ([value], { book }) =>
      typeof value === "string"
        ? (numberIn(value, book) ?? VALUE)
        : typeof value === "boolean"
          ? VALUE
          : (value ?? 0),
    ),
  }),
  CONCAT: variadic("range", joined),
  CONCATENATE: variadic("scalar", joined),
  ...numeric({
    LEN: define([text], ([content]) => content.length),
  }),
  LOWER: define([text], ([content]) => content.toLowerCase()),
  UPPER: define([text], ([content]) => inCapitals(content)),
  TRIM: define([text], ([content]) => content.replace(/ +/g, " ").replace(/^ | $/g, "")),
  LEFT: define([text, optionalOrEmpty(integer, 1, 0)], ([content, count]) =>
    count < 0 ? VALUE : content.slice(0, count),
  ),
  RIGHT: define([text, optionalOrEmpty(integer, 1, 0)], ([content, count]) =>
    count < 0 ? VALUE : count === 0 ? "" : content.slice(-count),
  ),
  MID: define([text, integer, integer], ([content, start, count]) =>
    start < 1 || count < 0 ? VALUE : content.slice(start - 1, start - 1 + count),
  ),
};

/** TEXT takes a text that reads as a number for that number. */
const asNumber = (value: Scalar, book: Surroundings): Scalar =>
  typeof value === "string" ? (numberIn(value, book) ?? value) : value;

function joined(args: readonly Argument[], scope: Scope): Scalar {
  let all = "";
  let error: CellError | undefined;
  for (const argument of args)
    eachValue(argument, scope, (value) => {
      const content = toText(value);
      if (isError(content)) error ??= content;
      else if (all.length <= LONGEST_TEXT) all += content;
    });
  return error ?? (all.length > LONGEST_TEXT ? VALUE : all);
}
