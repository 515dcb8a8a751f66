import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { bookOfInputs } from "../../src/cli/inputs";
import { csv, visible } from "../../src/cli/print";
import { inert, inertText } from "../../src/workbook/csv";
import { commandLine as cli } from "../support/command-line";
import { packageOf } from "../workbook/file/package-of";

const folder = mkdtempSync(join(tmpdir(), "edge-tco-harmless-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Clears the screen, sets the window's title, turns the direction of writing. */
const HOSTILE = "\u001b[2J\u009d0;owned\u0007\u202eexe";
const SHOWN = "\\u001b[2J\\u009d0;owned\\u0007\\u202eexe";
const ACTIVE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/; // eslint-disable-line no-control-regex

describe("comma-separated values", () => {
  it.each(["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])(
    "hold %j as a text that no spreadsheet computes",
    (text) => {
      const [[field]] = Papa.parse<string[]>(csv([[text]]), { delimiter: "," }).data as [[string]];
      expect(field).toBe(`'${text}`);
      expect(inertText(field)).toBe(text);
    },
  );

  it("leave numbers, errors and other texts as they are", () => {
    expect(csv([[-5, 1e-7, { error: "#N/A" }, "a-b", "it's", "'quoted'", true, null]])).toBe(
      "-5,0.0000001,#N/A,a-b,it's,'quoted',TRUE,",
    );
  });

  it("give every text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n\",; aé＝") }), (text) => {
        expect(inertText(inert(text))).toBe(text);
        expect(inert(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it("stay one field where a semicolon or a tab divides fields, too", () => {
    for (const delimiter of [";", "\t"])
      expect(Papa.parse<string[]>(csv([["a;=1+1\t=2"]]), { delimiter }).data).toEqual([["a;=1+1\t=2"]]);
  });

  it("are read with the texts that they were written from", async () => {
    const rows = [
      ["key", "=nic", "'-x"],
      ["site", "+1", -5],
      ["note", "@a", "it's"],
    ];
    const { sheets } = await bookOfInputs(file("back.csv", csv(rows)));
    expect(sheets[0]!.cells.map(({ value }) => value)).toEqual(rows.flat());
  });

  it("printed by eval keep formulas in cells harmless", async () => {
    expect((await cli("eval", `={"=1+1",-5;"@a","b"}`)).out).toBe("'=1+1,-5\n'@a,b");
  });
});

describe("what is printed", () => {
  it("shows control characters and marks of direction instead of sending them", () => {
    expect(visible(HOSTILE)).toBe(SHOWN);
    expect(visible("a\tb\nc \u05d0 é 😀")).toBe("a\tb\nc \u05d0 é 😀");
    expect(JSON.parse(visible(JSON.stringify({ a: HOSTILE })))).toEqual({ a: HOSTILE });
  });

  const escaped = HOSTILE.replaceAll("\u001b", "_x001B_").replaceAll("\u0007", "_x0007_");
  const workbook = packageOf([
    {
      name: "S\u202e\u009b",
      rows:
        `<row r="1"><c r="A1"><v>2</v></c><c r="B1" t="str"><v>${escaped}</v></c>` +
        `<c r="C1" t="str"><f>B1&amp;"x"</f><v>old${escaped}</v></c><c r="D1"><f>A1*2</f><v>4</v></c></row>`,
    },
  ]);
  const names = ["S\u202e\u009b!A1", "S\u202e\u009b!B1", "S\u202e\u009b!D1"] as const;
  const [a1, b1, d1] = names.map((name) => `'${name.replace("!", "'!")}`);

  it.each([
    ["recalc", ["recalc", "@", "--get", b1!]],
    ["recalc as JSON", ["recalc", "@", "--get", b1!, "--json"]],
    ["sweep", ["sweep", "@", "--input", `${a1}=1:2:2`, "--output", d1!]],
    ["sweep as JSON", ["sweep", "@", "--input", `${a1}=1:2:2`, "--output", d1!, "--json"]],
    ["compile", ["compile", "@", "--input", a1!, "--output", d1!, "--listing"]],
    ["a cell that is none", ["recalc", "@", "--get", `no${HOSTILE}`]],
    ["a setting", ["recalc", "@", "--set", `${a1}=${HOSTILE}`]],
    ["a file that is not there", ["recalc", `/none/${HOSTILE}.xlsx`]],
    ["a command that is none", [HOSTILE]],
    ["a table of inputs", ["tco", file("hostile.csv", `key,${HOSTILE}\n${HOSTILE},1\n`)]],
    ["a formula", ["eval", `="${HOSTILE}"`]],
    ["no formula", ["eval", `=1+${HOSTILE}`]],
  ])("by %s sends nothing to the terminal", async (_, args) => {
    const path = file("hostile.xlsx", workbook);
    const { out, err } = await cli(...args.map((arg) => (arg === "@" ? path : arg)));
    expect(out + err).not.toMatch(ACTIVE);
    expect(out + err).toMatch(/\\u(202e|001b|009b)/);
  });

  it("to a file keeps a name as it is, and harmless to a spreadsheet", async () => {
    const out = join(folder, "out.csv");
    const { code } = await cli(
      "sweep",
      file("h.xlsx", workbook),
      "--input",
      `${a1}=1:2:2`,
      "--output",
      d1!,
      "--csv",
      out,
    );
    expect({ code, head: readFileSync(out, "utf8").split("\n")[0] }).toEqual({
      code: 0,
      head: `${a1},${d1}`,
    });
  });
});
