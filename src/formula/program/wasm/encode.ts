/** Bytes of a WebAssembly module, in parts until they are written, so that putting together copies nothing. */
export type Bytes = number | readonly Bytes[];

/** Puts bytes after others. */
export function write(bytes: Bytes, onto: number[]): void {
  if (typeof bytes === "number") onto.push(bytes);
  else for (const part of bytes) write(part, onto);
}

/** A whole number from 0 on as WebAssembly writes it (LEB128): seven bits a byte, the lowest first. */
export function unsigned(value: number): Bytes {
  if (value < 0x80) return value;
  return [(value % 0x80) | 0x80, unsigned(Math.floor(value / 0x80))];
}

const eight = new DataView(new ArrayBuffer(8));

/** A double's eight bytes. */
export function float64(value: number): Bytes {
  eight.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, at) => eight.getUint8(at));
}

/** A short text in ASCII. */
export const name = (text: string): Bytes => list([...text].map((letter) => letter.charCodeAt(0)));

/** Items one after the other, their number first. */
export const list = (items: readonly Bytes[]): Bytes => [unsigned(items.length), items];

/** Bytes behind their length. */
export function sized(bytes: Bytes): Bytes {
  const written: number[] = [];
  write(bytes, written);
  return [unsigned(written.length), written];
}

/** A section of a module: what kind it is, and what it lists. */
export const section = (kind: number, items: readonly Bytes[]): Bytes => [kind, sized(list(items))];
