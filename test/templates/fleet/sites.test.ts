import { describe, expect, test } from "vitest";
import { fleet as costOfFleet } from "../../../src/model/tco";
import { fleet } from "../../../src/templates/fleet";
import { scenarioOf } from "../../../src/templates/scenario";

const { keys, rows } = fleet.fleet!;
const sites = rows();
const column = (key: string): number[] => sites.map((row) => row[keys.indexOf(key) + 1] as number);
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

describe("the made-up fleet", () => {
  test("has 10,000 sites, each with a name of its own and a value for each key", () => {
    expect(sites).toHaveLength(10_000);
    expect(new Set(sites.map(([name]) => name)).size).toBe(10_000);
    expect(sites.every((row) => row.length === keys.length + 1)).toBe(true);
  });

  test("is the same at each call and on each machine", () => {
    expect(rows()).toEqual(sites);
    expect(sites[0]).toEqual(["TX store 00001", 0.71, 11, 16, 51.2, 136, 0.0882, 396.3, 1.31, "yes"]);
  });

  test("pays for electricity what US businesses do, 0.074 to 0.39 USD/kWh, 0.149 on average", () => {
    const prices = column("electricityPrice");
    expect(Math.min(...prices)).toBe(0.0738);
    expect(Math.max(...prices)).toBe(0.3903);
    expect(mean(prices)).toBeCloseTo(0.149, 2);
  });

  test("has half of its sites below a PUE of 1.5, all of them from 1.2 to 2", () => {
    const values = [...column("pue")].sort((a, b) => a - b);
    expect(values[0]).toBeGreaterThanOrEqual(1.2);
    expect(values.at(-1)).toBeLessThanOrEqual(2);
    expect(values[5000]).toBeCloseTo(1.5, 1);
  });
});

describe("cards in the fleet", () => {
  const result = costOfFleet(
    scenarioOf(fleet).comparison,
    [keys, ...sites.map((row) => row.slice(1))],
    ["npvSaving", "serversRemoved", "fits"],
  );
  const of = (metric: number): typeof result.rows => result.rows.slice(3 * metric, 3 * metric + 3);
  const [saving, removed, fits] = [of(0), of(1), of(2)];
  const dpu = 2;
  const paying = sites.map((_, k) => k).filter((k) => saving[dpu]!.values[k]! > 0);

  test("can be reckoned at every site", () => {
    expect(result.refused.size).toBe(0);
    expect(saving[dpu]!.errors.every((error) => error === 0)).toBe(true);
  });

  test("pay at a few sites in a hundred, and only where a server goes and the card has a place", () => {
    expect(paying.length).toBeGreaterThan(100);
    expect(paying.length).toBeLessThan(500);
    expect(paying.every((k) => removed[dpu]!.values[k]! > 0 && fits[dpu]!.values[k] === 1)).toBe(true);
  });

  test("lose money when they go everywhere", () => {
    const all = result.all[dpu]!;
    expect(all instanceof Error ? all.message : all.values[0]).toBeLessThan(0);
  });
});
