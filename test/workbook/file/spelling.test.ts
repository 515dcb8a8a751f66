import { expect, it } from "vitest";
import { movedFormula } from "../../../src/workbook/file/shared-formula";
import { typedSpelling } from "../../../src/workbook/file/spelling";

it.each([
  ["_xldudf_EDGE_SERVERS(A1,32)*2", "EDGE.SERVERS(A1,32)*2"],
  ["EDGE.SERVERS(A1)", "EDGE.SERVERS(A1)"],
  ["_xlfn.LET(_xlpm.x,B1,_xlpm.x*2)", "LET(x,B1,x*2)"],
  ["_xlfn._xlws.FILTER(A1:A9,B1:B9)", "FILTER(A1:A9,B1:B9)"],
  ['"_xlfn.LET"&_xlfn.CONCAT(A1)', '"_xlfn.LET"&CONCAT(A1)'],
  ["SUM(_xlfn.ANCHORARRAY(Model!$A$1))", "SUM(Model!$A$1#)"],
  ["_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(INDEX(A:A,2))", "@A1:A9+@INDEX(A:A,2)"],
  ["_xlfn.SINGLE(A1:A9+1)", "@(A1:A9+1)"],
])("%s is typed %s", (stored, typed) => {
  expect(typedSpelling(stored)).toBe(typed);
});

it("A shared formula's references wrap around the sheet's edge", () => {
  expect(movedFormula("A1+$A1+A$1", -1, -1)).toBe("XFD1048576+$A1048576+XFD$1");
});

it("A name or a LET variable that looks like a column is left alone", () => {
  expect(movedFormula("LET(c,A1,r,2,c*r+rate)", 1, 0)).toBe("LET(c,A2,r,2,c*r+rate)");
});
