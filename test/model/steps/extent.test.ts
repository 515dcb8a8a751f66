import { describe, expect, test } from "vitest";
import { type Step, stepGroups } from "../../../src/model/steps";
import { extents } from "../../support/dimensions";

const steps = stepGroups.flatMap((group) => group.steps);

describe("an amount of one site", () => {
  const { of, mismatches } = extents(stepGroups);

  test("never meets one of all sites", () => expect(mismatches).toEqual([]));

  test("is told from one of all sites for every number of the model", () => {
    const untold = steps.filter(({ key, unit }) => unit !== "truth" && of.get(key) === undefined);
    expect(untold.map(({ key }) => key)).toEqual([]);
  });

  test("is what the search finds, and no cost is one", () => {
    for (const key of ["active", "servers", "cards", "itWatts"]) expect(of.get(key), key).toBe("site");
    for (const key of ["fleetServers", "capex", "opex", "tco"]) expect(of.get(key), key).toBe("fleet");
  });

  test("is turned into one of all sites only where unlike sites are added up", () => {
    for (const { key, formula, sum } of steps)
      if (/\bsites\b/.test(JSON.stringify(formula))) expect(sum, key).toBe(true);
    for (const { key, sum } of steps) if (sum) expect(of.get(key), key).toBe("fleet");
  });
});

test.each([
  ["servers+fleetServers", "USD"],
  ["MAX(itWatts,fleetItWatts)", "W"],
  ["sites*energyOwn+supportOwn", "USD"],
  ["coldSpares+servers", "servers"],
  ["IF(servers>fleetServers,1,0)", "1"],
  ["EDGE.DPUNETWATTS(freedCores.first,localWattsPerCore,fleetItWatts.first)", "W"],
])("%s is refused", (formula, unit) => {
  const step: Step = { key: "added", label: "Added", unit, formula };
  const { mismatches } = extents([...stepGroups, { heading: "Added", steps: [step] }]);
  expect(mismatches.map((mismatch) => mismatch.step)).toContain("added");
});
