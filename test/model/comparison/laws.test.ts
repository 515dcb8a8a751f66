import fc from "fast-check";
import { expect, it } from "vitest";
import type { Cell, Comparison } from "../../../src/model/comparison";
import { parameters } from "../../../src/model/parameters";
import { complete, read } from "./inputs";
import { runs } from "../../support/property-tests";

const rows: readonly (readonly Cell[])[] = [
  ...complete,
  ["task.mine.loadPerUnit", 3, ""],
  ["task.mine.coresPerLoad", 0.5, 0.5],
  ["other.box.count", 2, 0],
  ["resource.ram.needed", 100, ""],
  ["resource.ram.capacity", 64, 64],
  ["rollout.0", 0.2, ""],
  ["rollout.3", 1, ""],
  ["owned", 3, 3],
];

/** Every key that these inputs can be asked for. */
const keys = parameters.flatMap(({ key }) => {
  const members: Record<string, string[]> = {
    task: ["ipsec", "mine"],
    license: ["1"],
    other: ["box"],
    resource: ["ram"],
    rollout: ["0", "1", "2", "5"],
    curve: ["1", "4"],
  };
  return key.includes("*") ? members[key.split(".")[0]!]!.map((member) => key.replace("*", member)) : [key];
});

const all = (comparison: Comparison) =>
  keys.flatMap((key) => [0, 1].map((k) => [`${key}@${k}`, comparison.value(key, k)?.value]));

const written = all(read(rows));

it("the order of rows changes no value", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      expect(all(read(shuffled))).toEqual(written);
    }),
    { numRuns: runs(30) },
  );
});

it("typing what a parameter is anyway changes no value", () => {
  const typed = read(rows);
  const untyped = keys.filter((key) => !typed.typed.has(key) && !key.startsWith("curve."));
  for (const key of untyped) {
    const [nic, dpu] = [0, 1].map((k) => typed.value(key, k)?.value ?? "default");
    expect(all(read([...rows, [key, nic, dpu]])), key).toEqual(written);
  }
});

it("typing several of them together changes no value", () => {
  const typed = read(rows);
  const more = keys
    .filter((key) => !typed.typed.has(key))
    .map((key): Cell[] => [key, ...[0, 1].map((k) => typed.value(key, k)?.value ?? "default")]);
  fc.assert(
    fc.property(fc.subarray(more), (some) => {
      expect(all(read([...rows, ...some]))).toEqual(written);
    }),
    { numRuns: runs(60) },
  );
});

it("no value is of less than a status, and none that was typed has a source", () => {
  const comparison = read(rows);
  for (const key of keys)
    for (const k of [0, 1]) {
      const given = comparison.value(key, k);
      if (given) expect(given.source === "", key).toBe(given.status === "given");
    }
});
