import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book } from "../../src/formula/book";
import { readBook } from "../../src/workbook/file";

/** Whether LibreOffice is installed. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Recalculates every formula when a file is opened, whoever saved it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Workbooks as LibreOffice computes them, by name. */
export async function recalculatedByLibreOffice(
  files: Record<string, Uint8Array>,
): Promise<Map<string, Book>> {
  const books = new Map<string, Book>();
  for (const [name, bytes] of convertedByLibreOffice(files, "xlsx:Calc MS Excel 2007 XML"))
    books.set(name, await readBook(bytes));
  return books;
}

/**
 * Workbooks computed by LibreOffice and written in another format, by name. It has a profile of its own, deleted
 * afterwards. What it can't convert throws an Error.
 * @param format the new extension, and perhaps a filter after a colon: pdf
 */
export function convertedByLibreOffice(
  files: Record<string, Uint8Array>,
  format: string,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
      return join(folder, `${name}.xlsx`);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const arguments_ = [profile, "--headless", "--convert-to", format, "--outdir", out];
    const { status, stderr } = spawnSync("soffice", [...arguments_, ...paths], { encoding: "utf8" });
    if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
    const extension = format.split(":")[0]!;
    return new Map(Object.keys(files).map((name) => [name, readFileSync(join(out, `${name}.${extension}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
