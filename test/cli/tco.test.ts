import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csv } from "../../src/cli/print";
import { tco } from "../../src/functions";
import "../../src/functions/table";
import { commandLine as cli } from "../support/command-line";
import { sampleInputs } from "../support/sample-calls";
import { sampleTable } from "../support/sample-table";
import { packageOf } from "../workbook/file/package-of";

const folder = mkdtempSync(join(tmpdir(), "edge-tco-inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const inputs = sampleInputs.map((row) => row.join(",")).join("\n");
const constant = `{${sampleTable()
  .map((row) =>
    row.map((value: unknown) => (typeof value === "number" ? value : `"${String(value)}"`)).join(","),
  )
  .join(";")}}`;

const cell = (value: number | string, row: number, column: number): string => {
  if (value === "") return "";
  const type = typeof value === "number" ? "n" : "str";
  return `<c r="${"ABC"[column]}${row + 1}" t="${type}"><v>${value}</v></c>`;
};

describe("tco", () => {
  it("prints the main figures of a CSV file of inputs, as the function gives them", async () => {
    const { out, code } = await cli("tco", file("inputs.csv", `${inputs}\n\n`));
    expect(code).toBe(0);
    expect(out).toBe(csv(tco(sampleTable())));
  });

  it("prints the metrics asked for, or the steps behind one", async () => {
    const path = file("inputs.csv", inputs);
    expect((await cli("tco", path, "--metric", "servers", "--metric", "fleetCards", "--json")).out).toBe(
      "[[2,1],[0,50]]",
    );
    const { out } = await cli("tco", path, "--explain", "servers");
    expect(out.split("\n").at(-1)).toMatch(/^servers\.1,.*,1,servers,,/);
  });

  it("takes semicolons, tabs and a byte order mark", async () => {
    const asked = ["--metric", "servers"];
    for (const separator of [";", "\t"]) {
      const path = file("other.csv", `\uFEFF${inputs.replaceAll(",", separator)}`);
      expect((await cli("tco", path, ...asked)).out, separator).toBe("2,1");
    }
  });

  it("takes what a workbook names Inputs", async () => {
    const rows = sampleInputs.map(
      (row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join("")}</row>`,
    );
    const names = `<definedName name="Inputs">Site!$A$1:$C$${rows.length}</definedName>`;
    const path = file("inputs.xlsx", packageOf([{ name: "Site", rows: rows.join("") }], { names }));
    expect((await cli("tco", path, "--metric", "servers")).out).toBe("2,1");
  });

  it("says why inputs are refused", async () => {
    const wrong = await cli("tco", file("wrong.csv", inputs.replace("b3220", "b32x20")));
    expect([wrong.out, wrong.code]).toEqual(["#VALUE!", 1]);
    expect(wrong.err).toContain('card is "b32x20", which is unknown. Nearest: ');
  });

  it("is told of a mistake in the command or a file", async () => {
    const path = file("inputs.csv", inputs);
    const nothing = file("empty.csv", "\n");
    for (const [args, sentence] of [
      [[join(folder, "none.csv")], /^There is no file .*none\.csv\.$/],
      [[nothing], /empty\.csv is empty\.$/],
      [[path, "--metric", "tco", "--explain", "tco"], /^One of --metric and --explain\. Usage: tco /],
      [[file("plain.xlsx", packageOf([{ name: "S", rows: "" }]))], /has no name Inputs/],
    ] as const) {
      const { err, code } = await cli("tco", ...args);
      expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
    }
  });
});

describe("eval", () => {
  it("computes the functions of the whole model", async () => {
    expect((await cli("eval", `=EDGE.TCO(${constant},{"servers";"fleetCards"})`)).out).toBe("2,1\n0,50");
    expect((await cli("eval", `=INDEX(EDGE.EXPLAIN(${constant},"payback"),2,3)`)).out).toMatch(/^Pays in/);
    expect(
      (await cli("eval", `=EDGE.BREAKEVEN(${constant},"appCores",30,44,"serversRemoved",50)`)).out,
    ).toMatch(/^dpu\n39\.2/);
    expect((await cli("eval", `=INDEX(EDGE.CASHFLOW(${constant}),1,1)`)).out).toBe("alternative");
    expect((await cli("eval", `=INDEX(EDGE.FLEET(${constant},{"sites";10},"servers"),2,3)`)).out).toBe("1");
    expect((await cli("eval", '=VLOOKUP("years",EDGE.PARAMETERS(),5,FALSE)')).out).toBe("5");
  });

  it("says why a table of inputs is refused", async () => {
    const { out, err, code } = await cli("eval", '=EDGE.TCO({"key","nic";"cores",32})');
    expect([out, code]).toEqual(["#VALUE!", 1]);
    expect(err).toMatch(/^cores is no key of the inputs\./);
  });
});
