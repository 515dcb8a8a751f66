import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tco } from "../../../src/functions";
import "../../../src/functions/table";
import { mainMetrics } from "../../../src/model/tco";
import { cell, down, thrown } from "../../support/cells";
import { sampleTable } from "../../support/sample-table";
import { runs } from "../../support/property-tests";

const rowOf = (table: any[][], key: string): unknown[] => table.find(([first]) => first === key)!;

describe("without metrics", () => {
  const table = tco(sampleTable());

  test("a header row, then key, unit and a column an alternative", () => {
    expect(table[0]).toEqual(["key", "unit", "nic", "dpu"]);
    expect(rowOf(table, "fleetServers")).toEqual(["fleetServers", "servers", 100, 50]);
    expect(table.slice(1).map(([key]) => key)).toEqual([...mainMetrics, "verdict", "warnings"]);
  });

  test("what compares with the baseline is blank for the baseline", () => {
    expect(rowOf(table, "npvSaving")[2]).toBe("");
    expect(rowOf(table, "npvCost")[2]).toBeGreaterThan(0);
  });

  test("the verdict is a sentence, the warnings are codes", () => {
    const [, , ofBaseline, ofDpu] = rowOf(table, "verdict");
    expect(ofBaseline).toBe("");
    expect(ofDpu).toMatch(/^Pays in 0\.82 years, mostly by licenses: saves .* over 5 years/);
    const [, , none, codes] = rowOf(table, "warnings");
    expect(none).toBe("");
    expect(String(codes).split(", ")).toEqual(expect.arrayContaining(["cardIdleUnknown", "nicNotCredited"]));
  });

  test("there is no row of warnings where there is nothing to warn of", () => {
    const alone = tco(sampleTable().map((row) => row.slice(0, 2)));
    expect(alone.at(-1)).toEqual(["verdict", "text", ""]);
  });

  test("a card that does not fit is said not to, whatever it saves", () => {
    const hot = tco(sampleTable(["slotWatts", 75, 75], ["cardMaxWatts", "default", 150]));
    expect(rowOf(hot, "verdict")[3]).toBe(
      "Does not fit: the card's 150 W exceed the 75 W of slot and cable.",
    );
    expect(rowOf(hot, "fits").slice(2)).toEqual([1, 0]);
  });
});

describe("with metrics", () => {
  test("the verdict is the one that is text, wherever it stands among them", () => {
    const sentence = rowOf(tco(sampleTable()), "verdict")[3];
    expect(tco(sampleTable(), cell("verdict"))).toEqual([["baseline", sentence]]);
    expect(tco(sampleTable(), down(["servers", "Verdict", "fleetCards"]))).toEqual([
      [2, 1],
      ["baseline", sentence],
      [0, 50],
    ]);
  });

  test("only numbers: a row a metric, a column an alternative", () => {
    expect(tco(sampleTable(), down(["servers", "npvSaving"]))).toEqual([
      [2, 1],
      [0, expect.closeTo(682_061, 0)],
    ]);
    expect(tco(sampleTable(), [["servers", "fleetCards"]])).toEqual([
      [2, 1],
      [0, 50],
    ]);
  });

  test("a task's, a year's and a task's in a year", () => {
    const growing = sampleTable(["growth", 0.5, ""]);
    expect(tco(growing, down(["hostCores.ipsec", "hostCores.ipsec.2", "servers.5"]))).toEqual([
      [expect.closeTo(6.52, 9), 0],
      [expect.closeTo(9.78, 9), 0],
      [6, 5],
    ]);
  });

  test("every cell of the table can be asked for by its key", () => {
    const table = tco(sampleTable()).slice(1, -2);
    const asked = tco(sampleTable(), down(table.map(([key]) => key)));
    table.forEach(([key, , baseline, dpu], k) => {
      if (baseline !== "") expect(asked[k]![0], key).toBe(baseline);
      expect(asked[k]![1], key).toBe(dpu);
    });
  });

  test.each([
    ["npvSavings", 'metric is "npvSavings", which is unknown. Nearest: npvSaving.'],
    ["hostCores.tls", 'metric "hostCores.tls": "tls" is not among the inputs. Known: ipsec.'],
    ["servers.9", 'metric "servers.9": the year is a whole number from 1 to 5.'],
    ["servers.ipsec", /^metric "servers\.ipsec"/],
  ])("%s is refused", (metric, message) => {
    const error = thrown(() => tco(sampleTable(), cell(metric)));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(message);
  });
});

test("without payback the cell says so in words", () => {
  const [[baseline, dpu]] = tco(sampleTable(["appCores", 30, ""]), cell("payback")) as [[number, unknown]];
  expect(baseline).toBe(0);
  expect(dpu).toMatchObject({
    code: "#N/A",
    message: '"dpu": no payback: the savings sum to less than 0 at the end of the horizon.',
  });
});

test("without investment there is no rate of return", () => {
  const free = sampleTable(["owned", 0, 0]);
  expect(tco(free, cell("irr"))[0]![1]).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("nothing is invested"),
  });
});

test("permuting the rows of the inputs changes nothing but the last bits", () => {
  const [header, ...rows] = sampleTable(
    ["task.tls.gbpsPerUnit", 5, ""],
    ["license.vm.rule", "vmware-core", "vmware-core"],
    ["license.vm.price", 135, 135],
    ["growth", 0.1, ""],
  );
  const metrics = down(["npvCost", "npvSaving", "servers.5", "licenseCost", "fleetItWatts.3"]);
  const inOrder = tco([header!, ...rows], metrics).flat() as number[];
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const figures = tco([header!, ...shuffled], metrics).flat() as number[];
      const near = figures.every((each, k) => Math.abs(each - inOrder[k]!) <= 1e-12 * Math.abs(inOrder[1]!));
      return near;
    }),
    { numRuns: runs(20) },
  );
});

test("permuting the alternatives permutes their columns", () => {
  const three = (names: string[]) => {
    const cards: Record<string, string> = { dpu: "b3220", smartnic: "nvidia-connectx-6-dx" };
    return [
      ["key", "nic", ...names],
      ...sampleTable(["card"])
        .slice(1)
        .map(([key, a, b]) => [key, a, b, b]),
      ["card", "default", ...names.map((name) => cards[name])],
    ];
  };
  const metrics = down(["npvSaving", "servers", "facilityWattsSaved"]);
  const one = tco(three(["dpu", "smartnic"]), metrics);
  const other = tco(three(["smartnic", "dpu"]), metrics);
  expect(other).toEqual(one.map(([nic, dpu, smartnic]) => [nic, smartnic, dpu]));
});
