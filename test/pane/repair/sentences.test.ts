import { expect, test } from "vitest";
import { repairSentences } from "../../../src/pane/repair/sentences";
import type { Repair } from "../../../src/workbook/excel";

const nothing: Repair = { found: 0, mended: 0, still: [], refused: [], protectedSheets: [] };
const said = (change: Partial<Repair>) => repairSentences({ ...nothing, ...change }).join(" ");

test("a workbook without such formulas has nothing to repair", () => {
  expect(said({})).toBe("No formula that calls EDGE shows #NAME?: there is nothing to repair.");
});

test("what was mended is counted, and that it may not be undone is said", () => {
  expect(said({ found: 12, mended: 12 })).toBe(
    "12 formulas of 12 that showed #NAME? show results again. Excel may not undo this: each formula is as it was, and nothing else was changed.",
  );
  expect(said({ found: 2, mended: 1, still: ["A!B2"] })).toMatch(
    /^1 formula of 2 that showed #NAME\? shows a result again\. A!B2 still shows #NAME\?: /,
  );
});

test("of many cells five are named", () => {
  const still = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"];
  expect(said({ found: 7, still })).toContain("A1, A2, A3, A4, A5 and 2 more still show #NAME?");
});

test("protected sheets are named", () => {
  expect(said({ protectedSheets: ["Inputs"] })).toBe(
    "“Inputs” is protected and was left as it is: unprotect it on the Review tab, then repair again.",
  );
  expect(said({ protectedSheets: ["Inputs", "Model"] })).toContain(
    "“Inputs”, “Model” are protected and were left as they are",
  );
});

test("what Excel refuses is named with what to do", () => {
  expect(said({ found: 1, refused: ["A1"] })).toContain(
    "Excel would not take the formula of A1 again: select",
  );
});
