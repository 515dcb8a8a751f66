import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Disk,
  NotWrittenError,
  safeWriteStream,
  writeSafely,
} from "../../../src/workbook/file/write-safely";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "edge-tco-"));
  file = join(folder, "plan.csv");
  writeFileSync(file, "old");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What stands in the folder, and in the file. */
const state = () => [readdirSync(folder), readFileSync(file, "utf8")];
const UNCHANGED = [["plan.csv"], "old"];

/** A disk on which one thing fails. */
function failing(what: "write" | "sync" | "close" | "rename" | "open", code: string, after = 0): Disk {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
  let left = after;
  if (what === "rename" || what === "open") return { ...disk, [what]: fail };
  const open: Disk["open"] = async (...args) => {
    const handle = await disk.open(...args);
    const name = what === "write" ? "writeFile" : what;
    const real = handle[name].bind(handle) as (...given: unknown[]) => Promise<void>;
    handle[name] = (...given: unknown[]) =>
      left-- > 0 ? real(...given) : what === "close" ? real().then(fail) : fail();
    return handle;
  };
  return { ...disk, open };
}

describe("A file is written whole or not at all", () => {
  it("a new one, and in the place of an old one", async () => {
    await writeSafely(join(folder, "new"), new Uint8Array([1, 2]));
    expect(readFileSync(join(folder, "new"))).toEqual(Buffer.from([1, 2]));
    await writeSafely(file, "new");
    expect(state()).toEqual([["new", "plan.csv"], "new"]);
  });

  it.each<[Parameters<typeof failing>[0], string, RegExp]>([
    ["open", "EACCES", /plan\.csv was not written: writing there is not allowed\./],
    ["write", "ENOSPC", /the disk is full\. What was there before is unchanged\.$/],
    ["sync", "EIO", /EIO/],
    ["close", "EDQUOT", /the disk is full/],
    ["rename", "EBUSY", /another program has it open/],
  ])("where %s fails (%s) the old one stays and nothing is left beside it", async (what, code, sentence) => {
    const written = writeSafely(file, "new", failing(what, code));
    await expect(written).rejects.toThrow(NotWrittenError);
    await expect(written).rejects.toThrow(sentence);
    expect(state()).toEqual(UNCHANGED);
  });

  it("where it fails half way", async () => {
    const stream = safeWriteStream(file, failing("write", "ENOSPC", 1));
    stream.write("first\n");
    stream.end("second\n");
    await expect(finished(stream)).rejects.toThrow(/the disk is full/);
    expect(state()).toEqual(UNCHANGED);
  });

  it("is not seen before it is whole, nor when its writer gives up", async () => {
    const stream = safeWriteStream(file);
    await new Promise((resolve) => stream.write("half", resolve));
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toHaveLength(2);
    stream.destroy();
    await finished(stream).catch(() => undefined);
    expect(state()).toEqual(UNCHANGED);
  });

  it.each([
    [join("none", "a.csv"), /there is no such folder/],
    [join("plan.csv", "a.csv"), /there is no such folder/],
    ["folder", /it is a folder/],
  ])("%s can't be written", async (name, sentence) => {
    mkdirSync(join(folder, "folder"));
    await expect(writeSafely(join(folder, name), "new")).rejects.toThrow(sentence);
    expect(state()).toEqual([["folder", "plan.csv"], "old"]);
  });

  it("keeps who may read it, and a link's other end", async () => {
    chmodSync(file, 0o640);
    const link = join(folder, "link");
    symlinkSync(file, link);
    await writeSafely(link, "new");
    expect(state()).toEqual([["link", "plan.csv"], "new"]);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGHUP", 129],
    ["SIGTERM", 143],
  ])("a program that is ended by %s leaves the old one", (signal, code) => {
    const program = join(folder, "program.mts");
    const module = join(__dirname, "../../../src/workbook/file/write-safely.ts");
    writeFileSync(
      program,
      `import { safeWriteStream } from ${JSON.stringify(module)};
       const stream = safeWriteStream(${JSON.stringify(file)});
       stream.write("half", () => process.kill(process.pid, "${signal}"));
       setInterval(() => undefined, 1000);`,
    );
    const tsx = join(__dirname, "../../../node_modules/tsx/dist/loader.mjs");
    const { status } = spawnSync(process.execPath, ["--import", `file://${tsx}`, program], {
      encoding: "utf8",
    });
    rmSync(program);
    expect(status).toBe(code);
    expect(state()).toEqual(UNCHANGED);
  });
});
