import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { built, gzippedBytes, inDist, isBuilt } from "../support/dist";

/** Files of our own that a page names, in order; office.js is not ours to shrink. */
const ownFiles = (page: string) =>
  [...built(page).matchAll(/(?:src|href)="([\w./-]+\.(?:js|css))"/g)]
    .map((match) => match[1]!)
    .filter((file) => !file.startsWith("officejs/"));
const weight = (files: string[]) => files.reduce((sum, file) => sum + gzippedBytes(file), 0);

test("Excel's page loads office.js, then the functions, then the pane's first script", () => {
  const scripts = [...built("pane.html").matchAll(/<script src="([^"]+)"/g)].map((match) => match[1]);
  expect(scripts).toEqual(["officejs/office.js", "functions.js", "pane.js"]);
});

test("the workbench's pane loads the object model alone, and our client in the place of office.js", () => {
  const scripts = [...built("workbench-pane.html").matchAll(/<script src="([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(scripts).toEqual(["officejs/excel-web-16.00.js", "office-client.js", "functions.js", "pane.js"]);
});

test("every script and style that a page names is there", () => {
  for (const page of ["pane.html", "workbench-pane.html", "index.html", "support.html"]) {
    const named = [...built(page).matchAll(/<(?:script|link|iframe|img)[^>]*(?:src|href)="([^"]+)"/g)];
    expect(named.map((match) => match[1]!).filter((file) => !isBuilt(file))).toEqual([]);
  }
});

test("functions.js is at most 60 kB", () => {
  expect(gzippedBytes("functions.js")).toBeLessThanOrEqual(60_000);
});

test("no mathjs is in functions.js", () => {
  expect(built("functions.js")).not.toMatch(/mathjs/i);
});

test("all that the page loads before the pane is shown is at most 75 kB, office.js apart", () => {
  expect(weight(ownFiles("pane.html"))).toBeLessThanOrEqual(75_000);
});

test("the pane's chunk is at most 200 kB, styles included", () => {
  const chunks = readdirSync(inDist("chunks")).filter((name) => /pane-app/.test(name));
  expect(chunks.length).toBeGreaterThan(0);
  expect(weight(chunks.map((name) => `chunks/${name}`))).toBeLessThanOrEqual(200_000);
});
