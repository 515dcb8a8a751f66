import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { modelPage } from "../../docs/build/model";
import { generatedPages } from "../../docs/build/pages";
import { suffixes } from "../../src/model/equations/name";

test.each((await generatedPages()).map((page) => [basename(page.path), page] as const))(
  "docs/%s is as npm run docs writes it",
  (_, { path, text }) => expect(readFileSync(path, "utf8")).toBe(text),
);

test("docs/model.md says what each suffix of a name means", () => {
  for (const suffix of suffixes) expect(modelPage(), suffix).toMatch(new RegExp(`\`x\\.${suffix}\`.*\\|`));
});
