import { expect, test } from "vitest";
import { type Outcome, verdict, verdicts } from "../../../src/model/traps";
import { shown } from "../../../src/model/traps/words";
import { bare, compared } from "../../support/tco";
import { changed } from "./case";

const outcome: Outcome = {
  unfit: [],
  npvSaving: 41234,
  payback: 2.34,
  years: 5,
  currency: "USD",
  tcoSaving: 52000,
  licenseSaving: 0,
  freedCores: 9,
  wattsSaved: 0,
  serversRemoved: 2,
};

test.each<[string, Partial<Outcome>]>([
  ["Pays in 2.3 years: saves 41,200 USD (present value) over 5 years.", {}],
  ["Pays at once: saves 41,200 USD (present value) over 1 year.", { payback: 0, years: 1 }],
  [
    "Pays in 1 year, mostly by licenses: saves 41,200 EUR (present value) over 5 years.",
    { payback: 1, currency: "EUR", licenseSaving: 30000 },
  ],
  [
    "Pays in 2.3 years: saves 41,200 USD (present value) over 5 years, but uses 40 W more a site.",
    { wattsSaved: -40.2 },
  ],
  [
    "Pays only by its discount rate: saves 41,200 USD (present value) over 5 years.",
    { payback: undefined, tcoSaving: -10 },
  ],
  [
    "Does not pay: costs 12,000 USD more (present value) over 5 years; frees 5.1 cores a site, but no server goes.",
    { npvSaving: -12000, payback: undefined, freedCores: 5.12, serversRemoved: 0 },
  ],
  [
    "Does not pay: costs 12,000 USD more (present value) over 5 years, and uses 0.75 W more a site.",
    { npvSaving: -12000, payback: undefined, wattsSaved: -0.75 },
  ],
  [
    "Does not pay at this discount rate, though in 4.8 years without: costs 300 USD more (present value) over 5 years.",
    { npvSaving: -300, payback: 4.8 },
  ],
  ["Costs the same over 5 years.", { npvSaving: 0.2, payback: 0 }],
  ["No verdict: the saving has no value. EDGE.EXPLAIN shows where it ends.", { npvSaving: undefined }],
  [
    "Does not fit: the card's 75 W exceed the 25 W of slot and cable.",
    { unfit: ["the card's 75 W exceed the 25 W of slot and cable"] },
  ],
  ["Does not fit: it is hot; it is wide.", { unfit: ["it is hot", "it is wide"] }],
])("%s", (sentence, changes) => {
  expect(verdict({ ...outcome, ...changes })).toBe(sentence);
});

test("the model's own figures give the verdict", () => {
  const [baseline, dpu] = verdicts(changed({}));
  expect(baseline).toBeUndefined();
  expect(dpu).toMatch(/^Pays at once: saves [\d,]+ USD \(present value\) over 5 years\.$/);
  expect(verdicts(changed({ slotWatts: 25 }))[1]).toBe(
    "Does not fit: the card's 60 W exceed the 25 W of slot and cable.",
  );
});

test("a card that frees nothing costs its price and its watts, in words", () => {
  const comparison = compared({
    ...bare,
    appCores: 10,
    years: 3,
    cardPrice: [0, 700],
    cardTypicalWatts: [0, 47],
  });
  expect(verdicts(comparison)[1]).toBe(
    "Does not pay: costs 700 USD more (present value) over 3 years, and uses 50 W more a site.",
  );
});

test.each<[number, string]>([
  [0, "0"],
  [41234, "41,200"],
  [1234567, "1,230,000"],
  [-999.6, "-1,000"],
  [12.04, "12"],
  [0.012345, "0.0123"],
  [0.00001, "0.00001"],
])("%d is said as %s", (value, text) => {
  expect(shown(value)).toBe(text);
});
