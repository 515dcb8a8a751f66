import { expect, test } from "vitest";
import { asTyped } from "../../../src/formula/spelling";
import { templates } from "../../../src/templates/list";
import { sheetsOf } from "../../../src/templates/file";
import { stored } from "../../../src/workbook/writer/stored";

test("a call of the add-in is stored with its prefix, a text that looks like one is not", () => {
  expect(stored('ROUND(EDGE.SERVERS(a,2),1)&"EDGE.SERVERS("')).toBe(
    'ROUND(_xldudf_EDGE_SERVERS(a,2),1)&"EDGE.SERVERS("',
  );
});

test("a function newer than the file format is stored with its prefix", () => {
  expect(stored('IFNA(EDGE.PAYBACK(A1:B1),"none")')).toBe('_xlfn.IFNA(_xldudf_EDGE_PAYBACK(A1:B1),"none")');
  expect(stored("SUM(MYIFNA(1))")).toBe("SUM(MYIFNA(1))");
  expect(stored("STDEV.S(SORT(A1:A9))+STDEV(B1:B9)")).toBe(
    "_xlfn.STDEV.S(_xlfn._xlws.SORT(A1:A9))+STDEV(B1:B9)",
  );
});

test("what is stored reads back as it was typed", () => {
  for (const { cells } of templates.flatMap(sheetsOf))
    for (const { formula } of cells)
      if (formula !== undefined) expect(asTyped(stored(formula))).toBe(formula);
});
