import { expect, test } from "vitest";
import { sheetCsv } from "../../../src/workbench/save/sheet-output";

test("a sheet's texts are computed by no spreadsheet that opens its comma-separated values; numbers stay in full", () => {
  const cells = [
    ["=1+1", "@SUM(1)", "-x", "a;b"],
    [-5, 0.1 + 0.2, true, null],
    [{ error: "#N/A" as const }, "it's", "'quoted", "+"],
  ];
  expect(sheetCsv(cells)).toBe(
    "\uFEFF'=1+1,'@SUM(1),'-x,\"a;b\"\r\n-5,0.30000000000000004,TRUE,\r\n#N/A,it's,'quoted,'+",
  );
});
