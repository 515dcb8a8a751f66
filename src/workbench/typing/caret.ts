/** A piece of a formula as Univer takes it apart: an operator's sign, or a token of a kind. */
export type Piece = string | { readonly token: string };

/**
 * Whether a list of suggestions made for a name is for the one that the caret is in or behind.
 * @param caret where it is, from 0 behind the equals sign; undefined where more than a place is selected
 */
export function isForCaret(listed: string, pieces: readonly Piece[], caret: number | undefined): boolean {
  if (caret === undefined) return false;
  let end = 0;
  for (const piece of pieces) {
    const start = end;
    const token = typeof piece === "string" ? piece : piece.token;
    end += token.length;
    if (caret > start && caret <= end) return token === listed;
  }
  return false;
}
