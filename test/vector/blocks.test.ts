import fc from "fast-check";
import { expect, test } from "vitest";
import { blockSize, column, fault, faultKinds, type Lanes, mapBlocks, single } from "../../src/vector";

const add = (a: Lanes, b: Lanes, shape = { rows: a.values.length, columns: 1 }) =>
  mapBlocks(shape, [{ lanes: a }, { lanes: b }], 1, (n, [x, y], [out]) => {
    for (let i = 0; i < n; i++) out![i] = x![i]! + y![i]!;
  })[0]!;

test("blocks join without a seam, whatever the number of lanes", () => {
  for (const n of [1, blockSize - 1, blockSize, blockSize + 1, 3 * blockSize + 7]) {
    const numbers = Array.from({ length: n }, (_, i) => i);
    expect([...add(column(numbers), single(0.5)).values]).toEqual(numbers.map((i) => i + 0.5));
  }
});

test("a column against a row fills the rectangle across blocks", () => {
  const rows = 700;
  const across: Lanes = { rows: 1, columns: 3, values: Float64Array.of(0, 0.25, 0.5) };
  const sum = add(column(Array.from({ length: rows }, (_, i) => i)), across, { rows, columns: 3 });
  expect(sum.values[3 * 512 + 2]).toBe(512.5);
  expect(sum.values.at(-1)).toBe(rows - 1 + 0.5);
});

test("a lane's first fault wins, in the order of the inputs", () => {
  const faulted = (byte: number): Lanes => ({ ...single(1), faults: Uint8Array.of(byte) });
  const sum = add(faulted(fault("na")), faulted(fault("div0")));
  expect(sum.faults?.[0]).toBe(faultKinds.na);
  expect(sum.values[0]).toBe(0);
});

test("the fault of a single value is every lane's", () => {
  const faulted = { ...single(1), faults: Uint8Array.of(fault("na")) };
  const sum = add(column(Array.from({ length: blockSize + 2 }, (_, i) => i)), faulted);
  expect([...sum.faults!].every((byte) => byte === faultKinds.na)).toBe(true);
});

test("a fault stays in its lane", () => {
  const values = Array.from({ length: 2 * blockSize }, (_, i) => i);
  const faults = new Uint8Array(values.length);
  faults[blockSize + 3] = fault("value", 0);
  const sum = add({ ...column(values), faults }, single(1));
  expect(sum.faults?.filter(Boolean)).toHaveLength(1);
  expect(sum.faults?.[blockSize + 3]).toBe(fault("value", 0));
  expect(sum.values[blockSize + 4]).toBe(blockSize + 5);
});

test("what is not finite leaves as #NUM!, never as NaN or Infinity", () => {
  const big = fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, 0, -1);
  fc.assert(
    fc.property(fc.array(fc.tuple(big, big), { minLength: 1, maxLength: 40 }), (pairs) => {
      const sum = add(column(pairs.map(([a]) => a)), column(pairs.map(([, b]) => b)));
      pairs.forEach(([a, b], i) => {
        expect(Number.isFinite(sum.values[i])).toBe(true);
        expect(sum.faults?.[i] ?? 0).toBe(Number.isFinite(a + b) ? 0 : faultKinds.num);
      });
    }),
  );
});

test("inputs are never written to", () => {
  const values = column([1, 2, 3]);
  const faults = Uint8Array.of(0, faultKinds.na, 0);
  const before = [...values.values];
  add({ ...values, faults }, single(1));
  expect([...values.values]).toEqual(before);
  expect([...faults]).toEqual([0, faultKinds.na, 0]);
});
