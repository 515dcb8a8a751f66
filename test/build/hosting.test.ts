import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findFile } from "../../src/start/files";
import { cachingOf, typeOf } from "../../src/start/headers";
import { excelFrames, scriptOrigins } from "../../src/start/policy";
// @ts-expect-error the build is plain JavaScript
import { pages } from "../../webpack/pages.js";
import { built, inDist, root } from "../support/dist";

const files = readdirSync(inDist(""), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath.slice(inDist("").length - 1)}/${entry.name}`.replace(/^\/+/, "/"));

test("every chunk has the hash of its content in its name, and may be kept; nothing else may", () => {
  const kept = files.filter((file) => cachingOf(file).includes("immutable"));
  expect(kept).toEqual(files.filter((file) => file.startsWith("/chunks/")));
  expect(kept.length).toBeGreaterThan(3);
});

test("every file is served, with a type of its own", async () => {
  for (const file of files) {
    expect(typeOf(file), file).not.toBe("application/octet-stream");
    expect(await findFile(inDist(""), file), file).toBeDefined();
  }
});

test("the support page tells the version, and what to send", () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
  const page = built("support.html").replace(/\s+/g, " ");
  expect(page).toContain(`Version ${version} of the add-in is served here.`);
  expect(page).toContain("Ask whoever gave you the add-in");
  expect(page).toContain("=EDGE.VERSION()");
  expect(page).not.toMatch(/<script|<%|undefined/);
});

test("the hosting guide names every page that Excel on the web stands in, and every type", () => {
  const guide = readFileSync(`${root}docs/hosting.md`, "utf8");
  expect(excelFrames.filter((frame) => !guide.includes(frame))).toEqual([]);
  for (const header of [
    "Access-Control-Allow-Origin",
    "Cross-Origin-Resource-Policy",
    "X-Content-Type-Options",
  ])
    expect(guide).toContain(header);
  expect(guide).toContain(typeOf("a.xlsx"));
});

test.each([
  [
    "with --env cdn the policy lets pane.html load office.js from Microsoft",
    true,
    ["https://appsforoffice.microsoft.com"],
  ],
  ["without it, from dist/ alone", false, []],
])("%s", (_, cdn, origins) => {
  const [pane] = pages({ cdn }) as unknown as { userOptions: { hostScripts: string[] } }[];
  // as src/pane/pane.html writes them
  const scripts = pane!.userOptions.hostScripts.map((script) => `<script src="${script}"></script>`).join("");
  expect(scripts).toContain("office.js");
  expect(scriptOrigins(scripts)).toEqual(origins);
});

test("whom to ask is a web or mail address, or nothing is built", () => {
  const contact = (support: string) =>
    (pages({ cdn: false, support }) as unknown as { userOptions: { contact?: string } }[]).at(-1)!.userOptions
      .contact;
  expect(contact("mailto:edge@example.com")).toBe(
    'Write to <a href="mailto:edge@example.com">edge@example.com</a>.',
  );
  expect(() => contact("javascript:alert(1)")).toThrow("give an https: or mailto: address");
});
