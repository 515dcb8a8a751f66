import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { built, inDist, root } from "../support/dist";

const officejs = `${root}node_modules/@microsoft/office-js`;

test.each(["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "en-us/office_strings.js"])(
  "Microsoft's %s is copied unchanged, as its license asks",
  (file) => {
    expect(readFileSync(inDist(`officejs/${file}`)).equals(readFileSync(`${officejs}/dist/${file}`))).toBe(
      true,
    );
  },
);

test("office.js comes with its license", () => {
  expect(built("officejs/LICENSE.md")).toBe(readFileSync(`${officejs}/LICENSE.md`, "utf8"));
});

test("the notices name what is bundled, and nothing that may not ship", () => {
  const notices = built("THIRD-PARTY-NOTICES.txt");
  expect(notices).toMatch(/^react-dom [\d.]+ \(MIT\)$/m);
  expect(notices).toMatch(/^@univerjs\/core [\d.]+ \(Apache-2\.0\)$/m);
  expect(notices).not.toMatch(/@univerjs-pro|hyperformula|\bA?GPL-/i);
});
