import { describe, expect, test } from "vitest";
import { explain, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { cell, thrown } from "../../support/cells";
import { redone } from "../../support/redone";
import { sampleTable } from "../../support/sample-table";

/** Three alternatives of unlike cards, several tasks, licenses and resources, over years. */
const rich = [
  ["key", "nic", "dpu", "smartnic"],
  ["server", "hpe-dl145-gen11-8534p", "hpe-dl145-gen11-8534p", "dell-r740-8280-2-sockets"],
  ["card", "default", "b3220", "nvidia-connectx-6-dx"],
  ["sites", 50],
  ["years", 3],
  ["growth", 0.4],
  ["appCores", 42],
  ["task.ipsec.gbpsPerUnit", 40],
  ["task.vswitch.gbpsPerUnit", 20],
  ["license.os.rule", "per-core", "per-core", "per-socket"],
  ["license.os.price", 50, 50, 90],
  ["license.db.rule", "core-pair", "core-pair", "core-pair"],
  ["license.db.price", 300, 300, 300],
  ["license.db.term", "perpetual", "perpetual", "perpetual"],
  ["other.firewall.count", 1, 0, 1],
  ["other.firewall.watts", 40, 40, 40],
  ["resource.memory.needed", 300],
  ["resource.memory.capacity", 256, 256, 512],
  ["psuRating", "gold", "gold", "gold"],
  ["psuRatedWatts", 750, 750, 750],
  ["rollout.0", 0.5],
  ["rollout.1", 1],
  ["taxRate", 0.2],
  ["demandCharge", 8],
].map(([key, ...values]) => [key, ...Array.from({ length: 3 }, (_, k) => values[k] ?? values[0])]) as any[][];

const members = {
  task: ["ipsec", "vswitch"],
  license: ["os", "db"],
  other: ["firewall"],
  resource: ["memory"],
};

const head = (table: any[][]) => table[0]!;
const lines = (table: any[][]) => table.slice(1);

describe("the rows", () => {
  const table = explain(sampleTable(), cell("npvSaving"));
  const statuses = lines(table).map((row) => row[4] as string);

  test("begin with a header row, the verdict and what there is to warn of", () => {
    expect(head(table)).toEqual(["key", "label", "dpu", "unit", "status", "formula or source"]);
    expect(table[1]).toEqual(["verdict", "Verdict", expect.stringMatching(/^Pays in/), "text", "", ""]);
    const warned = lines(table).filter(([, label]) => label === "Warning");
    expect(warned[0]).toEqual(table[2]);
    expect(warned.map(([key]) => key)).toContain("cardIdleUnknown");
    for (const row of warned)
      expect(row.slice(3)).toEqual(["text", "warning", expect.stringMatching(/^trap T\d+$/)]);
  });

  test("then come inputs, the least certain first, constants, and the steps", () => {
    const order = ["warning", "unverified", "assumption", "default", "catalog", "given", "constant", ""];
    const places = statuses.slice(1).map((status) => order.indexOf(status));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(order.length);
  });

  test("an input has its value, unit, status and source", () => {
    expect(table).toContainEqual([
      "baseline.owned",
      "Servers of a site already owned",
      2,
      "servers",
      "given",
      "",
    ]);
    expect(table).toContainEqual(["sites", "Sites alike", 50, "sites", "given", ""]);
    const [pue] = lines(table).filter(([key]) => key === "pue");
    expect(pue!.slice(2)).toEqual([1.5, "1", "assumption", expect.stringMatching(/^assumption: /)]);
    const [shape] = lines(table).filter(([key]) => key === "shape");
    expect(shape!.slice(2, 4)).toEqual(["amd", "text"]);
  });

  test("a row that stands for several alternatives says the same of each", () => {
    const both = explain(rich, cell("npvSaving"));
    const cards = lines(both).filter(([key]) => key === "cardTypicalWatts");
    expect(cards.map((row) => row.slice(2, 4).filter((value) => value !== ""))).toEqual(
      cards.map(() => [expect.any(Number)]),
    );
    expect(new Set(cards.map((row) => row.at(-1))).size).toBe(2);
    const ids = lines(both).map((row) => [row[0], row[5], row[6]].join("\n"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each([
  "npvSaving",
  "tco",
  "payback",
  "capex",
  "servers",
  "licenseCost",
  "netWatts",
  "carbon",
  "fits",
  "hostCores.ipsec.2",
])("the last row is %s as TCO gives it", (metric) => {
  const last = explain(rich, cell(metric)).at(-1)!;
  const [[, ...compared]] = tco(rich, cell(metric)) as [unknown[]];
  expect(last.slice(2, 4).map((value) => value.code ?? value)).toEqual(
    compared.map((value) => (value as { code?: string }).code ?? value),
  );
  expect(String(last[0]).startsWith(metric)).toBe(true);
});

test("a metric of several cells is shown as their sum", () => {
  expect(explain(sampleTable(), cell("capex")).at(-1)).toEqual([
    "capex",
    "Capital spent",
    171_025,
    "USD",
    "",
    "=SUM(capex.0,capex.1,capex.2,capex.3,capex.4,capex.5)",
  ]);
});

test("a metric without a result says why", () => {
  const last = explain(sampleTable(["appCores", 30, ""]), cell("payback")).at(-1)!;
  expect(last[2]).toMatchObject({ code: "#N/A", message: expect.stringContaining("no payback") });
});

test("every number in a formula stands in a row above, so that it can be redone by hand", () => {
  for (const inputs of [sampleTable(), rich]) {
    const table = explain(inputs, cell("npvSaving"));
    const names = head(table).slice(2, -3);
    names.forEach((_, k) => {
      const above = new Map<string, unknown>();
      const explained = { values: above, horizon: inputs === rich ? 3 : 5, members: membersOf(inputs) };
      let done = 0;
      for (const row of lines(table)) {
        const [key, value, how] = [row[0] as string, row[2 + k], row.at(-1) as string];
        if (value === "") continue;
        if (row.at(-2) === "" && how.startsWith("=") && !how.startsWith("=LEAST(")) {
          expect(agree(redone(key, how, explained), value), `${key} ${how} of ${String(value)}`).toBe(true);
          done++;
        }
        above.set(key.toLowerCase(), value);
      }
      expect(done).toBeGreaterThan(500);
    });
  }
});

const membersOf = (inputs: any[][]) =>
  inputs === rich ? members : { task: ["ipsec"], license: ["os"], other: [], resource: [] };

function agree(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)) + 1e-9;
}

test("a baseline alone has nothing to explain, and an unknown metric is refused", () => {
  const alone = sampleTable().map((row) => row.slice(0, 2));
  expect(thrown(() => explain(alone, cell("npvSaving"))).message).toContain("Add a column to compare");
  expect(thrown(() => explain(sampleTable(), cell("npvSavings"))).message).toContain("Nearest: npvSaving");
});
