import fc from "fast-check";
import { expect } from "vitest";
import type { Cell } from "../../../src/model/comparison";
import type { Inputs } from "../../support/tco";

/** A number of a range, ends included. */
export const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** 0, or an amount that means something: the quotient of one that doesn't overflows. */
const amount = (max: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: between(0.01, max) });
const whole = (min: number, max: number) => fc.integer({ min, max });

/** A server of an alternative: cores, watts, price. */
const server = fc.record({
  coresPerServer: whole(8, 128),
  reservedCores: between(0, 2),
  idleWatts: between(20, 200),
  maxWatts: between(200, 900),
  serverPrice: between(500, 20000),
  serverLife: between(1.5, 8),
  owned: whole(0, 3),
  nicInServerWatts: between(0, 20),
});

const card = fc.record({
  cardPrice: between(100, 5000),
  cardTypicalWatts: between(5, 150),
  cardLife: between(1.5, 8),
  capacity: between(5, 200),
});

const site = fc.record({
  sites: whole(1, 20),
  years: whole(1, 7),
  discountRate: between(-0.1, 0.3),
  timing: fc.constantFrom("end", "mid"),
  appCores: amount(200),
  demand: amount(100),
  growth: between(-0.2, 0.5),
  electricityPrice: between(0.02, 0.6),
  escalation: between(-0.05, 0.1),
  pue: between(1, 2),
  "rollout.0": between(0, 1),
  "task.t.gbpsPerUnit": amount(2),
  provisionedWattPrice: between(0, 5),
  rackUnitPrice: between(0, 100),
  laborEscalation: between(0, 0.05),
  serverSalvage: between(0, 0.3),
});

const task = fc.record({
  cores: amount(0.6),
  residual: between(0, 1),
  coverage: between(0, 1),
  mode: fc.constantFrom("interrupt", "polling"),
  licensePrice: between(0, 500),
  rule: fc.constantFrom("per-core", "per-server", "vmware-core:72", "socket-pair"),
});

/** A NIC beside a DPU at sites of any size; both on one server type unless `other` is given. */
export const scenario = fc
  .record({ site, task, card, servers: server, other: fc.option(server, { nil: undefined }) })
  .map(({ site, task, card, servers, other }): Inputs => {
    const hardware = Object.fromEntries(
      Object.entries(servers).map(([key, value]): [string, Cell[]] => [
        key,
        [value, other?.[key as keyof typeof other] ?? value],
      ]),
    );
    return {
      ...site,
      ...hardware,
      cardPrice: [0, card.cardPrice],
      cardTypicalWatts: [0, card.cardTypicalWatts],
      cardLife: card.cardLife,
      "task.t.coresPerGbps": task.cores,
      "task.t.residualCoresPerGbps": [task.cores, task.cores * task.residual],
      "task.t.coverage": [0, task.coverage],
      "task.t.capacityGbps": [1000, card.capacity],
      "task.t.mode": task.mode,
      "license.1.rule": task.rule,
      "license.1.price": task.licensePrice,
    };
  });

/** Alike to a billionth of what they are made of. */
export const near = (a: number, b: number, scale: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(scale)));

/** They are numbers, and no errors. */
export const numbers = (values: readonly unknown[]): number[] => {
  for (const value of values) expect(typeof value).toBe("number");
  return values as number[];
};

export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
