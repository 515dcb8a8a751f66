import { toText } from "../coerce";
import { arrayIn } from "../dereference";
import { CALC, NA, VALUE } from "../errors";
import type { Operand } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { held } from "../tall";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import {
  define,
  logical,
  maybeError,
  number,
  optional,
  optionalOrEmpty,
  type Parameter,
  text,
} from "./define";

interface Delimiters {
  readonly parts: readonly string[];
}

/** One delimiter or several, any of which cuts. */
const delimiters: Parameter<Delimiters> = {
  form: "array",
  optional: false,
  read: (argument, scope) => {
    const parts = textsIn(argument, scope);
    return isError(parts) ? parts : { parts };
  },
};

/** A mode that is 0 or 1, TRUE or FALSE. */
const flag: Parameter<boolean> = {
  ...number,
  read: (argument, scope) => {
    const read = number.read(argument, scope);
    if (isError(read)) return read;
    const mode = Math.trunc(read);
    return mode === 0 || mode === 1 ? mode === 1 : VALUE;
  },
};

/** Texts cut at delimiters. */
export const textDivision: Record<string, CellFunction> = {
  TEXTBEFORE: divided((whole, { at }) => whole.slice(0, at)),
  TEXTAFTER: divided((whole, { at, length }) => whole.slice(at + length)),
  TEXTSPLIT: {
    ...define(
      [
        ...([text, optional(delimiters, undefined), optional(delimiters, undefined)] as const),
        ...([optional(logical, false), optional(flag, false), optional(maybeError, undefined)] as const),
      ],
      ([whole, columns, rows, skipsEmpty, caseless, filling]) => {
        if (!columns && !rows) return VALUE;
        if ([...(columns?.parts ?? []), ...(rows?.parts ?? [])].includes("")) return VALUE;
        const cut = (content: string, by: Delimiters | undefined): string[] =>
          by ? pieces(content, cutsOf(content, by.parts, caseless), skipsEmpty) : [content];
        const table = cut(whole, rows).map((line) => cut(line, columns));
        return filledUp(
          table.filter((line) => line.length > 0),
          filling === undefined ? NA : filling.value,
        );
      },
    ),
    required: 2,
    givesArray: true,
    sizedBy: [0, 1, 2, 3, 4],
  },
};

/** Rows of one length; nothing at all is #CALC!. */
function filledUp(rows: Matrix, filling: Scalar): Operand {
  if (rows.length === 0) return CALC;
  const width = Math.max(...rows.map((row) => row.length));
  const table = rows.map((row) =>
    Array.from({ length: width }, (_, i) => (i < row.length ? row[i]! : filling)),
  );
  return table.length === 1 && width === 1 ? table[0]![0]! : table;
}

/** What stands between cuts. */
function pieces(whole: string, cuts: readonly Cut[], skipsEmpty: boolean): string[] {
  const all: string[] = [];
  let from = 0;
  for (const { at, length } of [...cuts, { at: whole.length, length: 0 }]) {
    if (at > from || !skipsEmpty) all.push(whole.slice(from, at));
    from = at + length;
  }
  return all;
}

/** Where a delimiter stands in a text. */
interface Cut {
  readonly at: number;
  readonly length: number;
}

/** The texts among cells or in an array, each once; of equal rows at the end the last stands for all. */
function textsIn(argument: Argument, scope: Scope): string[] | CellError {
  const values = arrayIn(argument, scope);
  if (isError(values)) return values;
  const texts = new Set<string>();
  for (const row of held(values).rows)
    for (const value of row) {
      const read = toText(value);
      if (isError(read)) return read;
      texts.add(read);
    }
  return [...texts];
}

/**
 * The part of a text on one side of a delimiter: its nth, counted from the end where negative. With the end matched,
 * the text's end (from the end: its start) counts as one more delimiter. #N/A where there is no such delimiter.
 */
function divided(give: (whole: string, cut: Cut) => string): CellFunction {
  return define(
    [
      ...([text, delimiters, optional(number, undefined), optional(flag, false)] as const),
      ...([optional(flag, false), optionalOrEmpty(maybeError, undefined, { value: null })] as const),
    ],
    ([whole, { parts }, occurrence, caseless, endMatches, missing]) => {
      const nth = Math.floor(occurrence ?? 1);
      // only an occurrence that is asked for is held against the text's length
      if (nth === 0 || (occurrence !== undefined && isBeyond(whole, parts, nth))) return VALUE;
      const cut = nthCut(whole, cutsOf(whole, parts, caseless, nth < 0), nth, endMatches);
      return cut ? give(whole, cut) : missing === undefined ? NA : (missing.value ?? "");
    },
  );
}

const isBeyond = (whole: string, parts: readonly string[], nth: number): boolean =>
  Math.abs(nth) > whole.length || parts.every((part) => part.length > whole.length);

function nthCut(whole: string, cuts: readonly Cut[], nth: number, endMatches: boolean): Cut | undefined {
  const all =
    nth > 0
      ? [...cuts, ...(endMatches ? [{ at: whole.length, length: 0 }] : [])]
      : [...(endMatches ? [{ at: 0, length: 0 }] : []), ...cuts];
  return all.at(nth > 0 ? nth - 1 : nth);
}

/** Every place of a delimiter, from the left; of several at one place the longest. An empty one is at the end met first. */
function cutsOf(whole: string, parts: readonly string[], caseless: boolean, backward = false): Cut[] {
  const fold = (content: string) => (caseless ? content.toLowerCase() : content);
  const [folded, sought] = [fold(whole), parts.map(fold)];
  if (sought.includes("")) return [{ at: backward ? whole.length : 0, length: 0 }];
  const cuts: Cut[] = [];
  for (let at = 0; at < folded.length; at++) {
    const length = Math.max(
      0,
      ...sought.filter((part) => folded.startsWith(part, at)).map((part) => part.length),
    );
    if (length === 0) continue;
    cuts.push({ at, length });
    at += length - 1;
  }
  return cuts;
}
