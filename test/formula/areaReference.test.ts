import { describe, expect, it } from "vitest";
import { readArea, referencesOfList } from "../../src/formula/areaReference";

describe("the text of an area", () => {
  it("is a rectangle with what stands before it", () => {
    expect(readArea("'It''s'!$B$2:$C$9")).toEqual({
      context: ["It's"],
      top: 1,
      left: 1,
      bottom: 8,
      right: 2,
    });
    expect(readArea("[2]S!A:A")).toEqual({ context: ["2", "S"], top: null, left: 0, bottom: null, right: 0 });
  });

  it("is not a name, and nothing that is longer than any area", () => {
    expect(readArea("demand")).toBeUndefined();
    // read in full, 40,000 letters take 15 seconds
    expect(readArea("x".repeat(40_000))).toBeUndefined();
    expect(readArea(`'${"x".repeat(1_000)}'!A1`)).toBeUndefined();
  });
});

describe("a list of references", () => {
  it("is parted by commas outside quotes", () => {
    expect(referencesOfList("(S!$A$1, 'a, b''s, c'!B2,x)")).toEqual(["S!$A$1", "'a, b''s, c'!B2", "x"]);
    expect(referencesOfList("S!A1")).toEqual(["S!A1"]);
  });

  it("is read in the time of its length", () => {
    expect(referencesOfList("1,".repeat(100_000))).toHaveLength(100_001);
    expect(referencesOfList("'".repeat(99_999))).toHaveLength(1);
  });
});
