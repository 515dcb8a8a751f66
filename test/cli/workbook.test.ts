import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { commandLine as cli } from "../support/command-line";
import { packageOf, relationshipsXml } from "../workbook/file/package-of";
import { sweepValues } from "../../src/sweep";
import { patchValues, readBook } from "../../src/workbook/file";

const ROOT = join(__dirname, "../..");
const TEMPLATE = join(ROOT, "templates/branch-sdwan.xlsx");
const folder = mkdtempSync(join(tmpdir(), "edge-tco-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { sheets, names } = await readBook(readFileSync(TEMPLATE));
const [, sheet, letters, digits] = /^'?(\w+)'?!\$([A-Z])\$(\d+)$/.exec(
  names.find(({ name }) => name === "npvSaving_dpu")!.refersTo,
)!;
const savingOfDpu = { sheet: sheet!, row: Number(digits) - 1, column: letters!.charCodeAt(0) - 65 };
const savingNow = sheets
  .find(({ name }) => name === savingOfDpu.sheet)!
  .cells.find(({ row, column }) => row === savingOfDpu.row && column === savingOfDpu.column)!.value as number;

describe("recalc", () => {
  it("finds the template equal to the values in its file", async () => {
    const { out, code } = await cli("recalc", TEMPLATE, "--json");
    const { equal, different, refused } = JSON.parse(out);
    expect(code).toBe(0);
    expect([different, refused]).toEqual([[], []]);
    expect(equal).toBeGreaterThan(300);
  });

  it("sets cells, prints others, and writes a copy that differs in values alone", async () => {
    const copy = join(folder, "copy.xlsx");
    const { out, code } = await cli(
      "recalc",
      TEMPLATE,
      "--set",
      "sites=400",
      "--get",
      "fleetServers_dpu",
      "--out",
      copy,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^fleetServers_dpu = 400\nWrote .*: \d+ cells changed\.$/);
    const [before, after] = [TEMPLATE, copy].map((path) => unzipSync(readFileSync(path)));
    const changed = Object.keys(before!).filter((part) => !Buffer.from(before![part]!).equals(after![part]!));
    expect(Object.keys(after!)).toEqual(Object.keys(before!));
    expect(changed.every((part) => /^xl\/(worksheets\/sheet|charts\/chart)\d/.test(part))).toBe(true);
    expect((await cli("recalc", copy)).code).toBe(0);
    expect(JSON.parse((await cli("recalc", copy, "--get", "sites", "--json")).out).values).toEqual({
      sites: 400,
    });
  });

  it("says once what several sheets leave behind", async () => {
    const path = join(folder, "pivots.xlsx");
    const pivot = relationshipsXml([["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]]);
    const bytes = packageOf(
      ["May", "June"].map((name) => ({ name, rows: "" })),
      {
        extra: {
          "xl/worksheets/_rels/sheet1.xml.rels": pivot,
          "xl/worksheets/_rels/sheet2.xml.rels": pivot,
        },
        links: [["rIdC", "connections", "connections.xml"]],
      },
    );
    writeFileSync(path, bytes);
    expect((await cli("recalc", path)).out.split("\n").at(-1)).toBe(
      "Not computed and left as it is: data connections, which are not refreshed; " +
        "May, June: a pivot table, of which the values stay.",
    );
  });

  it("names a folder in a file's place", async () => {
    expect(await cli("recalc", folder)).toEqual({
      out: "",
      err: `${folder} is a folder, not a file.`,
      code: 2,
    });
  });

  it("takes texts and truth values", async () => {
    expect((await cli("recalc", TEMPLATE, "--set", "shape_dpu=linear", "--get", "shape_dpu")).out).toBe(
      "shape_dpu = linear",
    );
  });

  it("says apart what reads the clock or chance, and exits with 0", async () => {
    const clock = join(folder, "clock.xlsx");
    const rows =
      '<row r="1"><c r="A1"><f>RAND()</f><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>';
    writeFileSync(clock, packageOf([{ name: "Data", rows }]));
    expect(await cli("recalc", clock)).toEqual({
      out: [
        "1 of 3 formulas equal the values in the file.",
        "2 differ each time, since they read the clock, chance or where the file lies: Data!A1, Data!B1.",
      ].join("\n"),
      err: "",
      code: 0,
    });
    const { different, volatile } = JSON.parse((await cli("recalc", clock, "--json")).out);
    expect([different.length, volatile.length]).toEqual([0, 2]);
  });

  it("exits with 1 where a cell differs from the file", async () => {
    const wrong = join(folder, "wrong.xlsx");
    writeFileSync(wrong, withOneWrongValue());
    const { out, code } = await cli("recalc", wrong, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).different).toHaveLength(1);
  });
});

describe("sweep", () => {
  it("gives every combination, inputs then outputs", async () => {
    const inputs = ["--input", "gbps=0.1:1:4", "--input", "sites=100:200:2"];
    const { out, code } = await cli("sweep", TEMPLATE, "--output", "npvSaving_dpu", ...inputs);
    const [head, ...rows] = out.split("\n").map((line) => line.split(","));
    expect(code).toBe(0);
    expect(head).toEqual(["gbps", "sites", "npvSaving_dpu"]);
    expect(rows.map(([gbps, sites]) => [Number(gbps), Number(sites)])).toEqual(
      [...sweepValues({ from: 0.1, to: 1, points: 4 })].flatMap((gbps) =>
        [100, 200].map((sites) => [gbps, sites]),
      ),
    );
    const one = await cli(
      "recalc",
      TEMPLATE,
      "--set",
      "gbps=0.4",
      "--set",
      "sites=200",
      "--get",
      "npvSaving_dpu",
      "--json",
    );
    expect(Number(rows[3]![2])).toBeCloseTo(JSON.parse(one.out).values.npvSaving_dpu, 6);
  });

  it("keeps an error in its row, and writes a file or JSON", async () => {
    const csv = join(folder, "sweep.csv");
    const asked = ["sweep", TEMPLATE, "--output", "npvSaving_dpu", "--input", "psuEfficiency_dpu=0:1:3"];
    expect(await cli(...asked, "--csv", csv)).toMatchObject({ out: "", code: 0 });
    expect(readFileSync(csv, "utf8").split("\n")[1]).toBe("0,#VALUE!");
    const { columns, rows } = JSON.parse((await cli(...asked, "--json")).out);
    expect(columns).toEqual(["psuEfficiency_dpu", "npvSaving_dpu"]);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual([0, "#VALUE!"]);
  });

  it("sweeps nothing where the file's values are not the formulas'", async () => {
    const wrong = join(folder, "differs.xlsx");
    writeFileSync(wrong, withOneWrongValue());
    const { out, err, code } = await cli(
      "sweep",
      wrong,
      "--output",
      "npvSaving_dpu",
      "--input",
      "gbps=0.1:1:4",
    );
    expect([out, code]).toEqual(["", 1]);
    expect(err).toMatch(/^\w+!\w+ =.* differs: in the file .*, computed .*\. Nothing was swept\.$/);
  });

  it.each([
    [["--input", "gbps=0.1:1:4"], /Name an output/],
    [["--output", "npvSaving_dpu"], /Name an input/],
    [["--output", "npvSaving_dpu", "--input", "gbps=0.1:1"], /takes NAME=FROM:TO:POINTS/],
    [["--output", "npvSaving_dpu", "--input", "gbps=0.1:1:2.5"], /Points/],
    [["--output", "npvSaving_dpu", "--input", "gps=0.1:1:3"], /gps is no cell/],
    [["--output", "npvSaving_dpu", "--input", "npvCost_dpu=0.1:1:3"], /holds a formula/],
    [["--output", "npvSaving_dpu", "--input", "shape_dpu=0:1:3"], /holds no number/],
    [["--output", "npvSaving_dpu", "--input", "gbps=0:1:99999", "--input", "sites=0:1:99999"], /scenarios/],
  ])("refuses %j with a sentence", async (args, sentence) => {
    const { out, err, code } = await cli("sweep", TEMPLATE, ...args);
    expect([out, code]).toEqual(["", 2]);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("compile", () => {
  it("lists a program", async () => {
    const { out, code } = await cli(
      "compile",
      TEMPLATE,
      "--output",
      "wattsSaved_dpu",
      "--input",
      "cardTypicalWatts_dpu",
      "--listing",
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^r0 = input cardTypicalWatts_dpu \(Inputs!\w+\)\n/);
    expect(out).toMatch(/\noutput wattsSaved_dpu \(Model!\w+\) = r\d+$/);
  });

  it("takes every named number as an input when none is given", async () => {
    expect((await cli("compile", TEMPLATE, "--output", "npvSaving_dpu")).out).toMatch(
      /^\d+ steps from 2\d\d inputs; equal to the file/,
    );
  });
});

/** The template with the stored value of the DPU's saving changed. */
function withOneWrongValue(): Uint8Array {
  const change = { ...savingOfDpu, value: savingNow + 1, keepFormula: true };
  return patchValues(readFileSync(TEMPLATE), [change]).bytes;
}
