import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accuracyPage } from "./page";

test("docs/accuracy.md says what the functions give; if not: npx tsx test/accuracy/write.ts", () => {
  expect(readFileSync(new URL("../../docs/accuracy.md", import.meta.url), "utf8")).toBe(accuracyPage());
});
