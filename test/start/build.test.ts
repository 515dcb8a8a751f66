import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isStale } from "../../src/start/build";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "edge-tco-"));
  for (const folder of ["dist", "src/model"]) mkdirSync(join(root, folder), { recursive: true });
  changed("src/model/servers.ts", 100);
  changed("manifest.xml", 100);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file as if at the given second. */
function changed(path: string, second: number): void {
  writeFileSync(join(root, path), "");
  utimesSync(join(root, path), second, second);
  for (const folder of ["src", "src/model"]) utimesSync(join(root, folder), 100, 100);
}

test("nothing built is stale", () => {
  expect(isStale(root)).toBe(true);
});

test("a build later than all it is made from is fresh", () => {
  changed("dist/index.html", 200);
  expect(isStale(root)).toBe(false);
});

test.each(["src/model/servers.ts", "manifest.xml"])("a build older than %s is stale", (file) => {
  changed("dist/index.html", 200);
  changed(file, 300);
  expect(isStale(root)).toBe(true);
});

test("a file that the build does not read makes nothing stale", () => {
  changed("dist/index.html", 200);
  changed("README.md", 300);
  expect(isStale(root)).toBe(false);
});
