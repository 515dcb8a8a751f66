import { describe, expect, test } from "vitest";
import { vran5g } from "../../src/templates/5g-vran";
import { figures } from "./figures";

const site = figures(vran5g);
const hub = figures(vran5g, { demand: [30], sites: [800] });

describe("a cell site of three mid-band cells", () => {
  test("takes 3 × (16 + 1 + 0.5) polling cores in software, so two servers of 32 cores that keep 2.5 for others", () => {
    expect(site("pollingPerServer").nic).toBe(27); // ceil(52.5 / 2), within 29.5
    expect(site("servers")).toEqual({ nic: 2, accel: 1, fec: 2, inline: 1, dpu: 2 });
  });

  test("draws the same at any traffic, since its cores poll", () => {
    expect(figures(vran5g, { loadFactor: [0.3] })("itWatts").nic).toBe(site("itWatts").nic);
  });

  test("counts cooling and rectifiers instead of a PUE", () => {
    expect(site("facilityWatts").nic).toBeCloseTo((site("itWatts").nic! / 0.965) * (1 + 1 / 3), 9);
  });

  test("gives a DPU for fronthaul 2.5 of 53.5 cores, and no server", () => {
    expect(site("infraCores").nic).toBe(53.5);
    expect(site("freedCores").dpu).toBe(2.5);
    expect(site("npvSaving").dpu).toBeLessThan(0);
  });

  test("is no case for a FEC card while it leaves 10 cores a cell, and one at 8, where a server goes", () => {
    const at = (cores: number) =>
      figures(vran5g, { "task.fec.residualCoresPerLoad": [0, 10, cores, 4, 0] })("npvSaving").fec;
    expect(at(10)).toBeLessThan(0);
    expect(at(8)).toBeGreaterThan(0);
  });
});

describe("the processor with its own accelerator", () => {
  test("costs less than any card beside software, at a site and in a hub", () => {
    const { accel, fec, dpu } = site("npvSaving");
    expect(accel).toBeGreaterThan(Math.max(fec!, dpu!));
    expect(hub("npvSaving").accel).toBeGreaterThan(hub("npvSaving").fec!);
  });

  test("owes most of that to its 72 cores, not to the engine", () => {
    const withoutEngine = figures(vran5g, {
      "task.fec.coverage": [0, 0, 1, 1, 0],
      "task.low.coverage": [0, 0, 1, 1, 0],
    });
    expect(withoutEngine("servers").accel).toBe(1);
    const small = figures(vran5g, { coresPerServer: [32, 32, 32, 32, 32] });
    expect(small("servers").accel).toBe(2);
  });
});

describe("a pooled hub of thirty cells", () => {
  test("consolidates: 19 servers in software, 12 with FEC cards, which pay there", () => {
    const { nic, fec } = hub("servers");
    expect([nic, fec]).toEqual([19, 12]);
    expect(hub("npvSaving").fec).toBeGreaterThan(0);
  });
});
