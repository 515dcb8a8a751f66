import { describe, expect, test } from "vitest";
import { type Figure, offloads, servers, taskFields } from "../../src/catalog";
import { type CollectedFigure, collectedFigures } from "../references/collected-figures";
import { tables } from "./tables";

/** Low, value and high of a figure. */
type Extent = [number, number, number];

const extentOf = (figure: Figure): Extent =>
  typeof figure === "number" ? [figure, figure, figure] : [figure.low, figure.value, figure.high];

const nodesOf = new Map(servers.map(({ id, nodes }) => [id, nodes]));

/** Of a range alone its middle counts, and its end where it says what a card draws at most. */
function expected({ table, id, figure, value, low, high }: CollectedFigure): Extent {
  const nodes = table === "servers" && figure !== "opsPerWatt" ? nodesOf.get(id)! : 1;
  const middle = figure === "maxWatts" ? high! : (low! + high!) / 2;
  const counted = value ?? middle;
  return [(low ?? counted) / nodes, counted / nodes, (high ?? counted) / nodes];
}

/** What follows from other figures of a server, or from how it is built, and was not collected. */
const derived = ["nodes", "sockets", "coresPerSocket", "averageWattsPerCore"];

describe.each(tables)("$name", ({ name, rows, fields }) => {
  const collected = collectedFigures.filter(({ table }) => table === name);

  test("every figure is the one that was collected", () => {
    for (const each of collected) {
      const row = rows.find(({ id }) => id === each.id);
      const figure = fields.find(({ key }) => key === each.figure)?.of(row!) as Figure;
      const subject = `${each.id} ${each.figure}`;
      for (const [k, value] of expected(each).entries())
        expect(extentOf(figure)[k], subject).toBeCloseTo(value, 9);
    }
  });

  test("every figure was collected, or follows from another", () => {
    const known = new Set(collected.map(({ id, figure }) => `${id} ${figure}`));
    const figures = fields.filter(({ kind, key }) => kind === "figure" && !derived.includes(key));
    for (const row of rows)
      for (const { key, of } of figures)
        if (of(row) !== undefined && !isReciprocal(row.id, key))
          expect(known, `${row.id} ${key}`).toContain(`${row.id} ${key}`);
  });
});

/** Cores a load need are given by the loads that a core carries, where only these were collected. */
const isReciprocal = (id: string, key: string): boolean =>
  key === "coresPerLoad" && offloads.find((each) => each.id === id)?.loadPerCore !== undefined;

test("a load's cores are one over the loads that a core carries, to three digits", () => {
  const coresOf = taskFields.find(({ key }) => key === "coresPerLoad")!.of;
  const given = offloads.filter(({ loadPerCore }) => loadPerCore !== undefined);
  expect(given.length).toBeGreaterThan(4);
  for (const row of given) {
    const [low, value, high] = extentOf(row.loadPerCore!);
    for (const [k, cores] of extentOf(coresOf(row) as Figure).entries())
      expect(Math.abs(cores * [high, value, low][k]! - 1), row.id).toBeLessThan(2e-3);
  }
});

test("enclosures are divided by the nodes that were measured in them", () => {
  const named = servers.filter(({ id }) => /-\d+-nodes/.test(id));
  expect(named.map(({ nodes }) => nodes)).toEqual(named.map(({ id }) => Number(/-(\d+)-nodes/.exec(id)![1])));
  for (const { id, nodes } of servers) if (nodes > 1) expect(id).toMatch(/-nodes/);
});
