import fc from "fast-check";
import { expect, test } from "vitest";
import { fleet } from "../../../src/model/tco";
import { byYear, compared, figureOf, figuresOf, type Inputs } from "../../support/tco";
import { between, near, numbers, scenario, sum } from "./scenario";
import { runs } from "../../support/property-tests";

const often = { numRuns: runs(20) };

/** The baseline's server in both columns. */
const sameServer = (inputs: Inputs): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([key, given]) =>
      [...serverKeys, "owned"].includes(key) ? [key, (given as readonly number[])[0]] : [key, given],
    ),
  );

const serverKeys = [
  "coresPerServer",
  "reservedCores",
  "idleWatts",
  "maxWatts",
  "serverPrice",
  "serverLife",
  "nicInServerWatts",
];

test("a card that takes nothing removes no server and costs what it costs", () => {
  fc.assert(
    fc.property(scenario, (inputs) => {
      const comparison = compared({
        ...sameServer(inputs),
        "task.t.coverage": 0,
        "rollout.0": 1,
        cardTypicalWatts: 0,
        nicsReplaced: 0,
        supportShare: 0,
        cardFailures: 0,
      });
      const servers = [0, 1].map((k) => byYear(comparison, "servers", k, 1));
      expect(servers[1]).toEqual(servers[0]);
      const { freedCores } = figuresOf(comparison, "freedCores");
      expect(freedCores[1]).toBe(0);
      const cards = ["cardsPaid", "programmePaid", "cardCareCost"].map(
        (key) => figureOf(comparison, key)[1] as number,
      );
      const [before] = numbers(figureOf(comparison, "tco")) as [number];
      near(figureOf(comparison, "tcoSaving")[1] as number, -sum(cards), before);
    }),
    often,
  );
});

test("such a card's watts are its own at the wall, times the marginal overhead", () => {
  fc.assert(
    fc.property(scenario, between(1, 1.4), (inputs, marginalPue) => {
      const comparison = compared({
        ...sameServer(inputs),
        "task.t.coverage": 0,
        nicsReplaced: [0, 1],
        marginalPue,
      });
      const { facilityWattsSaved, fleetServers } = figuresOf(
        comparison,
        "facilityWattsSaved",
        "fleetServers",
      );
      const value = (key: string): number => comparison.value(key, 1)!.value as number;
      const dc = value("cardTypicalWatts") - value("nicInServerWatts");
      const added = ((fleetServers[1] as number) * dc * marginalPue) / 0.94;
      const [before] = numbers(figureOf(comparison, "fleetFacilityWatts")) as [number];
      near(facilityWattsSaved[1] as number, -added, before);
    }),
    often,
  );
});

test("dearer servers favor what buys no more of them in any year", () => {
  let met = 0;
  fc.assert(
    fc.property(scenario, between(0, 5000), (inputs, rise) => {
      const priced = { ...sameServer(inputs), serverSalvage: 0 };
      const comparison = compared(priced);
      const buysNoMore = ["serversPaid", "servers"].every((key) => {
        const [before, after] = [0, 1].map((k) => numbers(byYear(comparison, key, k, 1)));
        return after!.every((each, year) => each <= before![year]! + 1e-9);
      });
      const start = numbers(figureOf(comparison, "serversPaid.0"));
      fc.pre(buysNoMore && start[1]! <= start[0]! + 1e-9);
      met++;
      const price = (priced as Record<string, number>).serverPrice! + rise;
      const dearer = compared({ ...priced, serverPrice: price });
      const [one, other] = [comparison, dearer].map((each) => figureOf(each, "npvSaving")[1] as number);
      const [npvCost] = numbers(figureOf(dearer, "npvCost")) as [number];
      expect(other! - one!).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, npvCost));
    }),
    often,
  );
  expect(met).toBeGreaterThan(0);
});

test("more coverage never needs more servers", () => {
  fc.assert(
    fc.property(scenario, between(0, 1), between(0, 1), (inputs, a, b) => {
      const servers = [Math.min(a, b), Math.max(a, b)].map((coverage) => {
        const comparison = compared({ ...sameServer(inputs), "task.t.coverage": [0, coverage] });
        return numbers(byYear(comparison, "servers", 1, 1));
      });
      servers[1]!.forEach((each, year) => expect(each).toBeLessThanOrEqual(servers[0]![year]!));
    }),
    often,
  );
});

test("all rows of like sites are the comparison times the sites", () => {
  const metrics = ["tco", "npvSaving", "fleetServers", "energyKwh", "licenseCost", "carbon"];
  fc.assert(
    fc.property(scenario, fc.integer({ min: 1, max: 5 }), (inputs, rows) => {
      const table = [["sites"], ...Array.from({ length: rows }, () => [2])];
      const { all } = fleet(compared({ ...inputs, sites: 1 }), table, metrics);
      const together = compared({ ...inputs, sites: 2 * rows });
      const size = Math.max(...numbers(figureOf(together, "tco")));
      metrics.forEach((metric, m) =>
        figureOf(together, metric).forEach((value, k) => {
          const lanes = all[2 * m + k]!;
          if (lanes instanceof Error) throw lanes;
          if (typeof value === "number") near(lanes.values[0]!, value, size);
          else expect(lanes.errors[0]).not.toBe(0);
        }),
      );
    }),
    often,
  );
});
