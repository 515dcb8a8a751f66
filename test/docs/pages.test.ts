import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { generatedPages } from "../../docs/build/pages";

test.each((await generatedPages()).map((page) => [basename(page.path), page] as const))(
  "docs/%s is as npm run docs writes it",
  (_, { path, text }) => expect(readFileSync(path, "utf8")).toBe(text),
);
