import { expect, test } from "vitest";
import { device, devices, serverSpec, serverSpecs, task, tasks } from "../../src/functions";
import { cell, down, only, thrown } from "../support/cells";

test("a figure is a number, a text a text", () => {
  expect(only(device(cell("nvidia-connectx-6-dx"), cell("typicalWatts")))).toBe(19);
  expect(only(device(cell("B3220"), cell("auxCable")))).toBe("8-pin");
  expect(only(serverSpec(cell("dell-xr8620t-6421n-2-nodes-2023-05"), cell("idleWatts")))).toBe(85);
  expect(only(task(cell("TLS"), cell("smartnic"), cell("coresPerLoad")))).toBe(0.085);
});

test("names down and fields across spill a table", () => {
  expect(device(down(["x710-da2", "b3220"]), [["maxWatts.verified", "typicalWatts", "source"]])[0]![1]).toBe(
    3.9,
  );
  expect(task(down(["ipsec", "tls"]), [["nic", "smartnic"]], cell("coresPerLoad"))).toEqual([
    [0.163, 0.105],
    [0.133, 0.085],
  ]);
});

test("without a field all that is known comes as a table, source and flag in it", () => {
  const table = serverSpec(cell("hpe-dl145-gen11-8534p"));
  expect(table[0]).toEqual(["field", "value", "unit", "low", "high", "verified"]);
  expect(table).toContainEqual(["idleWatts", 46.8, "W", "", "", "yes"]);
  expect(table).toContainEqual(["verified", "yes", "", "", "", ""]);
  expect(table.find(([key]) => key === "source")![1]).toContain("SPECpower_ssj2008");
});

test("a table is of one name", () => {
  const { code, message } = thrown(() => device(down(["x710-da2", "b3220"])));
  expect([code, message]).toEqual(["#VALUE!", "name is 2×1. A table takes one cell here."]);
});

test("an unknown figure is #N/A in its cell, beside good ones", () => {
  const [known, unknown, several] = device(
    down(["x710-da2", "b3220", "bluefield-3"]),
    cell("idleWatts"),
  ).flat();
  expect([known.code, unknown.code, several.code]).toEqual(["#N/A", "#N/A", "#N/A"]);
  expect(unknown.message).toBe("idleWatts of nvidia-bluefield-3-b3220 is unknown: no source.");
  expect(several.message).toMatch(/^name "bluefield-3" fits several: nvidia-bluefield-3-b3220, /);
});

test("an unknown name is #VALUE!, and names the nearest", () => {
  expect(only(task(cell("ipsek"), cell("dpu"), cell("capacity")))).toMatchObject({
    code: "#VALUE!",
    message: 'task is "ipsek", which is unknown. Nearest: ipsec, ids.',
  });
  expect(only(task(cell("ipsec"), cell("gpu"), cell("capacity")))).toMatchObject({
    code: "#VALUE!",
    message: 'alternative is "gpu", which is unknown. Nearest: dpu.',
  });
});

test("a blank name is refused, in its row", () => {
  for (const blank of ["", " ", null, 0])
    expect(only(device(cell(blank), cell("gbps")))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^name is .*\. It takes a name, as text\.$/),
    });
});

test("ranges that do not fit are one error for the whole call", () => {
  expect(thrown(() => device(down(["a", "b"]), down(["c", "d", "e"]))).message).toBe(
    "The ranges do not fit together: name is 2×1, field is 3×1. Use ranges of one size, or single values.",
  );
});

test("tables have a header of fields, and as many rows as fit the filter", () => {
  expect(devices(cell("ipu")).map(([id]) => id)).toEqual(["id", "intel-ipu-e2100", "intel-ipu-e2200"]);
  expect(serverSpecs(cell("Lenovo SE100"))).toHaveLength(7);
  expect(devices().length).toBeGreaterThan(60);
  expect(serverSpecs()[0]).toContain("averageWattsPerCore");
  expect(tasks()[0]!.slice(0, 3)).toEqual(["task", "alternative", "does"]);
  expect(tasks()).toHaveLength(1 + 11 * 4);
});

test("a filter that nothing fits is #N/A", () => {
  expect(thrown(() => devices(cell("steam engine")))).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining('Nothing fits the filter "steam engine".'),
  });
});

test("a long column of names spills row for row", () => {
  const names = Array.from({ length: 10_000 }, (_, k) => (k % 2 === 0 ? "x710-da2" : "b3220"));
  const spilled = device(down(names), cell("typicalWatts"));
  expect(spilled).toHaveLength(10_000);
  expect(spilled[9999]).toEqual([87.5]);
});
