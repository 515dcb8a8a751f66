/** Pieces of a section: quoted and escaped literals, padding, brackets, placeholders, single characters. */
const PIECES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|E[+-]|[\s\S]/gi;

/** A digit's place. */
export const PLACEHOLDER = /^[0#?]$/;

export const piecesOf = (pattern: string): readonly string[] => pattern.match(PIECES) ?? [];

/** What a piece that is no placeholder shows. */
export function literal(piece: string): string {
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith("\\")) return piece.slice(1);
  if (piece.startsWith("_")) return " ";
  if (piece.startsWith("[")) return /^\[\$([^-\]]*)/.exec(piece)?.[1] ?? "";
  return piece.startsWith("*") && piece.length > 1 ? "" : piece;
}

/** What a place shows where the number has no digit for it. */
export const empty = (placeholder: string): string =>
  placeholder === "0" ? "0" : placeholder === "?" ? " " : "";
