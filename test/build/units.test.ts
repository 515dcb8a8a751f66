import { expect, test } from "vitest";
import { built, chunk, isBuilt } from "../support/dist";

test("the library of units is a file that functions.js asks for by name, beside the page", () => {
  expect(isBuilt(chunk("unit-engine"))).toBe(true);
  expect(built("functions.js")).toContain("unit-engine");
});
