import { expect, test } from "vitest";
import type { Cell, Filling, Given } from "../../../src/model/comparison";
import { parameters } from "../../../src/model/parameters";
import { stepGroups } from "../../../src/model/steps";
import { warningsOf } from "../../../src/model/traps";
import { warningSteps } from "../../../src/model/traps/formulas";
import { warnings } from "../../../src/model/traps/warnings";
import { stepMismatches } from "../../support/dimensions";
import { changed, halfKnown } from "./case";
import { figureOf, nothingKnown } from "../../support/tco";

const codesOf = (comparison: ReturnType<typeof changed>): string[] =>
  warningsOf(comparison)[1]!.map(({ code }) => code);

test("a case in which all is said has no warning, and neither has a baseline", () => {
  expect(warningsOf(changed({}))).toEqual([[], []]);
});

type Changes = Readonly<Record<string, Cell | readonly Cell[]>>;

const noCurve = {
  "curve.load.1": undefined,
  "curve.load.2": undefined,
  "curve.watts.1": undefined,
  "curve.watts.2": undefined,
};

/** Nothing but energy differs much. */
const energyAlone = {
  serverPrice: 0,
  cardPrice: 0,
  cardAdminHours: [0, 0.01],
  cardToolCost: [0, 0.1],
  integrationCost: [0, 0.1],
};

const slot = { slotLanes: 8, cardLanes: 8, cardPcieGen: 4 };

/** By code: what raises it in the clean case, and the sentence. */
const raising: Readonly<Record<string, readonly [Changes, string]>> = {
  exceedsEnvelope: [
    { envelopeWatts: 1000 },
    "The site draws up to 1,390 W; 900 W of its envelope may be used.",
  ],
  exceedsSlot: [{ slotWatts: 25 }, "The card's 60 W exceed the 25 W of slot and cable."],
  exceedsLanes: [
    { ...slot, cardGbps: 100, slotPcieGen: 3 },
    "The card's 100 Gbps exceed the 53.6 Gbps that the slot carries.",
  ],
  exceedsHeatGate: [
    { ambient: 40, heatGateWatts: 25, heatGateAmbient: 35 },
    "At 40 °C the server takes cards of 25 W at most (above 35 °C); this one may draw 60 W.",
  ],
  exceedsAmbient: [
    { ambient: 40, ambientLimit: 35 },
    "The air around the server reaches 40 °C; it bears 35 °C.",
  ],
  stackUnsupported: [
    { stackSupported: ["yes", "no"] },
    "The software stack does not support the card, so that nothing is offloaded.",
  ],
  slotUnchecked: [{ slotWatts: 75, cardMaxWatts: undefined }, "The slot's watts are given but not"],
  heatUnchecked: [{ ambient: 40 }, "The ambient is given but no limit"],
  noServerRemoved: [
    { appCores: 64, "task.ipsec.coverage": [0, 0.1] },
    "3 cores a site are freed, but no server goes, and no license that counts servers: one less than 5 would do at 96.3% of the load.",
  ],
  leastServersReached: [
    { minimum: 4 },
    "27 cores a site are freed, but no server goes, and no license that counts servers: 4 is the least number already.",
  ],
  residualNothing: [
    { "task.ipsec.residualCoresPerGbps": undefined },
    "No host core is assumed to stay with ipsec once offloaded: give task.ipsec.residualCoresPerLoad.",
  ],
  beyondCard: [
    { "task.ipsec.capacityGbps": [100, 5], growth: 0.1 },
    "The cards take 41.3% of ipsec in the tightest year, not 90%: the rest stays on the host.",
  ],
  plannedOtherwise: [
    { targetUtilization: [0.6, 0.7] },
    "Servers are planned to 70% here and to 60% in the baseline: a part of the difference is the planning.",
  ],
  boughtAgain: [
    { owned: [4, 0] },
    "The baseline owns 4 servers a site and this 0, so that 3 are bought: give owned in each column, or keepsServers no.",
  ],
  stackUnconfirmed: [{ stackSupported: undefined }, "Whether the software stack supports the card"],
  licenseStays: [
    { "license.1.rule": "vmware-core:200", "license.1.price": 9, "license.1.label": "the hypervisor" },
    "1 servers go, but the hypervisor stays at 200 units: a floor of its rule vmware-core:200 binds, or it does not count servers.",
  ],
  ruleOld: [
    { "license.1.rule": "socket-pair", "license.1.price": 9 },
    "The rule socket-pair of 1 was read more than a year before the latest of EDGE.LICENSERULES: check your contract.",
  ],
  cardIdleUnknown: [
    { cardIdleWatts: undefined },
    "The card's idle watts are unknown, so that its typical 30 W run at all hours: give cardIdleWatts.",
  ],
  typicalIsHighest: [
    { cardMaxWatts: [0, 30] },
    "The card's typical draw is its highest, 30 W: a nameplate rather than a measurement.",
  ],
  nicNotCredited: [{ nicInServerWatts: undefined }, "The NIC that the card replaces is credited with 0 W"],
  linearCurve: [
    { ...noCurve, shape: "linear", ...energyAlone },
    "A straight line stands for the server's power curve",
  ],
  meanCurve: [{ ...noCurve, ...energyAlone }, "The power curve is the mean of measured servers"],
  supplyAssumed: [
    { psuRating: undefined, psuRatedWatts: undefined, ...energyAlone },
    "The power supplies are assumed to be 94% efficient",
  ],
  ratingAlone: [{ psuRatedWatts: undefined }, "A psuRating without psuRatedWatts says nothing of the load"],
  meanPue: [
    { marginalPue: undefined, ...energyAlone },
    "A watt saved counts with the whole PUE of 1.4; the overhead of a watt more or less is usually lower.",
  ],
  careFree: [
    { cardAdminHours: 0 },
    "Care of a card takes 0 hours a year, trial, integration and training 3,000 USD: neither is free.",
  ],
  toolFree: [{ cardToolCost: 0 }, "No subscription or license of the card is counted: check your contract."],
  realWithRise: [{ moneyTerms: "real", escalation: 0.03 }, "Money is real, and yet prices rise"],
  softCounted: [
    {
      includeSoft: "yes",
      breachProbability: 0.1,
      breachImpact: 50000,
      breachReduction: [0, 0.5],
      discountRate: 0,
    },
    "Soft items worth 12,500 USD are in the saving; without them it is ",
  ],
  pricedInDollars: [
    { currency: "EUR" },
    "Prices left to the catalog and to defaults are in USD and are not converted to EUR: type them.",
  ],
  priceOfNoSite: [
    { ...energyAlone, electricityPrice: undefined },
    "The electricity price of 0.146 USD/kWh is a country's mean and not this site's: give electricityPrice.",
  ],
  rolloutUnfinished: [{ "rollout.0": 0.25 }, "Only 25% of the sites run converted within the horizon"],
  unitUnnamed: [{ demandUnit: undefined }, "The unit of the demand has no name"],
  embodiedAssumed: [
    { embodiedCard: undefined, gramsPerKwh: 30, embodiedServer: 100 },
    "kg of carbon saved rest on 100 kg assumed to be embodied in a card",
  ],
};

test.each(Object.entries(raising))("%s is said where it is so, with its numbers", (code, [changes, says]) => {
  const raised = warningsOf(changed(changes))[1]!;
  expect(raised.map((each) => each.code)).toContain(code);
  expect(raised.find((each) => each.code === code)!.sentence).toContain(says);
});

test("coverage above the catalog's, and interrupts where it measured polling, are told of", () => {
  const raised = warningsOf(changed({}, halfKnown))[1]!;
  expect(raised.map(({ code, member }) => [code, member])).toEqual([
    ["coverageClaimed", "ipsec"],
    ["pollingAsInterrupt", "ipsec"],
  ]);
  expect(raised[0]!.sentence).toBe(
    "90% of ipsec are said to be offloaded, more than the catalog knows of: have a source for task.ipsec.coverage.",
  );
  expect(
    codesOf(changed({ "task.ipsec.coverage": [0, 0.5], "task.ipsec.mode": "polling" }, halfKnown)),
  ).toEqual([]);
});

test("watts of a card that were not read are told of", () => {
  const unread: Given = { value: 30, status: "unverified", source: "test" };
  const filling: Filling = { ...nothingKnown, card: () => new Map([["cardTypicalWatts", unread]]) };
  const comparison = changed({ card: ["default", "some"], cardTypicalWatts: undefined }, filling);
  expect(codesOf(comparison)).toContain("cardWattsUnread");
});

test("every warning is seen raised", () => {
  const here = [...Object.keys(raising), "coverageClaimed", "pollingAsInterrupt", "cardWattsUnread"];
  expect(warnings.map(({ code }) => code).toSorted()).toEqual(here.toSorted());
});

test("what blocks is what does not fit, and the others leave the fit alone", () => {
  for (const { code, blocks } of warnings) {
    const [changes] = raising[code] ?? [{}];
    expect([code, figureOf(changed(changes), "fits")[1]]).toEqual([code, blocks ? 0 : 1]);
  }
});

test("prices in another currency are no warning where each that has a default is typed", () => {
  const prices = parameters.filter(
    ({ key, unit, defaults }) => unit.startsWith("USD") && !key.includes("*") && defaults.length > 0,
  );
  const typed = Object.fromEntries(prices.map(({ key }) => [key, 1]));
  expect(codesOf(changed({ currency: "EUR", ...typed }))).not.toContain("pricedInDollars");
  const open = { ...typed, electricityPrice: undefined };
  expect(codesOf(changed({ currency: "EUR", ...open }))).toContain("pricedInDollars");
});

test("the units of every condition go together", () => {
  const conditions = warningSteps.map(({ when }) => when);
  expect(stepMismatches([...stepGroups, { heading: "Warnings", steps: conditions }])).toEqual([]);
});
