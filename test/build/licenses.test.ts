import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { built, inDist, root } from "../support/dist";
import { notices } from "../support/notices";

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
  const all = built("THIRD-PARTY-NOTICES.txt");
  expect(all).toMatch(/^react-dom [\d.]+ \(MIT\)$/m);
  expect(all).toMatch(/^@univerjs\/core [\d.]+ \(Apache-2\.0\)$/m);
  expect(all).not.toMatch(/@univerjs-pro|hyperformula|\bA?GPL-/i);
});

/** What every text of a license says in its own words; what stands in their place is no text. */
const grants =
  /Permission is hereby granted|Permission to use, copy|Redistribution and use in source|Apache License/;

test("every package but office.js, which comes with its own, stands there with the text of its license", () => {
  const [officejs, ...packages] = notices();
  expect(officejs!.title).toBe("@microsoft/office-js");
  expect(packages.length).toBeGreaterThan(100);
  const without = packages.filter(({ text }) => !grants.test(text.replaceAll(/\s+/g, " ")));
  expect(without.map(({ title }) => title)).toEqual([]);
});

test("a package that ships no license file gets the standard text with its holder, and it is said", () => {
  const stood = notices().filter(({ text }) => text.includes("ships without a license file"));
  expect(stood.map(({ title }) => title.split(" ")[0])).toContain("@fluentui/react-icons");
  for (const { text } of stood) {
    expect(text).toMatch(/Copyright (\(c\) )?[A-Z]/);
    expect(text).not.toMatch(/<(holder|year|owner|copyright holders)>/);
  }
});
