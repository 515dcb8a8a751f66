import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalculate } from "../../src/formula/calculation";
import { edgeFunctions } from "../../src/functions/table";
import { openPackage, readBook, readLooks, WorkbookFileError } from "../../src/workbook/file";
import { commandLine } from "../../test/support/command-line";
import { packageOf } from "../../test/workbook/file/package-of";
import type { LimitCase } from "./case";

/** Reads a file and computes it; a refusal is an outcome, anything else that is thrown is not. */
async function opened(bytes: Uint8Array): Promise<string> {
  try {
    const book = await readBook(bytes);
    const cells = book.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    const calculation = recalculate(book, edgeFunctions);
    const [first] = calculation.results();
    return `${book.sheets.length} sheets, ${cells} cells${first ? `, the first formula ${JSON.stringify(first.value)}` : ""}`;
  } catch (error) {
    if (error instanceof WorkbookFileError) return `refused: ${error.message}`;
    throw error;
  }
}

const oneSheet = (title: string, rows: string, after = ""): LimitCase => ({
  title,
  run: () => opened(packageOf([{ name: "S", rows: `${rows}</sheetData>${after}<sheetData>` }])),
});

const formulaCell = (address: string, attributes: string, text: string, value = 1): string =>
  `<c r="${address}"><f ${attributes}>${text}</f><v>${value}</v></c>`;

const STYLES = "xl/styles.xml";

/** What the workbench reads besides: styles, by the library. */
const looked = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readLooks(openPackage(bytes));
    return "looks are read";
  } catch (error) {
    return `refused: ${(error as Error).message.slice(0, 120)}`;
  }
};

const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);

const styled = (styles: string): Uint8Array =>
  packageOf([{ name: "S", rows: "" }], {
    extra: { [STYLES]: `<styleSheet><dxfs>${styles}</dxfs></styleSheet>` },
  });

/** Files that say they are larger than they are. */
export const fileCases: readonly LimitCase[] = [
  oneSheet(
    "an array formula that fills a whole sheet",
    `<row r="1">${formulaCell("A1", 't="array" ref="A1:XFD1048576"', "1")}</row>`,
  ),
  oneSheet(
    "two array formulas that fill 20,000 × 1,000 cells",
    `<row r="1">${formulaCell("A1", 't="array" ref="A1:ALL20000"', "1")}${formulaCell("AMM1", 't="array" ref="AMM1:BYX20000"', "1")}</row>`,
  ),
  oneSheet(
    "a shared formula of 8,000 letters in 100,000 cells",
    `<row r="1">${formulaCell("A1", 't="shared" si="0" ref="A1:A100000"', `LEN("${"x".repeat(8000)}")`)}</row>${Array.from(
      { length: 99_999 },
      (_, k) => `<row r="${k + 2}"><c r="A${k + 2}"><f t="shared" si="0"/><v>8000</v></c></row>`,
    ).join("")}`,
  ),
  oneSheet(
    "rows past the end of a sheet",
    '<row r="1048577"><c r="A1048577"><v>1</v></c></row><row r="99999999999"><c r="ZZZZ99999999999"><v>1</v></c></row>',
  ),
  oneSheet(
    "a merged range of the whole sheet, a thousand times",
    "",
    `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
  ),
  {
    title: "  the merged range, its looks read",
    run: () =>
      looked(
        packageOf([
          {
            name: "S",
            rows: `</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>`,
          },
        ]),
      ),
  },
  oneSheet(
    "hidden rows to the end, a million of them",
    Array.from({ length: 1_000_000 }, (_, k) => `<row r="${k + 1}" hidden="1"/>`).join(""),
  ),
  { title: "2 million nested elements in the styles", run: () => opened(styled(nested(2_000_000))) },
  { title: "  the nested styles, their looks read", run: () => looked(styled(nested(2_000_000))) },
  {
    title: "2 million nested elements in a sheet",
    run: () => opened(packageOf([{ name: "S", rows: nested(2_000_000) }])),
  },
  {
    title: "20,000 sheets",
    run: () =>
      opened(
        packageOf(
          Array.from({ length: 20_000 }, (_, k) => ({
            name: `S${k}`,
            rows: `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>`,
          })),
        ),
      ),
  },
  {
    title: "100,000 defined names",
    run: () =>
      opened(
        packageOf([{ name: "S", rows: '<row r="1"><c r="A1"><f>nn_99999</f></c></row>' }], {
          names: Array.from(
            { length: 100_000 },
            (_, k) => `<definedName name="nn_${k}">S!$A$${k + 2}</definedName>`,
          ).join(""),
        }),
      ),
  },
  {
    title: "`tco` of a CSV of 200,000 lines",
    run: () =>
      inFolder(async (folder) => {
        const path = join(folder, "inputs.csv");
        const lines = Array.from({ length: 200_000 }, (_, k) => `task.t${k}.gbpsPerUnit,${k}`);
        writeFileSync(path, ["key,nic,dpu", ...lines].join("\n"));
        const { out, err, code } = await commandLine("tco", path);
        return `exit code ${code}: ${(err || out).slice(0, 160)}`;
      }),
  },
];

async function inFolder(work: (folder: string) => Promise<string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "limits-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
