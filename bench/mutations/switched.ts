import type { Mutant } from "./mutant";

export interface Numbered extends Mutant {
  readonly number: number;
}

/** The name in a test's world of the question which mutant is at work. */
export const ASKED = "__isMutantAtWork";

/**
 * A file's text with a switch at the place of each mutant: what stood there, unless that mutant is at work. Lines stay
 * where they were.
 */
export function switched(text: string, mutants: readonly Numbered[]): string {
  return between(text, 0, text.length, [...mutants].sort(outermostFirst));
}

const outermostFirst = (a: Numbered, b: Numbered): number => a.start - b.start || b.end - a.end;

/** From `start` to `end`: mutants of the same place, or within another's, are switches within its switch. */
function between(text: string, start: number, end: number, mutants: readonly Numbered[]): string {
  const [first, ...others] = mutants;
  if (!first) return text.slice(start, end);
  const within = others.filter((each) => each.start < first.end);
  const behind = others.slice(within.length);
  const original = between(text, first.start, first.end, within);
  return text.slice(start, first.start) + switchOf(first, original) + between(text, first.end, end, behind);
}

function switchOf({ number, kind, to }: Numbered, original: string): string {
  const asked = `${ASKED}(${number})`;
  return kind === "statement" ? `{ if (!${asked}) { ${original} } }` : `(${asked} ? ${to} : ${original})`;
}
