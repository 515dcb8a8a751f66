import { describe, expect, it } from "vitest";
import { recalculate } from "../../src/formula/calculation";
import { evaluateText } from "../../src/formula/evaluateText";
import type { ForeignFunction } from "../../src/formula/foreign";

const seen: unknown[] = [];
const functions: Record<string, ForeignFunction> = {
  "EDGE.SEEN": (a, b, c) => {
    seen.push([a, b, c]);
    return [[1]];
  },
  "EDGE.ROWS": () => [
    [1, "two"],
    [true, { code: "#N/A", message: "No card of that name." }],
  ],
  "EDGE.THROWS": () => {
    throw { code: "#VALUE!", message: "coresPerServer is 0." };
  },
  "EDGE.BREAKS": () => {
    throw new Error("broken");
  },
  "EDGE.NAN": () => [[NaN]],
};

describe("an add-in's function", () => {
  it("gets matrices: one value as 1×1, a blank null, what is left out undefined, an error as Excel's object", () => {
    const cells = [
      { row: 0, column: 0, value: 5 },
      { row: 1, column: 1, value: { error: "#N/A" as const } },
      { row: 5, column: 0, formula: 'EDGE.SEEN(A1:B2,"x",)', value: null },
    ];
    seen.length = 0;
    recalculate({ sheets: [{ name: "S", cells }], names: [], tables: [] }, functions);
    const error = { type: "Error", basicType: "Error", basicValue: "#N/A" };
    expect(seen).toEqual([
      [
        [
          [5, null],
          [null, error],
        ],
        [["x"]],
        undefined,
      ],
    ]);
  });

  it("may give rows with errors among them", () => {
    expect(evaluateText("=EDGE.ROWS()", functions)).toEqual([
      [1, "two"],
      [true, { error: "#N/A", message: "No card of that name." }],
    ]);
  });

  it("may throw: the whole call is that error, and what is no error of ours is #VALUE!", () => {
    expect(evaluateText("EDGE.THROWS()+1", functions)).toEqual({
      error: "#VALUE!",
      message: "coresPerServer is 0.",
    });
    expect(evaluateText("EDGE.BREAKS()", functions)).toEqual({ error: "#VALUE!", message: "broken" });
    expect(evaluateText("EDGE.NAN()", functions)).toEqual({ error: "#NUM!" });
  });

  it("takes no more arguments than it has", () => {
    expect(evaluateText("EDGE.ROWS(1)", functions)).toEqual({
      error: "#VALUE!",
      message: "EDGE.ROWS takes 0 argument(s), not 1.",
    });
  });

  it("that is not there is #NAME? with its name", () => {
    expect(evaluateText("EDGE.NOPE()", functions)).toEqual({
      error: "#NAME?",
      message: "The function EDGE.NOPE is not known.",
    });
  });
});
