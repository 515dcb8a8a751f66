/** A part of the file by its name in it, with its text. */
export interface TextPart {
  readonly name: string;
  readonly text: string;
}

/**
 * A part with what a pattern finds written anew. Throws where it finds nothing: the library writes by now otherwise than
 * the pattern expects, and the file would lack the mending without a word.
 */
export function mended(
  { name, text }: TextPart,
  pattern: RegExp,
  by: (...found: string[]) => string,
): TextPart {
  let isFound = false;
  const changed = text.replace(pattern, (...found: string[]) => {
    isFound = true;
    return by(...found);
  });
  if (!isFound) throw new Error(`${name} has nothing to mend at ${pattern.source}.`);
  return { name, text: changed };
}
