import fc from "fast-check";
import { expect, test } from "vitest";
import { fleet, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { mainMetrics } from "../../../src/model/tco";
import { cell, down, thrown } from "../../support/cells";
import { errorCell, sampleTable } from "../../support/sample-table";
import { runs } from "../../support/property-tests";

const isNumber = (value: unknown): value is number => typeof value === "number";

test("a header row, a row a site, metric by alternative, and a row all", () => {
  const table = fleet(
    sampleTable(),
    [
      ["appCores", "sites"],
      [42, 10],
      ["default", 5],
    ],
    down(["servers", "npvSaving"]),
  );
  expect(table.map(([first]) => first)).toEqual(["site", 1, 2, "all"]);
  expect(table[0]).toEqual(["site", "servers_nic", "servers_dpu", "npvSaving_dpu"]);
  expect(table[1]!.slice(1, 3)).toEqual([2, 1]);
});

test("without metrics servers, watts, cost and saving", () => {
  expect(fleet(sampleTable(), [["appCores"], [42]])[0]).toEqual([
    "site",
    "fleetServers_nic",
    "fleetServers_dpu",
    "fleetFacilityWatts_nic",
    "fleetFacilityWatts_dpu",
    "npvCost_nic",
    "npvCost_dpu",
    "npvSaving_dpu",
  ]);
});

test("the row all of n like sites is TCO with sites = n", () => {
  const rich = sampleTable(
    ["growth", 0.15, ""],
    ["serverLife", 4, 4],
    ["coldSpares", 2, 2],
    ["license.vm.rule", "vmware-core:72", "vmware-core:72"],
    ["license.vm.price", 135, 135],
    ["license.db.rule", "core-pair", "core-pair"],
    ["license.db.price", 700, 700],
    ["license.db.term", "perpetual", "perpetual"],
    ["rollout.0", 0.4, ""],
    ["rollout.1", 1, ""],
  );
  const n = 7;
  const metrics = down([...mainMetrics]);
  const [header, ...rows] = fleet(
    rich,
    [["electricityPrice"], ...Array.from({ length: n }, () => [0.17])],
    metrics,
  );
  const all = rows.at(-1)!;
  const whole = tco(
    [...rich.filter(([key]) => key !== "sites"), ["sites", n, ""], ["electricityPrice", 0.17, ""]],
    metrics,
  );
  const compared = mainMetrics.flatMap((metric, m) =>
    ["nic", "dpu"].map((name, alternative) => ({
      metric,
      ours: all[header!.indexOf(`${metric}_${name}`)],
      theirs: whole[m]![alternative],
    })),
  );
  const known = compared.filter(({ ours }) => isNumber(ours));
  expect(known.filter(({ ours, theirs }) => Math.abs(ours - theirs) > 1e-9 * Math.abs(theirs))).toEqual([]);
  const unknown = compared.filter(({ ours }) => ours !== undefined && !isNumber(ours));
  expect(unknown.map(({ metric, ours }) => [metric, ours.code])).toEqual(
    unknown.map(({ metric, theirs }) => [metric, theirs.code]),
  );
  expect(known.length).toBeGreaterThan(35);
});

test("a figure of one site has no value for unlike sites, one of the fleet has", () => {
  const sites = [["appCores"], [30], [42]];
  const all = fleet(sampleTable(), sites, down(["utilization", "fleetServers"])).at(-1)!;
  expect(all.slice(3)).toEqual([3, 2]);
  expect(all[1]).toMatchObject({
    code: "#N/A",
    message: "appCores differs by site, so this figure has no one value for all of them.",
  });
});

test("a row's costs are the site's own; what is paid once for all stands in the row all", () => {
  const sites = [["sites"], [20], [30]];
  const [, first, second, all] = fleet(sampleTable(), sites, cell("tco"));
  const programme = tco(sampleTable(), cell("programme"))[0]!;
  [1, 2].forEach((column, alternative) => {
    const once = all![column] - first![column] - second![column];
    expect(once).toBeCloseTo(programme[alternative], 6);
  });
  expect(programme[1]).toBeGreaterThan(0);
});

test("units that round over an order are counted on the servers of all rows", () => {
  const order = sampleTable(
    ["license.os.rule", "oracle-processor:0.35", "oracle-processor:0.35"],
    ["coresPerServer", 15, 15],
    ["idleWatts", 40, 40],
    ["maxWatts", 200, 200],
    ["appCores", 4, ""],
    ["task.ipsec.gbpsPerUnit", 1, ""],
  );
  const [, one, two, all] = fleet(order, [["sites"], [1], [1]], cell("licenseCost"));
  // 15 cores at 0.35 are 5.25 a server and 10.5 of both: 11 units and not 12
  expect([one![1], two![1]]).toEqual([0, 0]);
  expect(all![1]).toBe(11 * 50 * 5);
});

test("permuting the sites permutes their rows", () => {
  const cells = [
    [30, 0.1],
    [42, 0.2],
    [60, "default"],
    ["default", 0.3],
    [90, 0.15],
  ];
  const header = ["appCores", "electricityPrice"];
  const inOrder = fleet(sampleTable(), [header, ...cells]).slice(1, -1);
  const total = fleet(sampleTable(), [header, ...cells]).at(-1)!;
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const table = fleet(sampleTable(), [header, ...order.map((k) => cells[k]!)]);
      expect(table.slice(1, -1).map(([, ...figures]) => figures)).toEqual(
        order.map((k) => inOrder[k]!.slice(1)),
      );
      table
        .at(-1)!
        .slice(1)
        .forEach((each, k) => expect(each / total[k + 1]).toBeCloseTo(1, 12));
    }),
    { numRuns: runs(4) },
  );
});

test("a row may change texts: its card, its server, a license's rule", () => {
  const sites = [["card@dpu"], ["default"], ["b3220"], ["nvidia-connectx-6-dx"]];
  const [, ...rows] = fleet(sampleTable(["card", "default", "b3220"]), sites, cell("itWatts"));
  expect(rows[1]![2]).toBeGreaterThan(rows[2]![2]);
});

test("a bad row has an error of its own, beside good ones; the sum has none", () => {
  const sites = [
    ["appCores", "sites"],
    [42, 10],
    ["", 5],
    ["x", 5],
    [errorCell("#N/A"), 1],
    [60, -1],
  ];
  const table = fleet(sampleTable(), sites, cell("npvSaving"));
  const errors = table.slice(2).map(([, each]) => [each.code, each.message]);
  expect(table[1]![1]).toBeGreaterThan(0);
  expect(errors).toEqual([
    ["#VALUE!", "appCores is blank. Type 0 for none, or the word default."],
    ["#VALUE!", 'appCores is the text "x". It takes a number, or the word default.'],
    ["#N/A", "appCores holds #N/A."],
    ["#VALUE!", expect.stringMatching(/^sites is -1\. Allowed: /)],
    ["#VALUE!", "A row of the sites has an error, so the sum has none."],
  ]);
});

test("a site without payback says so in its cell", () => {
  const [, one, other] = fleet(sampleTable(), [["appCores"], [42], [60]], cell("payback"));
  expect(one![1]).toBeGreaterThan(0);
  expect(other![1]).toMatchObject({ code: "#N/A", message: expect.stringContaining("no payback") });
});

test.each([
  [[["appCoers"], [42]], "appCoers is no key of the inputs. Nearest: appCores."],
  [
    [
      ["appCores", ""],
      [42, 1],
    ],
    "sites: column 2 has no parameter key in its first row.",
  ],
  [[["kind"], ["dpu"]], "sites: kind says what a column of the inputs is; a site can't change it."],
  [[["appCores"]], "sites has no row below its keys. It takes a row a site."],
])("a bad header row, or nothing below it, is an error of the call", (sites, message) => {
  const error = thrown(() => fleet(sampleTable(), sites));
  expect([error.code, error.message]).toEqual(["#VALUE!", message]);
});
