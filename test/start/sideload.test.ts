import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Machine } from "../../src/start/machine";
import { Problem } from "../../src/start/problem";
import { startExcel } from "../../src/start/sideload";
import { endingSignals, Undo, undoAtEnd } from "../../src/start/undo";

const id = "cd590573-8227-469a-95da-07cf7bfc4841";
const developer = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
let certificate: { cert: Buffer; key: Buffer };
let certificates: string;
beforeAll(async () => {
  certificates = mkdtempSync(join(tmpdir(), "edge-tco-"));
  const [ca, cert, key] = ["ca", "cert", "key"].map((name) => join(certificates, name));
  await generateCertificates(ca, cert, key, 30, ["localhost"]);
  certificate = { cert: readFileSync(cert!), key: readFileSync(key!) };
});
afterAll(() => rmSync(certificates, { recursive: true }));

let folder: string;
let root: string;
let home: string;
let said: string[];
let opened: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "edge-tco-"));
  [root, home] = [join(folder, "project"), join(folder, "home")];
  for (const path of [join(root, "dist"), join(root, "templates"), join(home, "Documents")])
    mkdirSync(path, { recursive: true });
  writeFileSync(
    join(root, "dist", "manifest.xml"),
    `<Id>${id}</Id><SupportUrl "https://localhost:3000/support.html">`,
  );
  writeFileSync(join(root, "templates", "branch-sdwan.xlsx"), "the template");
  [said, opened] = [[], []];
  vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A Mac with a folder of its own, or a Windows whose registry is a map. */
function machine(platform: "darwin" | "win32", change: Partial<Machine> = {}) {
  const registry = new Map<string, string>();
  const commands: string[] = [];
  const of: Machine = {
    platform,
    home,
    exists: existsSync,
    run(program, [verb, key, , name, ...rest]) {
      commands.push(`${program} ${verb} ${key}`);
      if (program !== "reg" || key !== developer) throw new Error("unknown");
      if (verb === "add") registry.set(name!, rest[rest.indexOf("/d") + 1]!);
      else if (!registry.delete(name!)) throw new Error("there is no such value");
    },
    openInExcel: async (path) => void opened.push(path),
    certificate: async () => certificate,
    ...change,
  };
  return { of, registry, commands };
}

const options = { workbench: false, port: 0, open: true };
const start = (of: Machine, undo?: Undo) => startExcel(root, options, undo, of);
const wef = () => join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const registered = () => (existsSync(wef()) ? readdirSync(wef()) : []);

describe.each(["darwin", "win32"] as const)("on %s", (platform) => {
  test("what its user changed is there after the next start, and a new copy has a name of its own", async () => {
    for (const change of ["mine", "mine too"]) {
      const served = await start(machine(platform).of);
      writeFileSync(opened.at(-1)!, change);
      await served.close();
    }
    const documents = join(home, "Documents");
    expect(opened).toEqual([
      join(documents, "Edge TCO branch-sdwan.xlsx"),
      join(documents, "Edge TCO branch-sdwan 2.xlsx"),
    ]);
    expect(opened.map((path) => readFileSync(path, "utf8"))).toEqual(["mine", "mine too"]);
    expect(readFileSync(join(root, "templates", "branch-sdwan.xlsx"), "utf8")).toBe("the template");
    expect(said).toContain(`The workbook is yours to change and keep: ${opened[0]}`);
  });

  test("a copy that was not changed is opened again", async () => {
    for (const _ of ["once", "again"]) await (await start(machine(platform).of)).close();
    expect(new Set(opened).size).toBe(1);
  });

  test("without a folder for documents the copy stands beside the project, never in a temporary folder", async () => {
    rmSync(join(home, "Documents"), { recursive: true });
    await (await start(machine(platform).of)).close();
    expect(opened).toEqual([join(folder, "Edge TCO branch-sdwan.xlsx")]);
  });

  test("a certificate that is refused is one sentence with the way out", async () => {
    const { of } = machine(platform, {
      certificate: () => Promise.reject(new Error("Unable to install.\nNo.")),
    });
    const failed = start(of);
    await expect(failed).rejects.toThrow(Problem);
    await expect(failed).rejects.toThrow(
      "(Unable to install. No): start again and allow it, or try npm start -- --workbench, which needs none.",
    );
    expect(opened).toEqual([]);
  });

  test("an Excel that does not start leaves no registration and no server", async () => {
    const undo = new Undo();
    const { of, registry } = machine(platform, {
      openInExcel: () => Promise.reject(new Error("It is not there.")),
    });
    await expect(start(of, undo)).rejects.toThrow(
      "Excel could not be started (It is not there): try npm start -- --workbench.",
    );
    expect([...registry.keys(), ...registered()]).toEqual([]);
    const [, url] = /(https:\S+)/.exec(said[0]!)!;
    await expect(fetch(url!)).rejects.toThrow();
  });

  test.each(endingSignals)("%s takes the add-in out of Excel and ends the program", async (signal) => {
    const undo = new Undo();
    const ends = new Map<string, () => void>();
    const exit = vi.fn();
    undoAtEnd(undo, { on: (name: string, end: () => void) => ends.set(name, end), exit } as never);
    const { of, registry } = machine(platform);
    await start(of, undo);
    expect(registry.size + registered().length).toBe(1);
    ends.get(signal)!();
    ends.get(signal)!();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
    expect(registry.size + registered().length).toBe(0);
  });
});

test("Excel on a Mac finds the manifest for the port that is served, whatever stands there from before", async () => {
  mkdirSync(wef(), { recursive: true });
  // as Microsoft's tools leave it: a hard link to a build that is gone, and one to nowhere
  linkSync(join(root, "dist", "manifest.xml"), join(wef(), `${id}.manifest.xml`));
  symlinkSync(join(folder, "gone.xml"), join(wef(), `${id}.manifest-4000.xml`));
  writeFileSync(join(wef(), "another.manifest.xml"), "another");
  rmSync(join(root, "dist", "manifest.xml"));
  writeFileSync(join(root, "dist", "manifest.xml"), `<Id>${id}</Id> https://localhost:3000/ built again`);
  const served = await start(machine("darwin").of);
  expect(registered().sort()).toEqual(["another.manifest.xml", `${id}.manifest.xml`]);
  expect(readFileSync(join(wef(), `${id}.manifest.xml`), "utf8")).toBe(
    `<Id>${id}</Id> https://localhost:${served.port}/ built again`,
  );
  await served.close();
  expect(registered()).toEqual(["another.manifest.xml"]);
  expect(existsSync(join(root, "dist", "manifest.xml"))).toBe(true);
});

test("Excel on Windows finds the manifest in its registry, and no other setting is touched", async () => {
  const { of, registry, commands } = machine("win32");
  const served = await start(of);
  expect([...registry]).toEqual([[id, join(root, "dist", `manifest-${served.port}.xml`)]]);
  await served.close();
  expect(registry.size).toBe(0);
  // no log at run time, no debugger
  expect(new Set(commands)).toEqual(new Set([`reg add ${developer}`, `reg delete ${developer}`]));
});

test("a step that can't be taken back keeps no other from it", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const order: string[] = [];
  const undo = new Undo();
  undo.add(async () => void order.push("first"));
  undo.add(() => Promise.reject(new Error("The registry is locked.")));
  undo.add(async () => void order.push("last"));
  await Promise.all([undo.all(), undo.all()]);
  expect(order).toEqual(["last", "first"]);
  expect(told).toHaveBeenCalledWith("The registry is locked.");
});

test("nothing is opened or registered where nothing is to be opened", async () => {
  const { of, registry } = machine("win32");
  const served = await startExcel(root, { ...options, open: false }, undefined, of);
  expect([opened, registry.size]).toEqual([[], 0]);
  await served.close();
});
