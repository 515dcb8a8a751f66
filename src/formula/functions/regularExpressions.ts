import { NA, VALUE } from "../errors";
import { joined } from "../operators";
import type { Operand } from "../operand";
import type { CellFunction } from "../scope";
import { type CellError, isError, type Scalar } from "../value";
import { define, integer, optional, type Parameter, text } from "./define";
import { type Pattern, patternOf, tooMany } from "./patterns";

/** 0 where capitals and small letters differ, 1 where not. */
const caseless: Parameter<boolean> = {
  ...integer,
  optional: true,
  read: (argument, scope) => {
    const read = argument === undefined ? 0 : integer.read(argument, scope);
    return isError(read) ? read : read === 0 || read === 1 ? read === 1 : VALUE;
  },
};

/** Texts looked through by regular expressions. */
export const regularExpressions: Record<string, CellFunction> = {
  REGEXTEST: define([text, text, caseless], ([content, written, isCaseless]) => {
    const matches = matchesIn(content, patternOf(written, isCaseless));
    return isError(matches) ? matches : matches.length > 0;
  }),
  REGEXEXTRACT: {
    ...define(
      [text, text, optional(integer, 0), caseless],
      ([content, written, mode, isCaseless]): Operand => {
        if (mode < 0 || mode > 2) return VALUE;
        const matches = matchesIn(content, patternOf(written, isCaseless));
        if (isError(matches)) return matches;
        if (matches.length === 0) return NA;
        if (mode === 0) return matches[0]![0];
        if (mode === 1) return row(matches.map((match) => match[0]));
        const groups = matches[0]!.slice(1).map((group) => group ?? "");
        return groups.length === 0 ? VALUE : row(groups);
      },
    ),
    givesArray: true,
    sizedBy: [0, 1, 2, 3],
  },
  REGEXREPLACE: define(
    [text, text, text, optional(integer, 0), caseless],
    ([content, written, replacement, occurrence, isCaseless]) => {
      const matches = matchesIn(content, patternOf(written, isCaseless));
      if (isError(matches)) return matches;
      const chosen = occurrence === 0 ? undefined : matches.at(occurrence > 0 ? occurrence - 1 : occurrence);
      return replaced(content, occurrence === 0 ? matches : chosen ? [chosen] : [], replacement);
    },
  ),
};

/** A test of whole cells by a pattern that is found anywhere in them: XMATCH's and XLOOKUP's mode 3. */
export function patternTest(written: string): ((content: string) => boolean | CellError) | CellError {
  const pattern = patternOf(written, false);
  if (isError(pattern)) return pattern;
  return (content) => {
    const matches = matchesIn(content, pattern, true);
    return isError(matches) ? matches : matches.length > 0;
  };
}

function matchesIn(
  content: string,
  pattern: Pattern | CellError,
  isFirst = false,
): RegExpMatchArray[] | CellError {
  if (isError(pattern)) return pattern;
  const wrong = tooMany(pattern, content);
  if (wrong) return wrong;
  if (!isFirst) return [...content.matchAll(pattern.all)];
  pattern.all.lastIndex = 0;
  const found = pattern.all.exec(content);
  return found ? [found] : [];
}

const row = (values: readonly string[]): Operand => (values.length === 1 ? values[0]! : [[...values]]);

/** The text with matches replaced: $1 and ${1} stand for a group, $0 for the match, $$ for a dollar sign. */
function replaced(content: string, matches: readonly RegExpMatchArray[], replacement: string): Scalar {
  let [result, from]: [Scalar, number] = ["", 0];
  for (const match of matches) {
    const put = filledIn(replacement, match);
    if (put === undefined) return VALUE;
    result = joined(result as string, content.slice(from, match.index) + put);
    if (typeof result !== "string") return result;
    from = match.index! + match[0].length;
  }
  return joined(result as string, content.slice(from));
}

/** Undefined where the replacement names a group that the pattern has not. */
function filledIn(replacement: string, match: RegExpMatchArray): string | undefined {
  let isWrong = false;
  const put = replacement.replace(
    /\$(?:(\$)|(\d{1,2})|\{(\w+)\})/g,
    (_, dollar?: string, number?: string, name?: string) => {
      if (dollar) return "$";
      const named = number ?? name!;
      const isKnown = /^\d+$/.test(named) ? Number(named) < match.length : named in (match.groups ?? {});
      isWrong ||= !isKnown;
      return (/^\d+$/.test(named) ? match[Number(named)] : match.groups?.[named]) ?? "";
    },
  );
  return isWrong ? undefined : put;
}
