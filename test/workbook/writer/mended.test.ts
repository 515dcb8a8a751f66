import { expect, test } from "vitest";
import { mended } from "../../../src/workbook/writer/mended";
import { finishParts } from "../../../src/workbook/writer/parts";
import { strToU8, zipSync } from "fflate";

const part = { name: "xl/a.xml", text: "<a/><a/>" };

test("every place of a pattern is written anew, with what it found", () => {
  expect(mended(part, /<(a)\/>/g, (all, name) => `${all}${name}`).text).toBe("<a/>a<a/>a");
});

test("a part without the place is refused by its name", () => {
  expect(() => mended(part, /<b\/>/, () => "")).toThrow("xl/a.xml has nothing to mend at <b\\/>");
});

test.each([
  ["xl/workbook.xml", "<workbook/>"],
  ["xl/charts/chart1.xml", "<c:chart/>"],
  ["xl/drawings/drawing1.xml", "<xdr:wsDr/>"],
  ["_rels/.rels", "<Relationships/>"],
  ["[Content_Types].xml", "<Types/>"],
])("a file whose %s is written otherwise than expected is none", (name, text) => {
  const addIn = { id: "1", version: "1", store: "developer", storeType: "Registry" };
  expect(() => finishParts(zipSync({ [name]: strToU8(text) }), [], addIn)).toThrow(
    `${name} has nothing to mend`,
  );
});
