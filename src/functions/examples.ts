/** A formula of the README, what it gives, and what that is. */
export interface Example {
  readonly formula: string;
  readonly result: string;
  readonly says: string;
}

/** The README's tables of examples. */
export const examplesIn = (readme: string): Example[] =>
  [...readme.matchAll(/^\| `(=.*?)` \| (.*?) \| (.*?) \|$/gm)].map(([, formula, result, says]) => ({
    formula: formula!,
    result: result!,
    says: says!,
  }));

/** The arguments of a function's first call in a formula, as they are written; undefined where it is not called. */
export function argumentsIn(formula: string, name: string): string[] | undefined {
  const call = formula.indexOf(`${name}(`);
  if (call < 0) return undefined;
  const found = [""];
  let depth = 0;
  for (const [piece] of formula.slice(call + name.length + 1).matchAll(/"(?:[^"]|"")*"|./gs)) {
    if (piece === ")" && depth === 0) break;
    if ("({".includes(piece)) depth++;
    if (")}".includes(piece)) depth--;
    if (piece === "," && depth === 0) found.push("");
    else found[found.length - 1] += piece;
  }
  return found.length === 1 && found[0] === "" ? [] : found;
}
