import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { convertedByLibreOffice } from "../../../test/crosscheck/soffice";
import { withoutCalls } from "../../../test/crosscheck/without-calls";

/**
 * Each workbook's Summary as LibreOffice prints it, a PNG by name. Cells that call the add-in, which it does not know,
 * are values. Needs `soffice` and `pdftoppm`; an Error says what went wrong.
 * @param width of the pictures in pixels
 */
export function printedSummaries(files: Record<string, Uint8Array>, width: number): Map<string, Uint8Array> {
  const copies = Object.entries(files).map(
    ([name, bytes]) => [name, summaryAlone(withoutCalls(bytes))] as const,
  );
  const printed = [...convertedByLibreOffice(Object.fromEntries(copies), "pdf")];
  return new Map(printed.map(([name, pdf]) => [name, drawn(pdf, width)]));
}

/** A copy that prints its Summary only: LibreOffice prints hidden sheets too where they have an area to print. */
function summaryAlone(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  const summary = [...workbook.matchAll(/<sheet [^>]*>/g)].findIndex(([sheet]) =>
    sheet.includes('name="Summary"'),
  );
  const alone = workbook
    .replace(/<definedName name="_xlnm.Print_Area"[^>]*>(?!(?:&apos;|')?Summary)[^<]*<\/definedName>/g, "")
    .replace(/<sheet (?!name="Summary")/g, '<sheet state="hidden" ')
    .replace(/(firstSheet|activeTab)="\d+"/g, `$1="${summary}"`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(alone) });
}

/** The only page of a PDF as a PNG. */
function drawn(pdf: Uint8Array, width: number): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    writeFileSync(join(folder, "page.pdf"), pdf);
    const size = ["-scale-to-x", String(width), "-scale-to-y", "-1"];
    const { status, stderr, error } = spawnSync(
      "pdftoppm",
      ["-png", "-singlefile", ...size, join(folder, "page.pdf"), join(folder, "page")],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`pdftoppm (of poppler-utils) failed: ${error?.message ?? stderr}`);
    return readFileSync(join(folder, "page.png"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
