import { expect, test } from "vitest";
import { cashflow, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { cell } from "../../support/cells";
import { sampleTable } from "../../support/sample-table";

const rich = sampleTable(
  ["years", 7, ""],
  ["growth", 0.1, ""],
  ["serverLife", 4, 4],
  ["cardLife", 3, 3],
  ["serverSalvage", 0.1, ""],
  ["taxRate", 0.2, ""],
  ["escalation", 0.02, ""],
  ["other.firewall.count", 1, 0],
  ["other.firewall.price", 900, 900],
  ["other.firewall.yearly", 120, 120],
);
const [header, ...rows] = cashflow(rich);
const amounts = (row: any[]): number[] => row.slice(3, -1);
const sum = (values: number[]): number => values.reduce((total, each) => total + each, 0);

test("a header row, then a row an item of each alternative", () => {
  expect(header).toEqual(["alternative", "item", "label", 0, 1, 2, 3, 4, 5, 6, 7, "total"]);
  const items = rows.filter(([name]) => name === "dpu").map(([, item]) => item);
  expect(rows.map(([name, item]) => [name, item])).toEqual(
    ["nic", "dpu"].flatMap((name) => items.map((item) => [name, item])),
  );
  expect(items.at(-1)).toBe("flow");
});

test("the items of a year add up to its flow, and the years of an item to its total", () => {
  for (const name of ["nic", "dpu"]) {
    const ofOne = rows.filter(([alternative]) => alternative === name);
    const [flow] = ofOne.splice(-1);
    const size = sum(amounts(flow!).map(Math.abs));
    amounts(flow!).forEach((amount, year) => {
      const parts = sum(ofOne.map((row) => amounts(row)[year]!));
      expect(Math.abs(parts - amount)).toBeLessThanOrEqual(1e-12 * size);
    });
    for (const row of [...ofOne, flow!])
      expect(Math.abs(sum(amounts(row)) - (row.at(-1) as number))).toBeLessThanOrEqual(1e-12 * size);
  }
});

test("the totals are the alternatives' tco", () => {
  const totals = rows.filter(([, item]) => item === "flow").map((row) => row.at(-1));
  tco(rich, cell("tco"))[0]!.forEach((cost, k) => expect(totals[k]).toBeCloseTo(cost, 6));
});

test("capital is spent in year 0 and again where a life ends, running costs from year 1 on", () => {
  const table = cashflow(sampleTable(["years", 7, ""], ["cardLife", 3, 3]));
  const years = (alternative: string, key: string) =>
    amounts(table.find(([name, item]) => name === alternative && item === key)!);
  const bought = years("dpu", "cardsPaid").flatMap((amount, year) => (amount > 0 ? [year] : []));
  expect(bought).toEqual([0, 3, 6]);
  const [atStart, ...later] = years("nic", "energyCost");
  expect(atStart).toBe(0);
  expect(Math.min(...later)).toBeGreaterThan(0);
});

test("where a year has no result its cells say why", () => {
  const impossible = sampleTable(["reservedCores", 60, 60], ["task.ipsec.fixedCores", 5, 5]);
  const flow = cashflow(impossible).find(([name, item]) => name === "nic" && item === "flow")!;
  expect(flow.at(-1)).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("no number of servers is enough"),
  });
  expect(flow[4]).toMatchObject({ code: "#N/A", message: flow.at(-1).message });
});
