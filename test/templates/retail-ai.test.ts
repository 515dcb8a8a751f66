import { describe, expect, test } from "vitest";
import { retailAi } from "../../src/templates/retail-ai";
import { figures } from "./figures";

const store = figures(retailAi);

describe("a store with forty cameras", () => {
  test("is one server in each column, and keeps its stream density whatever card is in it", () => {
    expect(store("servers")).toEqual({ nic: 1, smartnic: 1, dpu: 1 });
  });

  test("needs a second server at 42 streams by inference, with any card: 2 × 447 / 15 × 0.7 = 41.7", () => {
    const with41 = figures(retailAi, { demand: [41] });
    const with42 = figures(retailAi, { demand: [42] });
    expect(Object.values(with41("servers"))).toEqual([1, 1, 1]);
    expect(Object.values(with42("servers"))).toEqual([2, 2, 2]);
  });

  test("frees 40 × (0.01 + 0.05) cores and the filter's by a DPU, and less than one by a SmartNIC", () => {
    const filtered = (40 * 0.004 * 1000) / (8 * (1300 + 20)); // Mpps
    expect(store("freedCores").dpu).toBeCloseTo(40 * 0.06 + filtered * 0.667, 9);
    expect(store("freedCores").smartnic).toBeLessThan(1);
  });

  test("draws more with either card, which frees fewer cores than its watts ask for", () => {
    for (const card of ["smartnic", "dpu"]) {
      expect(store("wattsSaved")[card]).toBeLessThan(0);
      expect(store("meanCoresFreed")[card]).toBeLessThan(store("breakEvenCores")[card]!);
    }
  });

  test("is no case for a card that costs nothing", () => {
    const free = figures(retailAi, { cardPrice: [0, 0, 0] })("npvSaving");
    expect(free.smartnic).toBeLessThan(0);
    expect(free.dpu).toBeLessThan(0);
  });

  test("counts isolation only when asked: 10% of 10% of 4.44 million USD a year", () => {
    const asked = figures(retailAi, { includeSoft: ["yes"] });
    const gained = asked("npvSaving").dpu! - store("npvSaving").dpu!;
    const annuity = (1 - 1.07 ** -5) / 0.07;
    expect(gained).toBeCloseTo(0.1 * 0.1 * 4_440_000 * annuity, 3);
    expect(asked("npvSaving").dpu).toBeLessThan(0);
  });
});
