import { expect, it } from "vitest";
import { patchValues } from "../../../../src/workbook/file/patch";
import { MAIN, packageOf, relationshipsXml } from "../package-of";
import { change, partOf, patchRows, rowsAfter, SHEET } from "./patched";

const TABLE =
  '<row r="2"><c r="B2"><f t="dataTable" ref="B2:C3" dt2D="1" dtr="1" r1="A5" r2="A6"/><v>1</v></c><c r="C2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c r="C3"><v>4</v></c></row>';

it.each(["B2", "C2", "B3", "C3"])("%s of a data table is not changed by itself, as in Excel", (address) => {
  expect(() => patchRows(TABLE, change(address, 9, { keepFormula: false }))).toThrow(
    `Sheet1!${address} is a result of a what-if data table, which can't be changed by itself.`,
  );
});

it("the results of a data table are written as any, and so are cells beside it", () => {
  expect(rowsAfter(TABLE, change("B2", 10), change("C3", 40))).toBe(
    TABLE.replace("<v>1</v>", "<v>10</v>").replace("<v>4</v>", "<v>40</v>"),
  );
  expect(rowsAfter(TABLE, change("A2", 5, { keepFormula: false }))).toContain('<c r="A2"><v>5</v></c>');
});

const file = (attributes = "") =>
  packageOf([{ name: "Sheet1", rows: '<row r="1"><c r="A1" t="str"><v>site</v></c></row>' }], {
    extra: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([["t", "table", "../tables/table1.xml"]]),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" displayName="Branches" ref="A1:B3"${attributes}><tableColumns><tableColumn name="site"/><tableColumn name="load"/></tableColumns></table>`,
    },
  });

it("a table's header keeps its column's name", () => {
  const renamed = change("B1", "demand", { keepFormula: false });
  expect(() => patchValues(file(), [renamed])).toThrow(
    /^Sheet1!B1 is a header of the table Branches: rename it in Excel/,
  );
  expect(partOf(patchValues(file(' headerRowCount="0"'), [renamed]).bytes, SHEET)).toContain("demand");
  const same = change("B1", "load", { keepFormula: false });
  expect(partOf(patchValues(file(), [same, change("B2", 7, { keepFormula: false })]).bytes, SHEET)).toContain(
    "<v>7</v>",
  );
});
