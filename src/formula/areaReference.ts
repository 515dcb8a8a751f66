import { parseA1Ref } from "@borgar/fx";

/** An area as a text names it: from 0, ends included; an end is null where the text names whole rows or columns. */
export interface AreaReference {
  /** What stands before the "!", outermost first: a workbook, a sheet; empty for an area alone. */
  readonly context: readonly string[];
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/** More than a path, a sheet's name with each of its 31 letters quoted, and two cells need. */
const LONGEST = 1_000;

/** An area's text, as "Data!$B$2:$B$9"; undefined where it is none. The library's time grows with a text's square. */
export function readArea(text: string): AreaReference | undefined {
  if (text.length > LONGEST) return undefined;
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed) || !parsed.range) return undefined;
  const { top, left, bottom, right } = parsed.range;
  return {
    context: parsed.context ?? [],
    top: top ?? null,
    left: left ?? null,
    bottom: bottom ?? null,
    right: right ?? null,
  };
}

/** The references of a list such as "(Data!$A$1,'b, c'!$A$2)", as charts and print areas have it. */
export function referencesOfList(text: string): string[] {
  const list = text.trim().replace(/^\((.*)\)$/s, "$1");
  const parts = [""];
  let quoted = false;
  for (const letter of list) {
    if (letter === "'") quoted = !quoted;
    if (letter === "," && !quoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}
