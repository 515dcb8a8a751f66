import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { readBook } from "../../src/workbook/file";
import { commandLine as cli } from "../support/command-line";
import { packageOf } from "../workbook/file/package-of";
import { cacheXml, fieldXml, linesXml, pivotPackage, rowsXml, texts } from "../workbook/file/pivot-package";

const folder = mkdtempSync(join(tmpdir(), "edge-tco-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A workbook file of one sheet S, each cell as address and XML content. */
function workbook(name: string, cells: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  const rows = new Map<string, string>();
  for (const [address, content] of Object.entries(cells)) {
    const row = /\d+/.exec(address)![0];
    rows.set(row, `${rows.get(row) ?? ""}<c r="${address}">${content}</c>`);
  }
  const xml = [...rows].map(([row, content]) => `<row r="${row}">${content}</row>`).join("");
  writeFileSync(path, packageOf([{ name: "S", rows: xml }]));
  return path;
}

const valuesOf = async (path: string) => {
  const [sheet] = (await readBook(new Uint8Array(readFileSync(path)))).sheets;
  return sheet!.cells.map(({ value }) => value);
};

describe("a pivot table", () => {
  it("is not refreshed, which is said where a formula asks it", async () => {
    const path = join(folder, "pivot.xlsx");
    const parts = {
      cache: cacheXml({ Region: texts("East"), Sales: "<sharedItems/>" }),
      pivot: `<location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>
        <pivotFields>${fieldXml("axisRow", 1)}<pivotField dataField="1"/></pivotFields><rowFields><field x="0"/></rowFields>
        <rowItems>${linesXml([[0]], [[0], 't="grand"'])}</rowItems><dataFields><dataField name="Sum of Sales" fld="1"/></dataFields>`,
    };
    const formula =
      '<row r="5"><c r="A5"><f>2*GETPIVOTDATA("Sales",A1,"Region","East")</f><v>14</v></c></row>';
    const rows = rowsXml([
      ["Region", "Sum of Sales"],
      ["East", 7],
      ["Grand Total", 7],
    ]);
    writeFileSync(path, pivotPackage(parts, rows + formula));
    expect(await cli("recalc", path)).toEqual({
      out: [
        "1 of 1 formulas equal the values in the file.",
        "Pivot tables are not refreshed: GETPIVOTDATA gives what the file shows, whatever changes in their data.",
        "Not computed and left as it is: Report: a pivot table, of which the values stay.",
      ].join("\n"),
      err: "",
      code: 0,
    });
    const set = await cli("recalc", path, "--set", "Report!B2=8", "--get", "Report!A5");
    expect(set.out).toContain("Report!A5 = 16");
  });
});

describe("what could not be computed", () => {
  // shared/faults: 200 was written with exit code 0
  const book = workbook("cube.xlsx", {
    A1: "<v>100</v>",
    B1: "<f>CUBEVALUE(A1)</f><v>0.586</v>",
    B4: "<f>IFERROR(B1,0)+A1</f><v>100.586</v>",
    C4: "<f>A1*2</f><v>200</v>",
  });

  it("is printed with what rests on it, keeps the file's values and exits with 1", async () => {
    const out = join(folder, "cube-out.xlsx");
    const asked = ["recalc", book, "--set", "S!A1=200", "--get", "S!B4", "--get", "S!C4", "--out", out];
    expect(await cli(...asked)).toEqual({
      out: [
        "S!B4 was not computed. It needs S!B1, which could not be computed: the function CUBEVALUE is not known.",
        "S!C4 = 400",
        "2 formulas were not computed; what the file holds there stays:",
        "S!B1  =CUBEVALUE(A1)",
        "    not computed: The function CUBEVALUE is not known.",
        "S!B4  =IFERROR(B1,0)+A1",
        "    not computed: It needs S!B1, which could not be computed: the function CUBEVALUE is not known.",
        `Wrote ${out}: 2 cells changed.`,
      ].join("\n"),
      err: "",
      code: 1,
    });
    expect(await valuesOf(out)).toEqual([200, 0.586, 100.586, 400]);
  });

  it("is a null beside its reason in JSON", async () => {
    const { out, code } = await cli("recalc", book, "--get", "S!B4", "--get", "S!A1", "--json");
    const { values, refused, equal } = JSON.parse(out);
    expect(values).toEqual({ "S!B4": null, "S!A1": 100 });
    expect(refused.map(({ cell }: { cell: string }) => cell)).toEqual(["S!B1", "S!B4"]);
    expect([equal, code]).toEqual([1, 1]);
  });

  it("is swept neither", async () => {
    const { out, err, code } = await cli("sweep", book, "--input", "S!A1=1:3:3", "--output", "S!B4");
    expect([out, code]).toEqual(["", 1]);
    expect(err).toContain("S!B4 can't be computed. It needs S!B1");
  });

  it("is a circle where the workbook asks for no rounds", async () => {
    const circle = workbook("circle.xlsx", {
      A1: "<v>100</v>",
      A2: "<f>A1+A3</f><v>111.1</v>",
      A3: "<f>A2*0.1</f><v>11.1</v>",
      A4: "<f>A2*2</f><v>222.2</v>",
      A5: '<f>IF(A4&gt;200,"pays","no")</f><v>pays</v>',
    });
    const out = join(folder, "circle-out.xlsx");
    const result = await cli("recalc", circle, "--set", "S!A1=200", "--get", "S!A5", "--out", out);
    expect(result.code).toBe(1);
    expect(result.out).toContain("S!A5 was not computed. It needs S!A2, which could not be computed: it");
    expect(result.out).toContain("4 formulas were not computed");
    expect((await valuesOf(out)).slice(0, 4)).toEqual([200, 111.1, 11.1, 222.2]);
  });
});

describe("--set", () => {
  const book = workbook("set.xlsx", {
    A1: "<v>100</v>",
    B1: "<f>A1/3</f><v>33.333333333333336</v>",
    C1: "<v>1</v>",
    D1: "<f>A1/7</f><v>14.2857142857143</v>",
  });

  test.each([
    ["5%", "0.05"],
    ["1,000", "1000"],
    ["$1,000.50", "1000.5"],
    ["-2", "-2"],
    ["1E3", "1000"],
    ["2013-07-07", "41462"],
    ["12:00", "0.5"],
    ["(5)", "-5"],
    ['"5%"', "5%"],
    ["true", "TRUE"],
    ["", ""],
  ])("reads %s as a cell does", async (typed, shown) => {
    expect((await cli("recalc", book, "--set", `S!A1=${typed}`, "--get", "S!A1")).out).toBe(
      `S!A1 = ${shown}`.trimEnd(),
    );
  });

  test.each(["0x10", "1.000,5", "abc", "=B1", "1 000"])("refuses %s in place of a number", async (typed) => {
    const { err, code } = await cli("recalc", book, "--set", `S!A1=${typed}`, "--get", "S!A1");
    expect(code).toBe(2);
    expect(err).toMatch(/^--set .*\.$/s);
  });

  it("to the value that is there changes no cell, however the last digits were stored", async () => {
    const out = join(folder, "same.xlsx");
    const { out: said, code } = await cli("recalc", book, "--set", "S!A1=100", "--out", out);
    expect([said, code]).toEqual([`Recalculated.\nWrote ${out}: 0 cells changed.`, 0]);
    expect(readFileSync(out).equals(readFileSync(book))).toBe(true);
  });

  it("to another changes what depends on it alone", async () => {
    const out = join(folder, "other.xlsx");
    await cli("recalc", book, "--set", "S!C1=2", "--out", out);
    expect(await valuesOf(out)).toEqual([100, 33.333333333333336, 2, 14.2857142857143]);
  });
});

describe("sweep", () => {
  it("recalculates where the formulas are no program, and says so", async () => {
    const book = workbook("offset.xlsx", {
      A1: "<v>1</v>",
      B1: "<v>10</v>",
      B2: "<v>20</v>",
      C1: "<f>SUM(OFFSET(B1,0,0,A1))</f><v>10</v>",
    });
    const { out, err, code } = await cli("sweep", book, "--input", "S!A1=1:2:2", "--output", "S!C1");
    expect([out, code]).toEqual(["S!A1,S!C1\n1,10\n2,30", 0]);
    expect(err).toMatch(
      /^The workbook is recalculated at each scenario: S!C1 reads cells whose place depends on an input\.$/,
    );
  });

  it("computes a file without values first, and says which output depends on no input", async () => {
    const book = workbook("empty.xlsx", {
      A1: "<v>2</v>",
      A2: "<v>3</v>",
      B1: "<f>A1*10</f>",
      C1: "<f>A2+1</f>",
    });
    const asked = ["--input", "S!A1=1:2:2", "--output", "S!B1", "--output", "S!C1"];
    const { out, err, code } = await cli("sweep", book, ...asked);
    expect([out, code]).toEqual(["S!A1,S!B1,S!C1\n1,10,4\n2,20,4", 0]);
    expect(err.split("\n")).toEqual([
      "The file holds no values of 2 formulas: they were computed, and compared with nothing.",
      "S!C1 does not depend on S!A1.",
    ]);
    expect((await cli("recalc", book)).out).toBe(
      "The file holds no value of its 2 formulas to compare with.",
    );
    const half = workbook("half.xlsx", { A1: "<v>2</v>", B1: "<f>A1*10</f><v>20</v>", C1: "<f>A1+1</f>" });
    expect((await cli("recalc", half)).out).toBe(
      "1 of 1 formulas equal the values in the file.\nFor 1 more the file holds no value to compare with.",
    );
  });
});
