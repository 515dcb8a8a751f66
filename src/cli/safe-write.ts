import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Writable } from "node:stream";
import { safeWriteStream, writeSafely } from "../workbook/file/write-safely";
import { UsageError } from "./command";

/**
 * Writes a workbook file whole or not at all; onto the one it was read from, too. Throws UsageError when it would
 * replace a file that is no workbook, or would hold macros under a name that Excel then refuses; NotWrittenError.
 */
export async function writeWorkbookFile(path: string, bytes: Uint8Array): Promise<void> {
  if (formOf(path) === "other")
    throw new UsageError(`${path} is there and is no workbook: give the new workbook another name.`);
  if (/\.xlsx$/i.test(path) && holdsMacros(bytes))
    throw new UsageError(`The workbook has macros, and ${path} can't: give it a name that ends in .xlsm.`);
  await writeSafely(path, bytes);
}

/**
 * A stream into a table's file, which is there once the stream has finished and not before. Throws UsageError when it
 * would replace a workbook; emits NotWrittenError.
 */
export function tableFileStream(path: string): Writable {
  if (formOf(path) === "workbook")
    throw new UsageError(`${path} is a workbook: give the table another name.`);
  return safeWriteStream(path);
}

/** How zip files begin, and with them workbooks, and how old or encrypted workbooks do. */
const BEGINNINGS = [Buffer.from("PK"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];

/** What stands at a path; an empty file is nothing, and so is what can't be read. */
function formOf(path: string): "workbook" | "other" | "nothing" {
  const beginning = beginningOf(path);
  if (beginning.length === 0) return "nothing";
  return BEGINNINGS.some((mark) => beginning.subarray(0, mark.length).equals(mark)) ? "workbook" : "other";
}

function beginningOf(path: string): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const beginning = Buffer.alloc(4);
    return fstatSync(file).isFile() ? beginning.subarray(0, readSync(file, beginning)) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The names of a package's parts are not compressed. */
const holdsMacros = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("/vbaProject.bin");
