import fc from "fast-check";
import { expect, test } from "vitest";
import { consolidation, infraCores } from "../../../src/model";
import { vswitchOffload } from "../../references/power-examples";
import { resultOf, resultsOf } from "../../support/quantity";

test("before, after, removed, ratio and share in a row", () => {
  expect(resultsOf(consolidation, 100, 30, 10, 32, undefined, 50)).toEqual([300, 250, 50, 1.2, 50 / 300]);
});

test("the published vSwitch offload removes 47.8% of the servers of a large pool", () => {
  const apps = 1e6;
  const before = resultOf(infraCores, apps, 0.5) as number;
  const after = resultOf(infraCores, apps, 0.5, 11 / 12) as number;
  const row = resultsOf(consolidation, apps, before, after, vswitchOffload.coresPerServer, 1);
  expect(row[4]).toBeCloseTo(vswitchOffload.shareRemoved, 3);
});

test("the same offload removes nothing where one server is needed anyway", () => {
  expect(resultsOf(consolidation, 8, 4, 1, 24, 0.7, 200)).toEqual([200, 200, 0, 1, 0]);
});

test("without demand there is no ratio", () => {
  expect(resultsOf(consolidation, 0, 0, 0, 32)).toEqual([0, 0, 0, "#DIV/0!", "#DIV/0!"]);
});

test("what goes away altogether has no ratio, but a share of 1", () => {
  expect(resultsOf(consolidation, 0, 30, 0, 32)).toEqual([2, 0, 2, "#DIV/0!", 1]);
});

test("nothing offloaded changes nothing", () => {
  const cores = fc.double({ min: 0.1, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(cores, cores, fc.integer({ min: 1, max: 128 }), (app, infra, perServer) => {
      const [before, after, removed, ratio, share] = resultsOf(consolidation, app, infra, infra, perServer);
      expect([removed, ratio, share]).toEqual([0, 1, 0]);
      expect(after).toBe(before);
    }),
  );
});

test("sites multiply whole servers", () => {
  const sites = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(sites, fc.integer({ min: 1, max: 300 }), (n, app) => {
      const one = resultsOf(consolidation, app, 20, 5, 32);
      const all = resultsOf(consolidation, app, 20, 5, 32, 0.7, n);
      expect(all.slice(0, 3)).toEqual(one.slice(0, 3).map((value) => (value as number) * n));
    }),
  );
});
