import { expect, test } from "vitest";
import { asTyped } from "../../src/formula/spelling";
import { templates } from "../../src/templates/list";
import { pagesOf } from "../../src/templates/sheets";
import { stored } from "../../src/templates/writer/stored";

test("a call of the add-in is stored with its prefix, a text that looks like one is not", () => {
  expect(stored('ROUND(EDGE.SERVERS(a,2),1)&"EDGE.SERVERS("')).toBe('ROUND(_xldudf_EDGE_SERVERS(a,2),1)&"EDGE.SERVERS("');
});

test("what is stored reads back as it was typed", () => {
  for (const { cells } of templates.flatMap(pagesOf))
    for (const { formula } of cells) if (formula !== undefined) expect(asTyped(stored(formula))).toBe(formula);
});
