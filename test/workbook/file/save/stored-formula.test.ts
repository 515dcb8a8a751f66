import { expect, test } from "vitest";
import { asTyped } from "../../../../src/formula/spelling";
import { templates } from "../../../../src/templates/list";
import { sheetsOf } from "../../../../src/templates/file";
import { spellingOf } from "../../../../src/workbook/file/save/stored-formula";

const spell = spellingOf([]);

test("a call of the add-in is stored with its prefix, a text that looks like one is not", () => {
  expect(spell('ROUND(EDGE.SERVERS(a,2),1)&"EDGE.SERVERS("')).toBe(
    'ROUND(_xldudf_EDGE_SERVERS(a,2),1)&"EDGE.SERVERS("',
  );
});

test("a function newer than the file format is stored with its prefix", () => {
  expect(spell('IFNA(EDGE.PAYBACK(A1:B1),"none")')).toBe('_xlfn.IFNA(_xldudf_EDGE_PAYBACK(A1:B1),"none")');
  expect(spell("SUM(MYIFNA(1))")).toBe("SUM(MYIFNA(1))");
  expect(spell("STDEV.S(SORT(A1:A9))+STDEV(B1:B9)")).toBe(
    "_xlfn.STDEV.S(_xlfn._xlws.SORT(A1:A9))+STDEV(B1:B9)",
  );
});

test("what is stored reads back as it was typed", () => {
  for (const pages of templates.map(sheetsOf)) {
    const called = pages
      .flatMap(({ names, table }) => [...names, ...(table ? [table] : [])])
      .map(({ name }) => name);
    const spellIn = spellingOf(called);
    for (const { cells } of pages)
      for (const { formula } of cells)
        if (formula !== undefined) expect(asTyped(spellIn(formula))).toBe(formula);
  }
});

test("what the workbook calls by a function's name is no function: Branch SD-WAN has a cell named growth", () => {
  expect(spellingOf(["Growth"])("E28*(1+growth)")).toBe("E28*(1+growth)");
  expect(spell("MAP(A1:A3,ABS)")).toBe("_xlfn.MAP(A1:A3,_xleta.ABS)");
});
