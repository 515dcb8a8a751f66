import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { commandLine as cli } from "../support/command-line";
import { packageOf } from "../workbook/file/package-of";

const folder = mkdtempSync(join(tmpdir(), "edge-tco-"));
const inFolder = (name: string) => join(folder, name);
const workbook = packageOf([
  { name: "S", rows: '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*3</f><v>6</v></c></row>' },
]);
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`;
const macros = packageOf([{ name: "S", rows: '<row r="1"><c r="A1"><v>2</v></c></row>' }], {
  extra: { "[Content_Types].xml": TYPES, "xl/vbaProject.bin": "macros" },
});
beforeEach(() => {
  writeFileSync(inFolder("plan.xlsx"), workbook);
  writeFileSync(inFolder("plan.xlsm"), macros);
  writeFileSync(inFolder("table.csv"), "a,b\n1,2\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const unchanged = () => {
  expect(readFileSync(inFolder("plan.xlsx")).equals(workbook)).toBe(true);
  expect(readFileSync(inFolder("table.csv"), "utf8")).toBe("a,b\n1,2\n");
  expect(readdirSync(folder)).toEqual(["plan.xlsm", "plan.xlsx", "table.csv"]);
};

const recalc = (out: string, file = "plan.xlsx") =>
  cli("recalc", inFolder(file), "--set", "S!A1=5", "--get", "S!A1", "--out", inFolder(out));
const sweep = (csv: string) =>
  cli("sweep", inFolder("plan.xlsx"), "--input", "S!A1=1:3:3", "--output", "S!B1", "--csv", inFolder(csv));

describe("What the command line writes", () => {
  it("onto the workbook that it read", async () => {
    expect((await recalc("plan.xlsx")).code).toBe(0);
    expect((await cli("recalc", inFolder("plan.xlsx"), "--get", "S!B1")).out).toMatch(/S!B1 = 15$/);
  });

  it("a table, whole", async () => {
    expect((await sweep("table.csv")).code).toBe(0);
    expect(readFileSync(inFolder("table.csv"), "utf8")).toBe("S!A1,S!B1\n1,3\n2,6\n3,9\n");
  });

  it.each<[string, () => ReturnType<typeof cli>, RegExp]>([
    [
      "a workbook in the place of a table",
      () => recalc("table.csv"),
      /table\.csv is there and is no workbook:/,
    ],
    ["a table in the place of its workbook", () => sweep("plan.xlsx"), /plan\.xlsx is a workbook:/],
    ["a workbook where no folder is", () => recalc("table.csv/a.xlsx"), /there is no such folder/],
    ["a table where no folder is", () => sweep("none/a.csv"), /there is no such folder/],
    ["macros under a name that can't have them", () => recalc("a.xlsx", "plan.xlsm"), /ends in \.xlsm\.$/],
  ])("not %s", async (_, command, sentence) => {
    const { out, err, code } = await command();
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toMatch(sentence);
    unchanged();
  });

  it("a workbook with macros under a name that has them, its macros as they were", async () => {
    expect((await recalc("plan.xlsm", "plan.xlsm")).code).toBe(0);
    expect(readFileSync(inFolder("plan.xlsm")).includes("xl/vbaProject.bin")).toBe(true);
  });
});
