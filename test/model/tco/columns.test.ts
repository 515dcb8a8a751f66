import { expect, test } from "vitest";
import type { Comparison, Fill } from "../../../src/model/comparison";
import { breakEven, evaluateColumns, fleet } from "../../../src/model/tco";
import { bare, compared, figureOf, type Inputs, nothingKnown } from "../../support/tco";

/** A metric of the second alternative by lane, the same as with each number typed. */
const byColumn = (
  comparison: Comparison,
  key: string,
  values: readonly number[],
  metric: string,
): number[] => {
  const columns = [{ key, values: Float64Array.from(values) }];
  const [result] = evaluateColumns(comparison, columns, [metric], values.length);
  const { values: numbers, errors } = result!.alternatives[1]!;
  return [...numbers].map((each, k) => (errors[k] === 0 ? each : NaN));
};

const typed = (inputs: Inputs, key: string, values: readonly number[], metric: string): unknown[] =>
  values.map((value) => figureOf(compared({ ...inputs, [key]: value }), metric)[1]);

const fill = (figures: Record<string, number>): Fill =>
  new Map(
    Object.entries(figures).map(([key, value]) => [key, { value, status: "catalog", source: "measured" }]),
  );
const measured = fill({
  idleWatts: 100,
  maxWatts: 300,
  "curve.load.1": 0,
  "curve.load.2": 1,
  "curve.watts.1": 100,
  "curve.watts.2": 300,
});

test("later years of a roll-out follow the one that is a column", () => {
  const late = { ...bare, appCores: 20, years: 4, laborRate: 1, adminHours: [900, 100], "rollout.0": 0 };
  const shares = [0, 0.25, 1];
  expect(byColumn(compared(late), "rollout.1", shares, "tco")).toEqual(
    typed(late, "rollout.1", shares, "tco"),
  );
  const [found] = breakEven(compared(late), "rollout.1", 0, 1, "npvSaving", 500);
  const at = "at" in found! ? found.at : NaN;
  expect(figureOf(compared({ ...late, "rollout.1": at }), "npvSaving")[1]).toBeCloseTo(500, 6);
});

test("what crosses a target and comes back is found where it is wider than 1/256 of the interval", () => {
  // 31 cores a server against 32: one server less for loads above 31 and up to 32, next above 62 and up to 64
  const stepped = compared({ ...bare, sites: 1, targetUtilization: 1, reservedCores: [1, 0], appCores: 1 });
  const [found] = breakEven(stepped, "appCores", 1, 251, "serversRemoved", 1);
  expect("at" in found! ? found.at : NaN).toBeCloseTo(31, 6);
});

test("a share of converted sites below that of the year before is refused", () => {
  const half = compared({ ...bare, appCores: 20, "rollout.0": 0.5, "rollout.2": 0.9 });
  expect(byColumn(half, "rollout.1", [0.4, 0.5, 0.9, 1], "fleetServers").map(Number.isNaN)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("watts that are a column set the catalog's curve aside, as typed ones do", () => {
  const named = { ...bare, idleWatts: undefined, maxWatts: undefined, server: "measured", appCores: 20 };
  const filling = { ...nothingKnown, server: () => measured };
  const comparison = compared(named, ["nic", "dpu"], filling);
  const [low, high] = byColumn(comparison, "idleWatts", [50, 200], "itWatts");
  const [own] = figureOf(comparison, "itWatts");
  expect(low).toBeLessThan(own as number);
  expect(high).toBeGreaterThan(own as number);
  const sites = fleet(comparison, [["idleWatts@dpu"], [50], [200]], ["itWatts"]);
  expect([...sites.rows[1]!.values]).toEqual([low, high]);
});

test("a load that is a column takes the place of one given the other way", () => {
  const loaded = { ...bare, "task.t.gbpsPerUnit": 10, "task.t.coresPerGbps": 1 };
  expect(byColumn(compared(loaded), "task.t.loadPerUnit", [5, 20], "hostCores.t")).toEqual([5, 20]);
});

test("what stays of a task follows its cores where it is as many", () => {
  const loaded = compared({ ...bare, "task.t.gbpsPerUnit": 10, "task.t.coresPerGbps": 0.2 });
  const { rows } = fleet(loaded, [["task.t.coresPerGbps"], [0.05]], ["hostCores.t"]);
  expect([rows[0]!.values[0], rows[0]!.errors[0]]).toEqual([0.5, 0]);
});

test("a license that is called by a number has its years behind it", () => {
  const licensed = { ...bare, appCores: 20, growth: 1, "license.1.rule": "per-server", "license.1.price": 1 };
  const comparison = compared(licensed);
  expect(figureOf(comparison, "licenseUnits.1")[0]).toBe(1);
  expect(figureOf(comparison, "licenseUnits.1.3")[0]).toBe(4);
});

test("an order without a floor is licensed site by site", () => {
  const licensed = compared({
    ...bare,
    appCores: 20,
    years: 1,
    "license.1.rule": ["vmware-core", "vmware-core:72"],
    "license.1.price": 1,
  });
  const { rows } = fleet(licensed, [["appCores"], [20]], ["licenseCost"]);
  expect(rows.map(({ values }) => values[0])).toEqual([32, 0]);
});
