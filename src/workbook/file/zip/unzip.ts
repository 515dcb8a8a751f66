import { Inflate } from "fflate";
import { WorkbookFileError } from "../error";
import { contentStart, damaged, readDirectory, viewOf, type ZipLine } from "./directory";

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
  const { lines: entries } = readDirectory(bytes);
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

function unpack(bytes: Uint8Array, entry: ZipLine, left: number, limit: number): Uint8Array {
  if (entry.encrypted) throw new WorkbookFileError("The file is protected by a password.");
  const start = contentStart(viewOf(bytes), entry.offset);
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

const tooLarge = (limit: number) =>
  new WorkbookFileError(
    `The file unpacks to more than ${Math.round(limit / 1e6)} MB, too large to open here.`,
  );
