import { describe, expect, it } from "vitest";
import type { Book, LinkedBook } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { at, book, cell } from "./books";

const prices: LinkedBook = {
  index: 1,
  file: "Prices.xlsx",
  sheets: [
    { name: "Cards", cells: [cell("A1", "nic"), cell("B1", 500), cell("A2", "dpu"), cell("B2", 2100)] },
    { name: "My rates", cells: [cell("A1", 0.07)] },
  ],
  names: [
    { name: "WACC", refersTo: "'My rates'!$A$1" },
    { name: "years", refersTo: "5" },
    { name: "lost", refersTo: "Gone!$A$1" },
  ],
};
const value = (formula: string, linkedBooks: LinkedBook[] = [prices]) => {
  const linked: Book = { ...book([cell("C1", formula)]), linkedBooks };
  const result = recalculate(linked, {});
  return [at(result, "C1"), result.uncomputedAt("Main", 0, 2)];
};

describe("another workbook's cells are those that this one keeps", () => {
  it.each([
    ["=[1]Cards!B2", 2100],
    ["=[1]Cards!$B$1*2", 1000],
    ["='[1]My rates'!A1", 0.07],
    ["=SUM([1]Cards!B1:B9)", 2600],
    ['=VLOOKUP("dpu",[1]Cards!A1:B2,2,FALSE)', 2100],
    ['=SUMIF([1]Cards!A:A,"n*",[1]Cards!B:B)', 500],
    ["=[1]!WACC", 0.07],
    ["=[1]Cards!WACC*[1]!years", 0.07 * 5],
    ["=[Prices.xlsx]Cards!B1", 500],
    ["='C:\\models\\[Prices.xlsx]My rates'!A1", 0.07],
    ["=[1]Cards!D4", 0],
  ])("%s", (formula, expected) => expect(value(formula)).toEqual([expected, undefined]));

  it.each([
    "=[2]Cards!A1",
    "=[1]Nowhere!A1",
    "=[1]!NotThere",
    "=IFERROR([9]Cards!A1,4)",
    "=[Other.xlsx]Cards!A1",
    "=[1]!lost",
  ])("%s is not kept, and not computed", (formula) => {
    const [shown, why] = value(formula);
    expect(shown).toMatchObject({ error: expect.stringMatching(/^#/) });
    expect(why).toMatch(/is in another workbook, which can't be read/);
  });

  it("filled down, each cell reads its own", () => {
    const linked: Book = {
      ...book([cell("C1", "=[1]Cards!B1"), cell("C2", "=[1]Cards!B2")]),
      linkedBooks: [prices],
    };
    const result = recalculate(linked, {});
    expect([at(result, "C1"), at(result, "C2")]).toEqual([500, 2100]);
  });

  it("its names are not this workbook's", () => {
    const linked: Book = { ...book([cell("C1", "=WACC")]), linkedBooks: [prices] };
    expect(at(recalculate(linked, {}), "C1")).toMatchObject({ error: "#NAME?" });
  });
});
