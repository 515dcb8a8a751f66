import { expect, test } from "vitest";
import { servers, type ServerSpec } from "../../src/catalog";
import { loadLevels } from "../../src/catalog/servers/levels";
import { specPowerResults } from "../references/specpower-levels";

const server = (id: string): ServerSpec => servers.find((each) => each.id === id)!;

test.each([
  // published totals: 200 and 561 W, 64 cores and 128 GB of four nodes; and so on
  ["dell-xr4510c-d-2776nt-4-nodes", 200 / 4, 561 / 4, 64 / 4, 128 / 4],
  ["dell-xr8620t-6421n-2-nodes-2023-05", 170 / 2, 487 / 2, 64 / 2, 256 / 2],
  ["lenovo-se100-255h-3-nodes-2025-09", 63.1 / 3, 133 / 3, 48 / 3, 48 / 3],
  ["dell-c6615-8534p-4-nodes-2023-10", 174 / 4, 838 / 4, 256 / 4, 384 / 4],
  ["hpe-dl145-gen11-8534p", 46.8, 210, 64, 96],
  ["dell-r740-8280-2-sockets", 49.8, 432, 56, 192],
])("%s: %d W idle, %d W at full load, %d cores and %d GB a node", (id, idle, full, cores, memory) => {
  expect(server(id)).toMatchObject({ idleWatts: idle, maxWatts: full, cores, memoryGb: memory });
});

test("nodes of one enclosure have whole sockets and cores", () => {
  for (const { id, sockets, cores, nodes } of servers) {
    expect(Number.isInteger(sockets) && Number.isInteger(cores / sockets), id).toBe(true);
    if (nodes > 1) expect(sockets, id).toBe(1);
  }
});

test("a server draws more at full load than at idle, and less than a kilowatt and a half a node", () => {
  for (const { id, idleWatts, maxWatts } of servers) {
    expect(idleWatts, id).toBeGreaterThan(0);
    expect(maxWatts, id).toBeGreaterThan(idleWatts);
    expect(maxWatts, id).toBeLessThan(1500);
  }
});

test("load levels are of servers that exist, and agree with their idle and full-load watts", () => {
  expect(Object.keys(loadLevels)).toHaveLength(42);
  for (const [id, { watts, ops }] of Object.entries(loadLevels)) {
    const { idleWatts, maxWatts, nodes } = server(id);
    expect([watts[0], watts[10], nodes], id).toEqual([idleWatts, maxWatts, 1]);
    expect([watts.length, ops.length], id).toEqual([11, 10]);
    expect(ops, id).toEqual([...ops].sort((a, b) => a - b));
  }
});

test("load levels are those of a published result, and give its overall figure within 0.5%", () => {
  for (const [id, { watts, ops }] of Object.entries(loadLevels)) {
    const published = specPowerResults.find(
      ({ watts: levels }) => String([...levels].reverse()) === String(watts),
    );
    expect(published?.ops, id).toEqual([...ops].reverse());
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum(ops) / sum(watts) / server(id).opsPerWatt - 1), id).toBeLessThan(0.005);
  }
});
