import { describe, expect, test } from "vitest";
import { industrialIot } from "../../src/templates/industrial-iot";
import { figures } from "./figures";

const cabinet = figures(industrialIot);

describe("a gateway of ten thousand messages a second", () => {
  test("takes 10 × (0.016 + 0.03) cores for messages and 0.07 Gbps × 2 for its tunnel", () => {
    expect(cabinet("infraCores").nic).toBeCloseTo(0.46 + 0.14, 12);
  });

  test("leaves a DPU that takes all of it 0.6 of 16 cores to free, and no machine to remove", () => {
    expect(cabinet("freedCores").dpu).toBeCloseTo(0.6, 12);
    expect(cabinet("servers")).toEqual({ nic: 1, gateway: 1, smartnic: 1, dpu: 1 });
  });

  test("is no case for a card, even for nothing", () => {
    const free = figures(industrialIot, { cardPrice: [0, 0, 0, 0] });
    for (const card of ["smartnic", "dpu"]) {
      expect(cabinet("npvSaving")[card]).toBeLessThan(0);
      expect(free("npvSaving")[card]).toBeLessThan(0);
      expect(cabinet("wattsSaved")[card]).toBeLessThan(0);
    }
  });

  test("costs less as a fanless gateway of 25 W", () => {
    expect(cabinet("itWatts").gateway).toBeLessThan(25);
    expect(cabinet("npvSaving").gateway).toBeGreaterThan(0);
  });
});

describe("the cabinet", () => {
  test("warms by its watts over 5.5 W/m2/K and its surface", () => {
    expect(cabinet("cabinetRise").nic).toBeCloseTo(cabinet("itWatts").nic! / (5.5 * 3.9), 12);
  });

  test("keeps a DPU of 75 W out at 40 °C, where cards of 25 W are allowed", () => {
    expect(cabinet("fits")).toEqual({ nic: 1, gateway: 1, smartnic: 1, dpu: 0 });
  });

  test("admits it at 35 °C, and it still does not pay", () => {
    const cool = figures(industrialIot, { ambient: [35] });
    expect(cool("fits").dpu).toBe(1);
    expect(cool("npvSaving").dpu).toBeLessThan(0);
  });

  test("is too small for a card when it sheds a tenth of the heat", () => {
    const small = figures(industrialIot, { enclosureArea: [0.39], ambient: [30] });
    expect(small("fits")).toEqual({ nic: 0, gateway: 1, smartnic: 0, dpu: 0 });
  });
});
