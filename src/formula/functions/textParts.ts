import { toText } from "../coerce";
import { matrixOf, singleOf } from "../dereference";
import { VALUE } from "../errors";
import { LONGEST_TEXT } from "../size";
import type { Argument, CellFunction, Scope } from "../scope";
import { type CellError, isError, type Scalar } from "../value";
import { eachValue } from "./collect";
import { anyValue, define, integer, numeric, optional, text } from "./define";
import { hasWildcards, wildcardPlace } from "./matching";

/** Finding, replacing and joining parts of texts. */
export const textParts: Record<string, CellFunction> = {
  TEXTJOIN: { forms: ["range", "scalar", "range"], required: 3, repeat: 1, apply: joinedBy },
  ...numeric({
    FIND: define([text, text, optional(integer, 1)], ([part, whole, start]) =>
      start < 1 || start > whole.length + 1 ? VALUE : found(whole.indexOf(part, start - 1)),
    ),
    SEARCH: define([text, text, optional(integer, 1)], ([part, whole, start]) => {
      if (start < 1 || start > whole.length + 1) return VALUE;
      if (!hasWildcards(part)) return found(whole.toLowerCase().indexOf(part.toLowerCase(), start - 1));
      return found(wildcardPlace(part, whole, start - 1));
    }),
  }),
  SUBSTITUTE: define(
    [text, text, text, optional(integer, undefined)],
    ([whole, part, instead, occurrence]) => {
      if (occurrence !== undefined && occurrence < 1) return VALUE;
      if (part === "") return whole;
      return cellText(substituted(whole, part, instead, occurrence));
    },
  ),
  REPLACE: define([text, integer, integer, text], ([whole, start, count, instead]) =>
    start < 1 || count < 0
      ? VALUE
      : cellText(whole.slice(0, start - 1) + instead + whole.slice(start - 1 + count)),
  ),
  REPT: define([text, integer], ([part, times]) =>
    times < 0 || part.length * times > LONGEST_TEXT ? VALUE : part.repeat(times),
  ),
  PROPER: define([text], ([whole]) =>
    whole.toLowerCase().replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1)),
  ),
  EXACT: define([text, text], ([a, b]) => a === b),
  CHAR: define([integer], ([code]) => (code < 1 || code > 255 ? VALUE : ansiCharacter(code))),
  ...numeric({
    CODE: define([text], ([whole]) => (whole === "" ? VALUE : ansiCode(whole))),
  }),
  UNICHAR: define([integer], ([code]) =>
    code < 1 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? VALUE : String.fromCodePoint(code),
  ),
  ...numeric({
    UNICODE: define([text], ([whole]) => whole.codePointAt(0) ?? VALUE),
  }),
  // eslint-disable-next-line no-control-regex -- these are what it takes away
  CLEAN: define([text], ([whole]) => whole.replace(/[\u0000-\u001f]/g, "")),
  HYPERLINK: define([text, optional(anyValue, undefined)], ([address, shown]) =>
    shown === undefined ? address : (shown ?? 0),
  ),
};

/** A text with a part of it replaced everywhere, or at one occurrence; cut where it is too long for a cell anyway. */
function substituted(whole: string, part: string, instead: string, occurrence: number | undefined): string {
  let count = 0;
  let result = "";
  let from = 0;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) {
    if (result.length > LONGEST_TEXT) return result;
    count++;
    if (occurrence !== undefined && count !== occurrence) continue;
    result += whole.slice(from, at) + instead;
    from = at + part.length;
  }
  return result + whole.slice(from);
}

const cellText = (content: string): Scalar => (content.length > LONGEST_TEXT ? VALUE : content);

const found = (at: number): Scalar => (at < 0 ? VALUE : at + 1);

/** Characters 128 to 159 of the code page by which Excel on Windows counts; the others are Unicode's. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const ansiCharacter = (code: number): string =>
  code >= 128 && code < 160 ? WINDOWS[code - 128]! : String.fromCharCode(code);

/** A text's first character in that code page; 63, a question mark, for one that it has not. */
function ansiCode(whole: string): number {
  const place = WINDOWS.indexOf(whole[0]!);
  const code = place < 0 ? whole.charCodeAt(0) : place + 128;
  return code < 256 ? code : 63;
}

/** Texts with a delimiter between them, or several that take turns. */
function joinedBy([delimiters, skips, ...args]: readonly Argument[], scope: Scope): Scalar {
  const between: string[] = [];
  const given = matrixOf(delimiters, scope);
  if (isError(given)) return given;
  for (const value of given.flat()) {
    const content = toText(value);
    if (isError(content)) return content;
    between.push(content);
  }
  const skipped = singleOf(skips ?? null, scope);
  if (isError(skipped)) return skipped;
  const parts: string[] = [];
  let error: CellError | undefined;
  for (const argument of args)
    for (const value of valuesOf(argument, scope)) {
      const content = toText(value);
      if (isError(content)) error ??= content;
      else if (content !== "" || !skipped) parts.push(content);
    }
  if (error) return error;
  let all = parts[0] ?? "";
  for (let i = 1; i < parts.length && all.length <= LONGEST_TEXT; i++)
    all += between[(i - 1) % between.length]! + parts[i]!;
  return cellText(all);
}

/** An argument's values, blank cells too. */
function valuesOf(argument: Argument, scope: Scope): Scalar[] {
  const values = matrixOf(argument, scope);
  if (!isError(values)) return values.flat();
  const each: Scalar[] = [];
  eachValue(argument, scope, (value) => each.push(value));
  return each;
}
