import { describe, expect, test } from "vitest";
import { branchSdwan } from "../../../src/templates/branch-sdwan";
import { figures } from "../figures";

const branch = figures(branchSdwan);

describe("a branch of half a gigabit a second", () => {
  test("takes 0.5 × (1.25 + 0.71 + 0.22) cores for its WAN functions in software", () => {
    expect(branch("infraCores").nic).toBeCloseTo(0.5 * 2.18, 12);
    expect(branch("freedCores").appliance).toBeCloseTo(0.5 * 2.18, 12);
  });

  test("keeps its one server whatever card is in it, and with it the licenses", () => {
    expect(Object.values(branch("servers"))).toEqual([1, 1, 1, 1]);
    expect(branch("licenseCost").dpu).toBe(branch("licenseCost").nic);
  });

  test("is no case for a card, even for nothing", () => {
    const free = figures(branchSdwan, { cardPrice: [250, 250, 0, 0] })("npvSaving");
    for (const card of ["smartnic", "dpu"]) {
      expect(branch("npvSaving")[card]).toBeLessThan(0);
      expect(branch("wattsSaved")[card]).toBeLessThan(0);
      expect(free[card]).toBeLessThan(0);
    }
  });

  test("draws 17 + 2 × 50 W more with boxes for the functions, less what they take from the server", () => {
    expect(branch("otherWatts").appliance).toBe(117);
    expect(-branch("wattsSaved").appliance!).toBeGreaterThan(114);
    expect(-branch("wattsSaved").appliance!).toBeLessThan(117);
    expect(branch("npvSaving").appliance).toBeLessThan(0);
  });

  test("needs a second server in software from 0.872 Gbps on, (4.9 − 3) / 2.18, which a DPU saves", () => {
    expect(figures(branchSdwan, { demand: [0.871] })("servers").nic).toBe(1);
    const busy = figures(branchSdwan, { demand: [0.872], gbps: [0.872] });
    expect(busy("servers")).toEqual({ nic: 2, appliance: 1, smartnic: 1, dpu: 1 });
    expect(busy("npvSaving").dpu).toBeGreaterThan(0);
  });

  test("reserves whole cores where the functions poll", () => {
    const polling = Object.fromEntries(
      ["ipsec", "firewall", "overlay"].map((task) => [`task.${task}.mode`, Array(4).fill("polling")]),
    );
    const busy = figures(branchSdwan, polling);
    expect(busy("pollingPerServer")).toEqual({ nic: 2, appliance: 0, smartnic: 1, dpu: 1 });
    expect(busy("npvSaving").dpu).toBeLessThan(0);
  });
});
