/** Bytes of a WebAssembly module, or of a part of one. */
export type Bytes = readonly number[];

/** A whole number from 0 on as WebAssembly writes it (LEB128): seven bits a byte, the lowest first. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}

/** A double's eight bytes. */
export const float64 = (value: number): Bytes => Array.from(new Uint8Array(Float64Array.of(value).buffer));

/** A short text in ASCII. */
export const name = (text: string): Bytes => list([...text].map((letter) => [letter.charCodeAt(0)]));

/** Items one after the other, their number first. */
export const list = (items: readonly Bytes[]): Bytes => [...unsigned(items.length), ...items.flat()];

/** Bytes behind their length. */
export const sized = (bytes: Bytes): Bytes => [...unsigned(bytes.length), ...bytes];

/** A section of a module: what kind it is, and what it lists. */
export const section = (kind: number, items: readonly Bytes[]): Bytes => [kind, ...sized(list(items))];
