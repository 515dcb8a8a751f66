import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine as cli } from "../support/command-line";

const ROOT = join(__dirname, "../..");

/** Runs the real command, as npm run -s cli -- ... does: slower than in this process, for what only it shows. */
function spawned(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(ROOT, "src/cli/main.ts"), ...args],
    { cwd: ROOT, encoding: "utf8" },
  );
  return { out: stdout.trimEnd(), err: stderr.trimEnd(), code: status };
}

it("the program prints to its two outputs and ends with the command's code", () => {
  expect(spawned("eval", "=EDGE.SERVERS(100,32)")).toEqual({ out: "5", err: "", code: 0 });
  const refused = spawned("eval", "=EDGE.SERVERS(100,0)");
  expect(refused).toMatchObject({ out: "#VALUE!", code: 1 });
  expect(refused.err).toMatch(/coresPerServer/);
});

describe("eval", () => {
  it("prints a function's value", async () => {
    expect(await cli("eval", "=EDGE.SERVERS(100,32)")).toEqual({ out: "5", err: "", code: 0 });
  });

  it("keeps one bad row beside good ones in JSON", async () => {
    expect(await cli("eval", '=EDGE.SERVERS({100;"x";300},32)', "--json")).toEqual({
      out: '[[5],["#VALUE!"],[14]]',
      err: "",
      code: 0,
    });
  });

  it("prints a spill as CSV, in quotes where a field needs them", async () => {
    expect((await cli("eval", '={1,"a,b";TRUE,#N/A}')).out).toBe('1,"a,b"\nTRUE,#N/A');
  });

  it("gives numbers 15 digits in text and all in JSON", async () => {
    expect((await cli("eval", "=0.1+0.2")).out).toBe("0.3");
    expect((await cli("eval", "--json", "=0.1+0.2")).out).toBe("[[0.30000000000000004]]");
  });

  it("tells on standard error why a result is an error", async () => {
    expect(await cli("eval", "=EDGE.SERVERS(100,0)")).toMatchObject({ out: "#VALUE!", code: 1 });
    expect((await cli("eval", "=EDGE.SERVERS(100,0)")).err).toMatch(/coresPerServer/);
  });

  it("takes a formula that begins with a minus", async () => {
    expect(await cli("eval", "-2^2")).toEqual({ out: "4", err: "", code: 0 });
  });

  it("says where a text stops being a formula", async () => {
    expect(await cli("eval", "=SUM(1,")).toEqual({
      out: "",
      err: 'The formula ends too early at position 7 of "SUM(1,".',
      code: 2,
    });
  });
});

describe("a user's mistake is one sentence and exit code 2", () => {
  it.each([
    [["nope"], /^There is no command "nope"/],
    [["constructor"], /^There is no command/],
    [["eval"], /^Usage: eval/],
    [["eval", "1", "2"], /^One argument is expected, not 2/],
    [["eval", "1", "--loud"], /^Unknown option '--loud'/],
    [["functions", "x"], /^functions takes nothing but --json/],
  ])("%j", async (args, sentence) => {
    const { out, err, code } = await cli(...args);
    expect({ out, code, lines: err.split("\n").length }).toEqual({ out: "", code: 2, lines: 1 });
    expect(err).toMatch(sentence);
  });
});

describe("functions", () => {
  it("lists every function with its arguments and a line", async () => {
    const { out, code } = await cli("functions");
    expect(code).toBe(0);
    expect(out).toContain(
      "EDGE.SERVERS(coresNeeded, coresPerServer, [targetUtilization], [spares], [minimum])",
    );
    expect(out).toContain("EDGE.VERSION()");
    expect(out.split("\n").filter((line) => line.startsWith("    ")).length).toBe(out.split("\n").length / 2);
  });
});

it("help names every command", async () => {
  expect((await cli("help")).out).toMatch(/eval[\s\S]*functions[\s\S]*help/);
  expect((await cli()).out).toBe((await cli("--help")).out);
  for (const args of [
    ["recalc", "--help"],
    ["sweep", "book.xlsx", "-h"],
  ])
    expect(await cli(...args)).toEqual({ out: (await cli("help")).out, err: "", code: 0 });
});

describe("recalc", () => {
  it("finds a template's formulas equal to the values in its file", async () => {
    const { out, code } = await cli("recalc", "templates/branch-sdwan.xlsx");
    expect(out).toMatch(/^(\d+) of \1 formulas equal the values in the file\.$/);
    expect(code).toBe(0);
  });

  it.each([
    ["nope.xlsx", "There is no file nope.xlsx."],
    ["package.json", /^[A-Z].*\.$/],
  ])("refuses %s with one sentence", async (file, sentence) => {
    const { out, err, code } = await cli("recalc", file);
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toMatch(sentence);
  });
});
