import { Inflate } from "fflate";
import { WorkbookFileError } from "./error";

/** The parts of a package by path ("xl/workbook.xml"), unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** More than any workbook this product works with; what is larger is a mistake or a zip bomb. */
export const LARGEST_UNPACKED_BYTES = 50_000_000;

/** Likewise: each part costs time of its own, however small it is. */
const MOST_PARTS = 20_000;

/**
 * Unpacks a zip file by its central directory.
 * Throws WorkbookFileError when it is no zip, is damaged, or holds more than `limit` bytes, declared or actual.
 */
export function unzip(bytes: Uint8Array, limit = LARGEST_UNPACKED_BYTES): Parts {
  const entries = centralDirectory(bytes);
  if (entries.length > MOST_PARTS)
    throw new WorkbookFileError(`The file holds more than ${MOST_PARTS} parts, too many to open here.`);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > limit) throw tooLarge(limit);
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entries) {
    if (entry.path.endsWith("/")) continue;
    const content = unpack(bytes, entry, left, limit);
    left -= content.length;
    parts.set(entry.path, content);
  }
  return parts;
}

interface Entry {
  path: string;
  method: number;
  encrypted: boolean;
  packedSize: number;
  size: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

function centralDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/"),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function unpack(bytes: Uint8Array, entry: Entry, left: number, limit: number): Uint8Array {
  if (entry.encrypted) throw new WorkbookFileError("The file is protected by a password.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) throw damaged();
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw damaged();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  return inflate(packed, left, limit);
}

/** In steps of a few kilobytes, so that a bomb is noticed before it has filled the memory. */
function inflate(packed: Uint8Array, left: number, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const stream = new Inflate((piece, final) => {
    size += piece.length;
    if (size > left) throw tooLarge(limit);
    pieces.push(piece);
    finished = final;
  });
  try {
    for (let at = 0; at < packed.length; at += 16_384) {
      stream.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
    }
  } catch (error) {
    throw error instanceof WorkbookFileError ? error : damaged();
  }
  if (!finished) throw damaged();
  return joined(pieces, size);
}

function joined(pieces: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const damaged = () => new WorkbookFileError("The file is damaged: it can't be unpacked.");

const tooLarge = (limit: number) =>
  new WorkbookFileError(
    `The file unpacks to more than ${Math.round(limit / 1e6)} MB, too large to open here.`,
  );
