import { WorkbookFileError } from "../error";

/** An entry as the central directory of a zip file lists it. */
export interface ZipLine {
  path: string;
  encrypted: boolean;
  /** How its content is packed: 0 not at all, 8 deflated. */
  method: number;
  packedSize: number;
  size: number;
  /** Of its record: header, content, and the descriptor after it. */
  offset: number;
  /** Its line in the central directory. */
  line: { start: number; end: number };
}

/** The central directory of a zip file. */
export interface ZipDirectory {
  lines: ZipLine[];
  /** How many it says there are: 65,535 where another record tells. */
  count: number;
  start: number;
  /** Of the record that closes the file. */
  end: number;
}

/** What the records of entries, and their lines in the directory, begin with. */
export const RECORD = 0x04034b50;
export const LINE = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** What to say of a file that breaks the format. */
export const damaged = () => new WorkbookFileError("The file is damaged: it can't be unpacked.");

/** Reads what a zip file holds. Throws WorkbookFileError when it is no zip, or damaged. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const lines: ZipLine[] = [];
  for (let i = 0, at = start; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== LINE) throw damaged();
    const line = lineAt(bytes, view, at);
    lines.push(line);
    at = line.line.end;
  }
  return { lines, count, start, end };
}

/** Where the content of an entry begins, behind the header of its record. */
export function contentStart(view: DataView, offset: number): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== RECORD) throw damaged();
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function lineAt(bytes: Uint8Array, view: DataView, at: number): ZipLine {
  const nameLength = view.getUint16(at + 28, true);
  const end = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return {
    path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/"),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    line: { start: at, end },
  };
}
