import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { corpusCommand, workbooksIn } from "../../bench/corpus";
import { kindOfDifference, kindOfRefusal } from "../../bench/corpus/causes";
import { reportOf } from "../../bench/corpus/file";
import { askAll, type Answer } from "../../bench/corpus/pool";
import { corpusReport } from "../../bench/corpus/summary";
import { corpusTable } from "../../bench/corpus/table";
import { writerOf } from "../../bench/corpus/writer";
import { UsageError } from "../../src/cli/command";
import { isError, type Scalar } from "../../src/formula/value";
import { packageOf } from "../workbook/file/package-of";

const folder = mkdtempSync(join(tmpdir(), "corpus-"));
afterAll(() => rmSync(folder, { recursive: true }));

const formula = (address: string, text: string, value: number | string): string =>
  `<c r="${address}"><f>${text}</f><v>${value}</v></c>`;

/** Three formulas of which the first stores a wrong value, another no value, and one calls what is not known. */
const rows = `<row r="1"><c r="A1"><v>2</v></c>${formula("B1", "A1*2", 5)}${formula("C1", "B1+1", 6)}${formula("D1", "C1*10", 60)}</row>
<row r="2">${formula("A2", "A1+1", 3)}<c r="B2"><f>A1*4</f></c>${formula("C2", "CUBEVALUE(A1)", 7)}${formula("D2", "C2+1", 8)}</row>`;

const excel = {
  "docProps/app.xml":
    "<Properties><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>",
};

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe("a file's report", async () => {
  const report = await reportOf(fileOf("one.xlsx", packageOf([{ name: "S", rows }])));

  it("counts formulas that equal their values, and those without a value to compare with", () => {
    expect(report).toMatchObject({ formulas: 7, equal: 1, unstored: 1, volatile: 0 });
  });

  it("tells a difference from what only follows from it, however far", () => {
    expect(report.different).toEqual([
      {
        ...{ kind: "a number", functions: [], roots: 1, following: 2 },
        examples: [{ cell: "S!B1", formula: "=A1*2", reads: "S!A1 2", stored: "5", computed: "4" }],
      },
    ]);
  });

  it("tells what follows from a formula that was not computed", () => {
    expect(report.refused).toMatchObject([
      { kind: "The function CUBEVALUE is not known.", roots: 1, following: 1 },
    ]);
  });
});

describe("a difference", () => {
  const kind = (cached: Scalar, computed: Scalar): string =>
    kindOfDifference({
      ...{ cell: "S!A1", formula: "=1", cached: [[cached]], computed: [[computed]] },
      ...(isError(computed) && computed.message !== undefined && { message: computed.message }),
    });

  it.each<[Scalar, Scalar, string]>([
    [1, 1 + 1e-8, "a number, 1e-9 to 1e-6 apart"],
    [1, 1.005, "a number, up to 1% apart"],
    [1, 2, "a number"],
    ["a", "b", "a text instead of another"],
    [1, "b", "a text instead of a number"],
    [1, "", "a blank instead of a number"],
    [true, false, "a boolean instead of another"],
    [{ error: "#N/A" }, 1, "a number instead of #N/A"],
    [1, { error: "#N/A", message: "why" }, "#N/A instead of a number: why"],
    [{ error: "#N/A" }, { error: "#REF!" }, "#REF! instead of #N/A"],
  ])("of %o and %o is %s", (cached, computed, words) => expect(kind(cached, computed)).toBe(words));

  it("of arrays is their size, or the first cell that differs", () => {
    const of = (cached: Scalar[][], computed: Scalar[][]) =>
      kindOfDifference({ cell: "S!A1", formula: "=1", cached, computed });
    expect(of([[1, 2]], [[1]])).toBe("1 × 1 instead of 1 × 2 cells");
    expect(of([[1, "a"]], [[1, 5]])).toBe("a number instead of a text");
  });

  it("of refusals is one kind, whatever the cells", () => {
    expect(kindOfRefusal("[1]S!A1 is in another workbook, which can't be read.")).toBe("another workbook");
    expect(kindOfRefusal('Unexpected ) at position 3 of "1+)".')).toBe(
      kindOfRefusal('Unexpected ) at position 12 of "A".'),
    );
  });
});

describe("who wrote a file", () => {
  const writer = (extra: Record<string, string>) => writerOf(packageOf([{ name: "S", rows: "" }], { extra }));
  const workbook = (build: string) => ({
    "xl/workbook.xml": `<workbook><fileVersion appName="xl" rupBuild="${build}"/><sheets/></workbook>`,
  });

  it("is Excel where it says so and gives its build", () => {
    expect(writer({ ...excel, ...workbook("22730") })).toEqual({
      name: "Microsoft Excel 16.0300",
      isExcel: true,
    });
  });

  it("is a library where Excel's name stands without a build, or with that of 2007 and no chain", () => {
    expect(writer(excel).isExcel).toBe(false);
    expect(writer({ ...excel, ...workbook("4505") }).isExcel).toBe(false);
    expect(writer({ ...excel, ...workbook("4505"), "xl/calcChain.xml": "<calcChain/>" }).isExcel).toBe(true);
  });

  it("is another program by its name, or nobody", () => {
    const libreOffice = {
      "docProps/app.xml": "<Properties><Application>LibreOffice/7.4</Application></Properties>",
    };
    expect(writer(libreOffice)).toEqual({ name: "LibreOffice/7.4", isExcel: false });
    expect(writer({})).toEqual({ name: "no program named", isExcel: false });
  });
});

describe("a corpus", () => {
  it("goes on after a file that can't be read and after one that takes too long", async () => {
    mkdirSync(join(folder, "within"), { recursive: true });
    const good = fileOf("within/good.xlsm", packageOf([{ name: "S", rows }]));
    const bad = fileOf("within/bad.xlsx", new Uint8Array([1, 2, 3]));
    fileOf("within/~$good.xlsx", new Uint8Array([1]));
    const paths = workbooksIn(join(folder, "within"));
    expect(paths).toEqual([bad, good]);
    const answers = new Map<string, Answer>();
    await askAll(
      paths,
      1,
      { seconds: 60, megabytes: 1000 },
      (path, answer) => void answers.set(path, answer),
    );
    await askAll(
      [good],
      1,
      { seconds: 0.001, megabytes: 1000 },
      (path, answer) => void answers.set(`${path} again`, answer),
    );
    const report = corpusReport(answers);
    expect(report.unread).toEqual({ "The file is not an .xlsx workbook.": [bad] });
    expect(report.crashed).toEqual({ "takes more than 0.001 s": [`${good} again`] });
    expect(report.others).toMatchObject({ files: 1, formulas: 7, different: 1, following: 3, refused: 1 });
    expect(report.excel.files).toBe(0);
    expect(corpusTable(report, 5)).toContain("The function CUBEVALUE is not known.");
  });

  it("adds up a cause over files and shows one example of each first", async () => {
    const report = await reportOf(join(folder, "one.xlsx"));
    const { others } = corpusReport(
      new Map([
        ["a", { report }],
        ["b", { report }],
      ]),
    );
    expect(others.differentBy).toMatchObject([
      { files: 2, roots: 2, following: 4, examples: [{ path: "a" }, { path: "b" }] },
    ]);
  });

  it("asks for a folder", async () => {
    await expect(corpusCommand([])).rejects.toThrow(UsageError);
  });
});
