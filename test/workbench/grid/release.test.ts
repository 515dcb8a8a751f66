import type { Univer } from "@univerjs/core";
import { expect, test } from "vitest";
import { filedUnder, releaseUnit } from "../../../src/workbench/grid/release";

/** A service that files what it knows as Univer's do. */
const service = () => ({
  rules: new Map([
    ["workbook-1", 1],
    ["workbook-1_sheet-1_rule", 1],
    ["workbook-12_sheet-1_rule", 12],
    ["sheet-1", 0],
  ]),
  watched: new Set([{ _unitId: "workbook-1" }, { _unitId: "workbook-12" }]),
  names: { "workbook-1": {}, "workbook-12": {} } as Record<string, object>,
  other: 5,
});

const univerOf = (...services: unknown[]): Univer =>
  ({
    __getInjector: () => ({
      resolvedDependencyCollection: { resolvedDependencies: new Map(services.map((one, i) => [i, [one]])) },
    }),
  }) as unknown as Univer;

test("what services file under a workbook's id goes with it, and nothing of another", () => {
  const first = service();
  const second = service();
  releaseUnit(
    univerOf(first, undefined, second, () => 1),
    "workbook-1",
  );
  for (const { rules, watched, names, other } of [first, second]) {
    expect([...rules.keys()]).toEqual(["workbook-12_sheet-1_rule", "sheet-1"]);
    expect([...watched]).toEqual([{ _unitId: "workbook-12" }]);
    expect(Object.keys(names)).toEqual(["workbook-12"]);
    expect(other).toBe(5);
  }
});

test("an id that begins like another's is another's", () => {
  expect(filedUnder("workbook-1", "workbook-1")).toBe(true);
  expect(filedUnder("workbook-1-sheet-1-0-0", "workbook-1")).toBe(true);
  expect(filedUnder("workbook-10", "workbook-1")).toBe(false);
  expect(filedUnder(7, "workbook-1")).toBe(false);
});
