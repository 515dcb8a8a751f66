import { expect, test } from "vitest";
import { built, isBuilt } from "../support/dist";

test("the library of units is a file that functions.js asks for by name, beside the page", () => {
  expect(isBuilt("chunks/unit-engine.js")).toBe(true);
  expect(built("functions.js")).toContain("unit-engine");
});
