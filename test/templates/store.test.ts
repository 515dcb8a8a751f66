import { expect, test } from "vitest";
import { blank } from "../../src/templates/blank";
// @ts-expect-error the build's own files have no types
import { offeredFrom, storeFrom } from "../../webpack/store.js";
import { committed, partsOf } from "./workbook-of";

const part = "xl/webextensions/webextension1.xml";
const reference = (parts: Map<string, string>): string => /<we:reference [^>]*>/.exec(parts.get(part)!)![0];

test.each([
  ["EXCatalog", /id="[0-9a-f-]{36}" version="1\.0\.0\.0" store="EXCatalog" storeType="EXCatalog"/],
  ["OMEX:WA200001234", /id="WA200001234" version="1\.0\.0\.0" store="en-US" storeType="OMEX"/],
  ["FileSystem:\\\\host\\c$", /id="[0-9a-f-]{36}" version="1\.0\.0\.0" store="\\\\host\\c\$" storeType="FileSystem"/],
])("a template deployed from %s says where Excel finds the add-in, and nothing else changes", (store, expected) => {
  const before = partsOf(committed(blank));
  const after = partsOf(new Uint8Array(offeredFrom(committed(blank), storeFrom(store)) as Uint8Array));
  expect(reference(after)).toMatch(expected);
  const changed = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
  expect(changed).toEqual([part]);
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test("a store that nobody knows is refused with what is known", () => {
  expect(() => storeFrom("Shelf")).toThrow("--env store=Shelf: give EXCatalog, OMEX:ID or FileSystem:PATH.");
  expect(() => storeFrom("OMEX")).toThrow();
});
