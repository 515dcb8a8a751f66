import fc from "fast-check";
import { expect, test } from "vitest";
import { licenseCost, licenses, licenseSavings } from "../../../src/model";
import { blamedArgument, single } from "../../../src/vector";
import { resultOf } from "../../support/quantity";

test("cost is units times price times years, one year unless given", () => {
  expect(resultOf(licenseCost, "vmware-core", 10, 2, 20, 135, 3)).toBe(162_000);
  expect(resultOf(licenseCost, "vmware-core", 10, 2, 20, 350)).toBe(140_000);
  expect(resultOf(licenseCost, "vm-pair", 2, 2, 20, 100, 2, 5)).toBe(600);
});

test("only retired servers save: the same servers with freed cores cost the same", () => {
  expect(resultOf(licenseSavings, "vmware-core", 10, 8, 2, 20, 350, 3)).toBe(2 * 40 * 350 * 3);
  expect(resultOf(licenseSavings, "vmware-core", 10, 10, 2, 20, 350, 3)).toBe(0);
});

test("smaller processors save only above the floor", () => {
  const saved = (coresAfter: number) =>
    resultOf(licenseSavings, "vmware-core", 10, 10, 2, 20, 350, 1, undefined, undefined, coresAfter);
  expect(saved(16)).toBe(10 * 2 * 4 * 350);
  expect(saved(8)).toBe(10 * 2 * 4 * 350);
});

test("what misses its cores is blamed for them, before or after", () => {
  const faultOf = (cores: number, coresAfter: number): number => {
    const operands = ["per-core", 0, 1, 1, cores, 100, 1, 0, 0, coresAfter].map((value) =>
      typeof value === "string" ? { ...single(0), texts: [value] } : single(value),
    );
    return licenseSavings.evaluate(operands)[0]!.faults![0]!;
  };
  expect(blamedArgument(faultOf(0, Number.NaN))).toBe(4);
  expect(blamedArgument(faultOf(8, 0))).toBe(9);
});

test("a license that ends altogether saves all of it", () => {
  const cost = resultOf(licenseCost, "per-vcpu-tier", 4, 1, 8, 500, 5, 32);
  expect(resultOf(licenseSavings, "per-vcpu-tier", 4, 0, 1, 8, 500, 5, 32)).toBe(cost);
});

test("what a rule counts and a call leaves out is named, with what is allowed", () => {
  const saysOf = (quantity: typeof licenseCost, index: number, rule: string) =>
    quantity.explain(index, { rule, vms: Number.NaN, gbps: Number.NaN });
  const ofGbps = "gbps is left out, but the rule per-gbps:10 counts it. Allowed: at least 0 Gbps.";
  const ofVms = (rule: string) => `vms is left out, but the rule ${rule} counts it. Allowed: at least 0 VMs.`;
  for (const [quantity, at] of [
    [licenses, 4],
    [licenseCost, 6],
    [licenseSavings, 7],
  ] as const) {
    expect(saysOf(quantity, at + 1, "per-gbps:10")).toBe(ofGbps);
    for (const rule of ["per-vm", "vm-pair", "per-vcpu-tier:1/2"])
      expect(saysOf(quantity, at, rule)).toBe(ofVms(rule));
  }
  expect(resultOf(licenseCost, "per-gbps:10", 2, 16, 120, 3, 61, 60)).toBe("#VALUE!");
});

test("0 years and 0 cores after are refused, with the argument to blame", () => {
  expect(resultOf(licenseCost, "per-core", 1, 1, 8, 100, 0)).toBe("#VALUE!");
  expect(resultOf(licenseSavings, "per-core", 2, 1, 1, 8, 100, 1, undefined, undefined, 0)).toBe("#VALUE!");
  expect(licenseSavings.explain(9, { rule: "per-core", coresPerSocketAfter: 0 })).toContain(
    "coresPerSocketAfter is 0",
  );
});

test("savings there and back add up to nothing", () => {
  const n = fc.integer({ min: 0, max: 500 });
  const rule = fc.constantFrom("vmware-core", "windows-datacenter", "core-pair", "vmware-core:72");
  fc.assert(
    fc.property(rule, n, n, (name, before, after) => {
      const there = resultOf(licenseSavings, name, before, after, 2, 12, 100) as number;
      const back = resultOf(licenseSavings, name, after, before, 2, 12, 100) as number;
      expect(there + back).toBe(0);
      const units = (servers: number) => resultOf(licenses, name, servers, 2, 12) as number;
      expect(there).toBe((units(before) - units(after)) * 100);
    }),
  );
});
