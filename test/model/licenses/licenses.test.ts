import fc from "fast-check";
import { expect, test } from "vitest";
import { licenseRules, licenses } from "../../../src/model";
import { blamedArgument, faultText, type Lanes, single } from "../../../src/vector";
import { resultOf } from "../../support/quantity";

test.each<[string, number, Parameters<typeof resultOf>[1][]]>([
  ["an odd core count is licensed in pairs", 18, ["windows-datacenter", 1, 1, 17]],
  ["Windows Server's floor is 16 cores a server", 48, ["windows-datacenter", 3, 1, 8]],
  ["and eight cores a processor, beyond that of the server", 24, ["windows-datacenter", 1, 3, 4]],
  ["a third and fourth VM license the server again", 64, ["windows-standard", 2, 2, 8, 5]],
  ["windows-standard without VMs licenses the server once", 16, ["windows-standard", 1, 2, 8]],
  ["an order below the floor pays the floor", 72, ["vmware-core:72", 1, 2, 8]],
  ["an order above the floor does not", 96, ["vmware-core:72", 3, 2, 8]],
  ["SQL Server's floor is four cores a processor", 8, ["sql-server-core", 1, 2, 2]],
  ["SQL Server by VM has its floor a VM", 12, ["sql-server-vm", 3, 1, 2]],
  ["Oracle adds the cores of all servers up before it rounds", 2, ["oracle-processor", 3, 1, 1]],
  ["another core factor follows the colon", 4, ["oracle-processor:0.25", 1, 2, 8]],
  ["core pairs are counted over the cluster", 8, ["core-pair", 3, 1, 5]],
  ["two sockets of 96 cores exceed one subscription of 128", 2, ["socket-pair:128", 1, 2, 96]],
  ["two sockets of 64 do not", 1, ["socket-pair:128", 1, 2, 64]],
  ["sockets of different servers make no pair", 2, ["socket-pair", 2, 1, 8]],
  ["Gbps are spread over the servers and rounded up on each", 6, ["per-gbps", 3, 1, 8, undefined, 4]],
  ["steps of 10 Gbps", 2, ["per-gbps:10", 2, 1, 8, undefined, 20]],
  ["an exact step is not rounded up", 3, ["per-gbps:0.1", 1, 1, 8, undefined, 0.3]],
  ["the least tier that holds a server's vCPUs", 16, ["per-vcpu-tier", 2, 1, 8, 10]],
  ["other tiers follow the colon", 12, ["per-vcpu-tier:6/12", 1, 1, 8, 7]],
  ["cores", 64, ["per-core", 2, 2, 16]],
  ["sockets", 4, ["per-socket", 2, 2, 16]],
  ["VMs", 7, ["per-vm", 2, 2, 16, 7]],
  ["vCPUs", 9, ["per-vcpu", 2, 2, 16, 9]],
  ["cards", 3, ["per-card", 2, 2, 16, 3]],
])("%s: %d", (_, units, call) => {
  expect(resultOf(licenses, ...call)).toBe(units);
});

test("no servers, no units, under every rule", () => {
  for (const { name } of licenseRules) expect(resultOf(licenses, name, 0, 2, 16, 8, 10)).toBe(0);
});

test("a rule says which figure it misses", () => {
  expect(resultOf(licenses, "vm-pair", 1, 2, 16)).toBe("#VALUE!");
  expect(resultOf(licenses, "per-gbps", 1, 2, 16, 8)).toBe("#VALUE!");
  expect(resultOf(licenses, "per-core", 1, 0, 16)).toBe("#VALUE!");
  expect(resultOf(licenses, "per-vm", 1, 0, 0, 3)).toBe(3);
});

test("more sockets than a server has are refused where a rule counts physical ones", () => {
  const most: Record<string, number> = { "sql-server-vm": Infinity, "socket-pair": 32, "per-socket": 32 };
  for (const { name, reads } of licenseRules) {
    const limit = reads.includes("sockets") ? (most[name] ?? 8) : Infinity;
    for (const sockets of [8, 9, 32, 33]) {
      const isRefused = resultOf(licenses, name, 1, sockets, 16, 8, 10) === "#VALUE!";
      expect(isRefused, `${name} ${sockets}`).toBe(sockets > limit);
      expect(resultOf(licenses, name, 0, sockets, 16, 8, 10), name).toBe(0);
    }
  }
  expect(licenses.explain(2, { rule: "per-core", servers: 4, sockets: 64, coresPerSocket: 2 })).toBe(
    "sockets is 64, but a server has at most 8 — a total, or cores? Type the sockets of one server.",
  );
});

test("vCPUs above the last tier are refused", () => {
  expect(resultOf(licenses, "per-vcpu-tier", 1, 2, 32, 33)).toBe("#VALUE!");
  expect(resultOf(licenses, "per-vcpu-tier:1/2/4", 2, 2, 32, 8)).toBe(8);
});

test.each([
  "per-core:2",
  "oracle-processor:0",
  "oracle-processor:x",
  "per-vcpu-tier:4/2",
  "vmware-core:",
  "per core",
  "",
])("%j is no rule", (rule) => {
  expect(resultOf(licenses, rule, 1, 2, 16, 8, 10)).toBe("#VALUE!");
});

test("rows of unlike rules are each counted by their own, refused ones among them", () => {
  const rules = ["per-core", "no rule", "vmware-core:100", "vm-pair", "per-gbps:10", "per-core"];
  const figures = [3, 2, 8, Number.NaN, 70] as const;
  const codes = Float64Array.from([0, 1, 2, 3, 4, 5]);
  const texts = { rows: codes.length, columns: 1, values: codes, texts: rules };
  const [{ values, faults }] = licenses.evaluate([texts, ...figures.map(single)]) as [Lanes];
  const shown = rules.map((_, i) => (faults![i] ? faultText(faults![i]) : values[i]!));
  expect(shown).toEqual(rules.map((rule) => resultOf(licenses, rule, ...figures)));
  expect(shown).toEqual([48, "#VALUE!", 100, "#VALUE!", 9, 48]);
  expect(blamedArgument(faults![3]!)).toBe(4);
});

test("a rule's name has no case", () => {
  expect(resultOf(licenses, " VMware-Core:72 ", 1, 2, 8)).toBe(72);
});

test("one more server never costs fewer units", () => {
  const rules = fc.constantFrom(...licenseRules.map(({ name }) => name));
  const n = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(
      rules,
      n,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 96 }),
      (rule, servers, sockets, cores) => {
        // VMs and Gbps in proportion, so that each server has its like
        const units = (count: number) =>
          resultOf(licenses, rule, count, sockets, cores, 4 * count, 10 * count) as number;
        expect(units(servers + 1)).toBeGreaterThanOrEqual(units(servers));
      },
    ),
  );
});

test("every rule is dated, sourced, and says what it counts", () => {
  for (const rule of licenseRules) {
    expect(rule.counts, rule.name).not.toBe("");
    expect(rule.asOf, rule.name).not.toBe("");
    expect(rule.source, rule.name).toMatch(/^https?:/);
  }
});
