import fc from "fast-check";
import { expect, test } from "vitest";
import { broadcastShape, stretchedLane } from "../../src/vector";

test("a single value stretches, m×1 with 1×n gives m×n", () => {
  expect(
    broadcastShape([
      { rows: 1, columns: 1 },
      { rows: 3, columns: 1 },
    ]),
  ).toEqual({ rows: 3, columns: 1 });
  expect(
    broadcastShape([
      { rows: 3, columns: 1 },
      { rows: 1, columns: 2 },
    ]),
  ).toEqual({ rows: 3, columns: 2 });
});

test("other mismatches do not fit", () => {
  expect(
    broadcastShape([
      { rows: 3, columns: 1 },
      { rows: 2, columns: 1 },
    ]),
  ).toBeUndefined();
  expect(
    broadcastShape([
      { rows: 1, columns: 3 },
      { rows: 4, columns: 2 },
    ]),
  ).toBeUndefined();
});

test("the order of the shapes does not matter", () => {
  const side = fc.integer({ min: 1, max: 4 });
  const shapes = fc.array(fc.record({ rows: side, columns: side }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(shapes, (all) => {
      expect(broadcastShape([...all].reverse())).toEqual(broadcastShape(all));
    }),
  );
});

test("a stretched lane is the one in its row and column", () => {
  const shape = { rows: 3, columns: 2 };
  const lanes = [0, 1, 2, 3, 4, 5];
  expect(lanes.map((lane) => stretchedLane({ rows: 3, columns: 1 }, shape, lane))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
  expect(lanes.map((lane) => stretchedLane({ rows: 1, columns: 2 }, shape, lane))).toEqual([
    0, 1, 0, 1, 0, 1,
  ]);
  expect(lanes.map((lane) => stretchedLane(shape, shape, lane))).toEqual(lanes);
});
