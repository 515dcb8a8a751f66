import { describe, expect, it } from "vitest";
import { areIdentical, areSameResults, isSameResult } from "../../src/formula/same";
import type { ErrorText, Scalar } from "../../src/formula/value";

const never = () => {
  throw new Error("What a formula reads is looked up only where the values alone don't tell.");
};
const error = (text: ErrorText): Scalar => ({ error: text });

describe("two computations of a cell", () => {
  it("agree to 1e-9 relative, and not beyond", () => {
    expect(isSameResult(1e6, 1e6 * (1 + 9e-10), never)).toBe(true);
    expect(isSameResult(1e6, 1e6 * (1 + 2e-9), () => 0)).toBe(false);
    expect(isSameResult(-5, 5, () => 5)).toBe(false);
  });

  it("agree near 0 to 1e-9 of the largest number read", () => {
    expect(isSameResult(0, 2e-7, () => 1_000)).toBe(true);
    expect(isSameResult(0, 2e-6, () => 1_000)).toBe(false);
    expect(isSameResult(0, 1e-300, () => 0)).toBe(false);
  });

  it.each<[Scalar, Scalar, boolean]>([
    [error("#N/A"), error("#N/A"), true],
    [error("#N/A"), error("#VALUE!"), false],
    [error("#VALUE!"), error("#SPILL!"), true],
    [error("#SPILL!"), error("#VALUE!"), false],
    [error("#VALUE!"), 0, false],
    ["", null, true],
    ["a", "A", false],
    [0, null, false],
    [true, 1, false],
  ])("the file's %j and %j computed: %j", (shown, computed, same) =>
    expect(isSameResult(shown, computed, () => 0)).toBe(same),
  );
});

describe("two results", () => {
  it("are of one shape, and agree cell by cell", () => {
    expect(areSameResults([[1, 2]], [[1, 2 + 1e-12]], never)).toBe(true);
    expect(areSameResults([[1, 2]], [[1], [2]], never)).toBe(false);
    expect(areSameResults([[1, 2]], [[1, 2, 3]], never)).toBe(false);
    expect(areSameResults([[1]], [[1], [null]], never)).toBe(false);
  });

  it("are identical to the last bit, errors by their kind", () => {
    expect(areIdentical([[1]], [[1 + Number.EPSILON]])).toBe(false);
    expect(areIdentical([[{ error: "#N/A", message: "a" }]], [[error("#N/A")]])).toBe(true);
    expect(areIdentical([[error("#N/A")]], [["#N/A"]])).toBe(false);
    expect(areIdentical([[null]], [[""]])).toBe(false);
  });
});
