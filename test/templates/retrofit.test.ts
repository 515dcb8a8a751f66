import { describe, expect, test } from "vitest";
import { retrofit } from "../../src/templates/retrofit";
import { figures } from "./figures";

const site = figures(retrofit);

describe("four owned servers with three years left", () => {
  test("are not bought again before their life ends", () => {
    expect(site("serversPaid.0").nic).toBe(0);
    expect(site("serversPaid.3").nic).toBe(50 * 4 * (8000 + 400));
    expect(site("serversPaid.0").renewed).toBe(50 * 2 * (15_000 + 400));
  });

  test("stay four with either card, which so saves neither a server nor a license", () => {
    expect(site("servers")).toEqual({ nic: 4, smartnic: 4, renewed: 2, dpu: 4 });
    expect(site("npvSaving").smartnic).toBeLessThan(0);
    expect(site("npvSaving").dpu).toBeLessThan(0);
  });

  test("draw more with a card than the cores that it frees", () => {
    for (const card of ["smartnic", "dpu"]) {
      expect(site("netWatts")[card]).toBeLessThan(0);
      expect(site("meanCoresFreed")[card]).toBeLessThan(site("breakEvenCores")[card]!);
    }
  });

  test("become five at 150 application cores, unless a DPU takes the switching: then it pays", () => {
    const fuller = figures(retrofit, { appCores: [150] });
    expect(fuller("servers")).toEqual({ nic: 5, smartnic: 5, renewed: 2, dpu: 4 });
    expect(fuller("npvSaving").dpu).toBeGreaterThan(0);
    expect(fuller("npvSaving").smartnic).toBeLessThan(0);
  });
});

describe("the gates of an owned server", () => {
  test("let both cards in as described", () => {
    expect(Object.values(site("fits"))).toEqual([1, 1, 1, 1]);
  });

  test("keep a card of 75 W out above 35 °C, and let one of 24 W in", () => {
    const hot = figures(retrofit, { ambient: [40] });
    expect(hot("heatFits")).toMatchObject({ smartnic: 1, dpu: 0 });
    expect(hot("fits")).toMatchObject({ smartnic: 1, dpu: 0 });
  });

  test("keep a card of 75 W out of a slot of 25 W", () => {
    const weak = figures(retrofit, { slotWatts: [25, 25, 25, 25] });
    expect(weak("slotPowerFits")).toMatchObject({ smartnic: 1, dpu: 0 });
  });

  test("cut a card of 200 Gbps to 16 × 7.88 × 0.85 = 107 in a slot of PCIe 3.0", () => {
    const wide = figures(retrofit, { cardGbps: [20, 200, 20, 50] });
    expect(wide("slotLinkFits")).toMatchObject({ smartnic: 0, dpu: 1 });
  });

  test("leave a card without support nothing to take", () => {
    const unsupported = figures(retrofit, { stackSupported: ["yes", "yes", "yes", "no"] });
    expect(unsupported("fits").dpu).toBe(0);
    expect(unsupported("hostCores").dpu).toBe(site("hostCores").nic);
  });
});
