import { afterEach, expect, test, vi } from "vitest";
import { consolidation, device, licenses, serverCurve, servers } from "../../src/functions";
import { cell, down, only, thrown } from "../support/cells";

afterEach(() => vi.unstubAllGlobals());

test("a column against a row spills a rectangle", () => {
  expect(servers(down([100, 200]), [[32, 64, 128]])).toEqual([
    [5, 3, 2],
    [9, 5, 3],
  ]);
});

test("ranges that do not fit are one error for the whole call, with their sizes", () => {
  const { code, message } = thrown(() => servers(down([1, 2]), down([1, 2, 3])));
  expect(code).toBe("#VALUE!");
  expect(message).toBe(
    "The ranges do not fit together: coresNeeded is 2×1, coresPerServer is 3×1. Use ranges of one size, or single values.",
  );
});

test("a function that gives a row for each row says so when given a row", () => {
  const { code, message } = thrown(() => consolidation([[100, 200]], cell(30), cell(10), cell(32)));
  expect(code).toBe("#VALUE!");
  expect(message).toBe("appCores is 2 columns wide. This function gives a row for each row: pass columns.");
});

test("a row of results for each row of input", () => {
  expect(consolidation(down([100, 0]), cell(30), cell(10), cell(32))).toEqual([
    [6, 5, 1, 1.2, 1 / 6],
    [2, 1, 1, 2, 0.5],
  ]);
});

test("a whole column is refused with a sentence", () => {
  const column = new Array<number[]>(1_048_576).fill([1]);
  expect(thrown(() => servers(column, cell(32))).message).toBe(
    "coresNeeded is a whole column. Select its filled cells only.",
  );
  const row = [new Array<number>(16_384).fill(0.5)];
  expect(thrown(() => serverCurve(cell(0.5), row, row)).message).toBe(
    "loads is a whole row. Select its filled cells only.",
  );
});

test("an unknown rule names the nearest known ones, in its row alone", () => {
  const cells = licenses(down(["per-core", "vmwre-core"]), cell(2), cell(2), cell(16));
  expect(cells[0]).toEqual([64]);
  expect(cells[1]![0].message).toBe('rule is "vmwre-core", which is unknown. Nearest: vmware-core.');
});

test("a bad cell of a list names it", () => {
  expect(only(serverCurve(cell(0.5), down([0, 0.5, "x"]), down([1, 2, 3]))).message).toBe(
    'loads is the text "x". It takes a number.',
  );
  expect(only(serverCurve(cell(0.5), down([0, 0.5, 1]), down([1, -2, 3]))).message).toBe(
    "watts is -2. Allowed: at least 0 W.",
  );
});

test("in Excel an error is Excel's own, and one it can't carry is its data type", () => {
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  vi.stubGlobal("CustomFunctions", { Error: ExcelError });
  const [value, spilled] = servers([[-1], [{ type: "Error", basicValue: "#SPILL!" }]], cell(32)).flat();
  expect(value).toBeInstanceOf(ExcelError);
  expect(value).toMatchObject({ code: "#VALUE!", message: "coresNeeded is -1. Allowed: at least 0 cores." });
  expect(spilled).toMatchObject({ type: "Error", basicValue: "#SPILL!", errorType: "Spill" });
  expect(() => servers(down([1, 2]), down([1, 2, 3]))).toThrow(ExcelError);
});

test("an error that is Excel's own class comes out too", () => {
  expect(only(servers(cell({ code: "#N/A", message: "gone" }), cell(32))).code).toBe("#N/A");
});

// CustomFunctions.ErrorCode: invalidName and invalidReference are input errors, not output errors
test.each(["#REF!", "#NAME?"])(
  "%s, which Excel takes from no function, comes out as #VALUE! that names it",
  (code) => {
    expect(only(servers(cell({ type: "Error", basicValue: code }), cell(32)))).toMatchObject({
      code: "#VALUE!",
      message: `A cell that this one reads holds ${code}.`,
    });
    expect(only(device(cell({ type: "Error", basicValue: code }), cell("typicalWatts")))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining(code),
    });
  },
);

test.each(["#DIV/0!", "#NUM!", "#NULL!", "#N/A", "#VALUE!"])("%s comes out as it is", (code) => {
  expect(only(servers(cell({ type: "Error", basicValue: code }), cell(32))).code).toBe(code);
});
