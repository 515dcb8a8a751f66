/** A stretch of bytes to be replaced; with start = end an insertion. */
export interface Splice {
  start: number;
  end: number;
  content: string | Uint8Array;
}

/** The bytes with the splices applied, given in order and without overlap. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let at = 0;
  for (const { start, end, content } of splices) {
    pieces.push(bytes.subarray(at, start), typeof content === "string" ? encoder.encode(content) : content);
    at = end;
  }
  pieces.push(bytes.subarray(at));
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let length = 0;
  for (const piece of pieces) {
    whole.set(piece, length);
    length += piece.length;
  }
  return whole;
}
