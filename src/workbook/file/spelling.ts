import { tokenize } from "@borgar/fx";
import { asTyped } from "../../formula/spelling";

/**
 * A formula as the file spells it -> as a user types it: besides prefixes and our functions' stored names
 * (asTyped), `ANCHORARRAY(A1)` -> `A1#` and `SINGLE(A1)` -> `@A1`. Without "=" on both sides.
 */
export function typedSpelling(stored: string): string {
  const typed = asTyped(stored);
  if (!/ANCHORARRAY|SINGLE/i.test(typed)) return typed;
  return withOperators(tokenize(typed, { mergeRefs: true }).map(({ value }) => value)).join("");
}

/** The two operators that a file stores as functions. */
function withOperators(tokens: string[]): string[] {
  const out = [...tokens];
  for (let i = out.length - 1; i >= 0; i--) {
    const name = out[i]!.toUpperCase();
    if (name !== "ANCHORARRAY" && name !== "SINGLE") continue;
    const end = closing(out, i + 1);
    if (end < 0) continue;
    const inside = out.slice(i + 2, end);
    const operand = inside.length === 1 || isCall(inside) ? inside : ["(", ...inside, ")"];
    out.splice(i, end - i + 1, ...(name === "SINGLE" ? ["@", ...operand] : [...operand, "#"]));
  }
  return out;
}

/** A function call and nothing after it. */
const isCall = (tokens: string[]) => tokens[1] === "(" && closing(tokens, 1) === tokens.length - 1;

/** The place of the parenthesis that closes the one at `open`; -1 when there is none. */
function closing(tokens: string[], open: number): number {
  if (tokens[open] !== "(") return -1;
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i] === "(") depth++;
    if (tokens[i] === ")" && --depth === 0) return i;
  }
  return -1;
}
