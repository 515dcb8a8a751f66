import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Workbook } from "@cj-tech-master/excelts";
import type { Position } from "../../src/address";
import type { Between } from "../between";
import { formulaText } from "../formulaText";
import { typed } from "../twin";
import { isOnPath } from "./onPath";
import type { Rate } from "./rate";

/** LibreOffice without a screen ends within this, or is taken to hang. */
const patience = 60_000;

/** Scenarios of a slice: long enough for a clock that counts milliseconds. */
const slice = 50;

/**
 * LibreOffice: the part as .xlsx, opened once; a Basic macro sets all inputs of a scenario, recalculates what is
 * dirty, reads the output, and takes the time inside. Null where LibreOffice is not installed.
 */
export async function libreOfficeRate(part: Between, columns: readonly Float64Array[]): Promise<Rate | null> {
  if (!isOnPath("soffice")) return null;
  const folder = mkdtempSync(join(tmpdir(), "edge-tco-libreoffice-"));
  try {
    writeFileSync(join(folder, "twin.xlsx"), await workbookOf(part));
    const count = columns[0]!.length;
    const lines = Array.from({ length: count }, (_, i) => columns.map((column) => column[i]).join(" "));
    writeFileSync(join(folder, "scenarios"), lines.join("\n"));
    const profile = join(folder, "profile");
    // the first start fills a new profile and would overwrite a macro in it
    soffice(profile, "--terminate_after_init");
    installMacro(profile, macro(part, count, folder));
    soffice(profile, "macro:///Standard.Sweep.Main");
    const written = readFileSync(join(folder, "results"), "utf8").trim().split(/\s+/).map(Number);
    const slices = count / slice;
    const milliseconds = written.slice(0, slices).sort((a, b) => a - b)[Math.floor(slices / 2)]!;
    return { perSecond: (1000 * slice) / milliseconds, results: written.slice(slices) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const soffice = (profile: string, what: string): unknown =>
  execFileSync(
    "soffice",
    ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile)}`, what],
    {
      stdio: "ignore",
      timeout: patience,
    },
  );

async function workbookOf({ sheets, inputs, formulas, constants }: Between): Promise<Uint8Array> {
  const workbook = new Workbook();
  const pages = sheets.map((name) => workbook.addWorksheet(name));
  const cell = ({ sheet, row, column }: Position) => pages[sheet]!.getCell(row + 1, column + 1);
  for (const input of inputs) cell(input).value = 1;
  for (const { position, value } of constants) cell(position).value = value as number | string;
  for (const { position, tree } of formulas)
    cell(position).value = { formula: formulaText(tree, position, typed), result: 0 };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Puts a macro into a user profile of its own: nothing of the user's own is read or changed. */
function installMacro(profile: string, basic: string): void {
  const library = join(profile, "user", "basic", "Standard");
  const doctype = (kind: string, id: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${id}.dtd">\n`;
  const of = `xmlns:library="http://openoffice.org/2000/library"`;
  const put = (name: string, text: string) => writeFileSync(join(library, name), text);
  put(
    "script.xlb",
    `${doctype("library:library", "library")}<library:library ${of} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Sweep"/></library:library>`,
  );
  put(
    "Sweep.xba",
    `${doctype("script:module", "module")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Sweep" script:language="StarBasic">${escaped(basic)}</script:module>`,
  );
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const place = ({ sheet, row, column }: Position): string =>
  `book.Sheets.getByIndex(${sheet}).getCellByPosition(${column}, ${row})`;

/** Times slices in a second round over the scenarios; writes their milliseconds, then the results. */
const macro = ({ inputs, output }: Between, count: number, folder: string): string => `
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${pathToFileURL(join(folder, "twin.xlsx"))}", "_blank", 0, hidden())
  book.enableAutomaticCalculation(False)
  Dim cells(${inputs.length - 1}) As Object
${inputs.map((input, k) => `  cells(${k}) = ${place(input)}`).join("\n")}
  target = ${place(output)}
  Dim scenarios(${count - 1}, ${inputs.length - 1}) As Double
  Dim results(${count - 1}) As Double
  Open "${join(folder, "scenarios")}" For Input As #1
  For i = 0 To ${count - 1}
    Line Input #1, text
    parts = Split(text, " ")
    For k = 0 To ${inputs.length - 1}
      scenarios(i, k) = Val(parts(k))
    Next k
  Next i
  Close #1
  Dim times(${count / slice - 1}) As Double
  For round = 0 To 1
    For s = 0 To ${count / slice - 1}
      start = GetSystemTicks()
      For i = s * ${slice} To (s + 1) * ${slice} - 1
        For k = 0 To ${inputs.length - 1}
          cells(k).Value = scenarios(i, k)
        Next k
        book.calculate()
        results(i) = target.Value
      Next i
      times(s) = GetSystemTicks() - start
    Next s
  Next round
  Open "${join(folder, "results")}" For Output As #2
  For s = 0 To ${count / slice - 1}
    Print #2, Str(times(s))
  Next s
  For i = 0 To ${count - 1}
    Print #2, Str(results(i))
  Next i
  Close #2
  book.close(True)
  StarDesktop.terminate()
End Sub
`;
