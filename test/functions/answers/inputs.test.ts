import { describe, expect, test } from "vitest";
import { breakEven, cashflow, explain, fleet, payRanges, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { cell, thrown } from "../../support/cells";
import { errorCell, sampleTable } from "../../support/sample-table";

const refused: [string, any[][], string, string][] = [
  [
    "an unknown key, with the nearest",
    sampleTable(["cardPrize", 0, 2000]),
    "#VALUE!",
    "cardPrize is no key of the inputs. Nearest: cardPrice, cardLife.",
  ],
  [
    "a blank value",
    sampleTable(["cardPrice", 0, ""]),
    "#VALUE!",
    "cardPrice of dpu is blank. Type a value (0 must be typed), or the word default, or leave the row out.",
  ],
  [
    "a site's value that differs in another column",
    sampleTable(["pue", 1.5, 1.2]),
    "#VALUE!",
    "pue is 1.5, and 1.2 in column dpu. It is the site's, the same for every alternative: type it in the first column.",
  ],
  [
    "what no default stands for",
    sampleTable(["server"]),
    "#VALUE!",
    "coresPerServer of nic is not given. Type it, or name a server of EDGE.SERVERSPECS in the row server.",
  ],
  [
    "a number that is a text",
    sampleTable(["cardPrice", 0, "60"]),
    "#VALUE!",
    'cardPrice of dpu is "60", a text. It takes a number: at least 0 USD/card.',
  ],
  [
    "a truth value",
    sampleTable(["cardPrice", 0, true]),
    "#VALUE!",
    "cardPrice of dpu is TRUE. It takes a number: at least 0 USD/card.",
  ],
  [
    "a number out of its range",
    sampleTable(["targetUtilization", 1.2, 0.7]),
    "#VALUE!",
    "targetUtilization of nic is 1.2. Allowed: above 0 and at most 1.",
  ],
  [
    "an error in a value",
    sampleTable(["cardPrice", 0, errorCell("#N/A")]),
    "#N/A",
    "cardPrice of dpu is #N/A.",
  ],
  [
    "an error that is younger than Excel 2007 in a value",
    sampleTable(["cardPrice", 0, errorCell("#CALC!")]),
    "#CALC!",
    "cardPrice of dpu is #CALC!.",
  ],
  [
    "an array that has no room in a value",
    sampleTable(["cardPrice", 0, errorCell("#SPILL!")]),
    "#SPILL!",
    "cardPrice of dpu is #SPILL!.",
  ],
  [
    "an error in a key",
    sampleTable([errorCell("#DIV/0!"), 0, 1]),
    "#DIV/0!",
    "Row 10 of the inputs has #DIV/0! for a key. EDGE.PARAMETERS lists the keys.",
  ],
  [
    "a name that fits several cards",
    sampleTable(["card", "default", "bluefield-3"]),
    "#N/A",
    'card "bluefield-3" fits several: ',
  ],
  [
    "a column whose kind nothing says",
    [["key", "today", "dpu"], ...sampleTable().slice(1)],
    "#VALUE!",
    "kind of today is not given, and its name is none. Add a row kind: nic, accel, smartnic, dpu, cloud, appliance.",
  ],
  [
    "a whole column",
    new Array<number[]>(1_048_576).fill([1]),
    "#VALUE!",
    "inputs is a whole column. Select its filled cells only.",
  ],
];

const calls: Record<string, (inputs: any[][]) => any[][]> = {
  TCO: (inputs) => tco(inputs),
  CASHFLOW: (inputs) => cashflow(inputs),
  BREAKEVEN: (inputs) => breakEven(inputs, cell("growth"), cell(0), cell(1)),
  PAYRANGES: (inputs) => payRanges(inputs, cell("growth"), cell(0), cell(1)),
  EXPLAIN: (inputs) => explain(inputs, cell("npvSaving")),
};

describe.each(Object.keys(calls))("%s refuses", (name) => {
  test.each(refused)("%s", (_, inputs, code, message) => {
    const error = thrown(() => calls[name]!(inputs));
    expect(error.code).toBe(code);
    expect(error.message.slice(0, message.length)).toBe(message);
  });
});

test("FLEET refuses the same, but what its rows may give is asked of each row", () => {
  const sites = [["coresPerServer"], [64], ["default"]];
  const [, first, second] = fleet(
    sampleTable(["server"], ["idleWatts", 40, 40], ["maxWatts", 200, 200]),
    sites,
  );
  expect(first![1]).toBe(2);
  expect(second![1]).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("coresPerServer of nic is not given."),
  });
  expect(thrown(() => fleet(sampleTable(["cardPrize", 0, 1]), sites)).message).toContain(
    "Nearest: cardPrice",
  );
});

test("a heading, a blank key and a key of 0 are passed over", () => {
  const [header, ...rows] = sampleTable();
  const headed = [header!, ["", "", ""], [0, 0, 0], ...rows, [null, null, null]];
  expect(tco(headed)).toEqual(tco(sampleTable()));
});

test("keys and names are read without regard to case", () => {
  const shouted = sampleTable().map(([key, ...values]) => [String(key).toUpperCase(), ...values]);
  expect(tco(shouted)).toEqual(tco(sampleTable()));
});

test("the word default is as a row left out", () => {
  expect(tco(sampleTable(["cardPrice", "default", "default"], ["growth", "default", ""]))).toEqual(
    tco(sampleTable()),
  );
});

test("desktop Excel's 0 for a blank right of a site's value is no other value", () => {
  expect(tco(sampleTable(["sites", 50, 0]))).toEqual(tco(sampleTable()));
});
