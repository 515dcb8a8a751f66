import { expect, test } from "vitest";
import { type Device, devices, isRead, valueOf } from "../../src/catalog";

const device = (id: string): Device => devices.find((each) => each.id === id)!;

/** Watts that slot and cable supply together; undefined where one of them is not known. */
function supplyWatts({ slotWatts, auxCable, auxWatts }: Device): number | undefined {
  if (slotWatts === undefined || auxCable === undefined) return undefined;
  if (auxCable === "none") return valueOf(slotWatts);
  return auxWatts === undefined ? undefined : valueOf(slotWatts) + valueOf(auxWatts);
}

const highest = (figure: NonNullable<Device["maxWatts"]>): number =>
  typeof figure === "number" ? figure : figure.high;

test("no card draws more than its slot and cable supply, where both are known", () => {
  const known = devices.filter((each) => supplyWatts(each) !== undefined && each.maxWatts !== undefined);
  expect(known.length).toBeGreaterThan(8);
  for (const each of known) expect(highest(each.maxWatts!), each.id).toBeLessThanOrEqual(supplyWatts(each)!);
});

test("idle is at most typical, typical at most maximum", () => {
  for (const { id, idleWatts, typicalWatts, maxWatts } of devices) {
    const rising = [idleWatts, typicalWatts, maxWatts].filter((each) => each !== undefined).map(valueOf);
    expect(rising, id).toEqual([...rising].sort((a, b) => a - b));
  }
});

test("a maximum given as a range counts at its high end", () => {
  for (const { id, maxWatts } of devices)
    if (typeof maxWatts === "object") expect(maxWatts.value, id).toBe(maxWatts.high);
});

test("a supply rule is no dissipation that was read", () => {
  for (const each of devices)
    if (each.slotWatts !== undefined && each.maxWatts !== undefined && each.maxWatts === supplyWatts(each))
      expect(isRead(each, "maxWatts"), each.id).toBe(false);
});

test("nobody publishes a card's idle watts, and none are made up", () => {
  expect(devices.filter(({ idleWatts }) => idleWatts !== undefined)).toEqual([]);
});

test("only an engine on the processor's die draws nothing", () => {
  const nothing = devices.filter(({ typicalWatts }) => typicalWatts === 0);
  expect(nothing.map(({ id }) => id)).toEqual(["intel-vran-boost"]);
});

test("the figures of the cards that templates compare", () => {
  expect(device("intel-x710-da2")).toMatchObject({ gbps: 20, typicalWatts: { low: 3.3, high: 4.5 } });
  expect(device("nvidia-connectx-6-dx").priceUsd).toEqual({ value: 1182.5, low: 965, high: 1400 });
  expect(device("nvidia-bluefield-2-e-2x25g")).toMatchObject({ typicalWatts: 30, slotWatts: 75 });
  expect(device("nvidia-bluefield-3-b3220")).toMatchObject({ auxCable: "8-pin", ipsecGbps: 193 });
});
