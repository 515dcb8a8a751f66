import fc from "fast-check";
import { expect, it } from "vitest";
import { connectedTo } from "../../src/formula/stronglyConnected";

const reach = (edges: readonly (readonly number[])[], from: number): Set<number> => {
  const seen = new Set([from]);
  for (const node of seen) for (const to of edges[node]!) seen.add(to);
  return seen;
};

it("is what a node reaches and is reached from", () => {
  const graphs = fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(graphs, (edges) => {
      const found = connectedTo(0, (from, see) => edges[from]!.forEach(see));
      const expected = edges.flatMap((_, node) =>
        reach(edges, 0).has(node) && reach(edges, node).has(0) ? [node] : [],
      );
      expect(found.toSorted((a, b) => a - b)).toEqual(expected);
    }),
  );
});

it("needs no stack of the machine's, however long the way round", () => {
  const length = 200_000;
  expect(connectedTo(0, (from, see) => see((from + 1) % length))).toHaveLength(length);
});
