import { describe, expect, test } from "vitest";
import { usualFor } from "../../../src/templates/blank/usual";
import { blank } from "../../../src/templates/blank";
import { figures } from "../figures";

describe("a row at the model's default", () => {
  const usual = usualFor(blank.alternatives);

  test("has one value of a site's parameter, with the source that the registry cites", () => {
    expect(usual("discountRate")).toMatchObject({ values: [0.07], status: "default" });
    expect(usual("discountRate").source).toContain("Azure Migrate");
  });

  test("has a value for each kind, and is only as reliable as the least of them", () => {
    expect(usual("cardAdminHours")).toMatchObject({
      values: [0, 0.5, 2],
      status: "assumption",
      source: "assumption",
    });
  });

  test("tells in the note why a figure is assumed", () => {
    expect(usual("serverFailures").note).toBe("0.02 to 0.08.");
  });

  test("takes words of the template's own, and leaves value and source as they are", () => {
    const words = usual("years", { label: "Horizon of the plan", to: 10 });
    expect(words).toMatchObject({ values: [5], label: "Horizon of the plan", to: 10 });
  });

  test("is refused for a parameter without a default", () => {
    expect(() => usual("vcpuPrice")).toThrow("vcpuPrice has no default.");
  });
});

describe("the example that is to be replaced", () => {
  const site = figures(blank);

  test("frees 10 × 0.163 cores of one server that stays, so that no card pays", () => {
    expect(site("freedCores").dpu).toBeCloseTo(1.63, 12);
    expect(Object.values(site("servers"))).toEqual([1, 1, 1]);
    expect(site("npvSaving").smartnic).toBeLessThan(0);
    expect(site("npvSaving").dpu).toBeLessThan(0);
  });

  test("has a second server to save at 21 application cores, where (32 − 1 − 2) × 0.7 = 20.3 are left", () => {
    const fuller = figures(blank, { appCores: [21] });
    expect(fuller("servers")).toEqual({ nic: 2, smartnic: 2, dpu: 1 });
    expect(fuller("npvSaving").dpu).toBeGreaterThan(0);
  });
});
