import { WorkbookFileError } from "../error";
import { contentStart, readDirectory, viewOf, type ZipDirectory, type ZipLine } from "./directory";

/** Where an entry of a zip file is kept. */
export interface ZipRecord extends Pick<ZipLine, "path" | "offset" | "line"> {
  end: number;
}

/** All that a zip file keeps. */
export interface ZipRecords extends Pick<ZipDirectory, "start" | "end"> {
  records: ZipRecord[];
}

/**
 * Reads where a zip file keeps its entries. Throws WorkbookFileError when it is damaged or is kept in a way that can't
 * be written back: entries of the same path, records that overlap or stand behind the directory, zip64.
 */
export function readRecords(bytes: Uint8Array): ZipRecords {
  const view = viewOf(bytes);
  const { lines, count, start, end } = readDirectory(bytes);
  if (count === 0xffff || start === 0xffff_ffff || hasZip64(view, end)) throw unusual();
  const records = lines.map(({ path, offset, packedSize, line }): ZipRecord => {
    if (offset === 0xffff_ffff || packedSize === 0xffff_ffff) throw unusual();
    return { path, offset, line, end: contentStart(view, offset) + packedSize };
  });
  if (new Set(records.map(({ path }) => path.toLowerCase())).size !== records.length) throw unusual();
  bound(view, records, start);
  return { records, start, end };
}

const unusual = () =>
  new WorkbookFileError(
    "The file is packed in an unusual way, in which it can't be changed: save it in Excel first.",
  );

const DESCRIPTOR = 0x08074b50;
const ZIP64_LOCATOR = 0x07064b50;

const hasZip64 = (view: DataView, end: number) =>
  end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;

/** Records follow one another without overlap, before the directory. */
function bound(view: DataView, records: readonly ZipRecord[], directory: number): void {
  const inOrder = records.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach((record, i) => {
    const next = inOrder[i + 1]?.offset ?? directory;
    record.end += descriptorLength(view, record, next);
    if (record.end > next) throw unusual();
  });
}

/**
 * The sizes after a content that was packed before they were known: 4 numbers of 4 bytes, or 2 of them of 8, the
 * first left out by some writers.
 */
function descriptorLength(view: DataView, { offset, end }: ZipRecord, next: number): number {
  if ((view.getUint16(offset + 6, true) & 8) === 0) return 0;
  const room = next - end;
  if (room === 0) return 0;
  if (room < 12) throw unusual();
  const marked = view.getUint32(end, true) === DESCRIPTOR;
  const long = marked ? 24 : 20;
  const short = marked ? 16 : 12;
  return room === long || (room > long && isLong(view, end + (marked ? 8 : 4))) ? long : short;
}

/** The upper half of a size of 8 bytes is 0 here; of two sizes of 4 bytes the second is not. */
const isLong = (view: DataView, sizes: number) => view.getUint32(sizes + 4, true) === 0;
