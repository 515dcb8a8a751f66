import { expect, test } from "vitest";
import { bare, byYear, compared, figureOf, figuresOf } from "../../support/tco";

// one server whose curve is flat at 200 W
const rated = { ...bare, appCores: 20, idleWatts: 200, maxWatts: 200 };
const flat = { ...rated, psuEfficiency: 0.8 };

test("cards and NICs are direct current, and idle watts run at all hours", () => {
  const comparison = compared({
    ...flat,
    cardIdleWatts: [0, 30],
    cardTypicalWatts: [0, 60],
    cardBusyShare: 0.25,
    opticsWatts: [0, 4],
    fanWattsPerCard: [0, 5],
    nicsReplaced: [0, 1],
    nicInServerWatts: 10,
  });
  const dc = 30 + (60 - 30) * 0.25 + 4 + 5 - 10;
  const { itWatts, wattsSaved } = figuresOf(comparison, "itWatts", "wattsSaved");
  expect(itWatts[0]).toBe(200);
  expect(itWatts[1]).toBeCloseTo(200 + dc / 0.8, 9);
  expect(wattsSaved[1]).toBeCloseTo(-dc / 0.8, 9);
});

test("typical watts run at all hours where idle is unknown", () => {
  const comparison = compared({ ...flat, cardTypicalWatts: [0, 60], cardBusyShare: 0.25 });
  expect(figureOf(comparison, "cardDraw")[1]).toBe(60);
});

test("a rated supply has the efficiency of its load", () => {
  const comparison = compared({
    ...rated,
    psuRating: "platinum",
    psuRatedWatts: 800,
    psuCount: 2,
    cardTypicalWatts: [0, 60],
    cardBusyShare: 1,
  });
  // two supplies share 200 W · 0.94: 0.1175 of their rating; platinum is 0.90 at 0.2, and its loss stays below that
  const load = (200 * 0.94) / (2 * 800);
  const loss = 0.2 / 0.9 - 0.2;
  const { supplyEfficiency, itWatts } = figuresOf(comparison, "supplyEfficiency", "itWatts");
  expect(supplyEfficiency[1]).toBeCloseTo(load / (load + loss), 9);
  expect(itWatts[1]).toBeCloseTo(200 + (60 * (load + loss)) / load, 7);
});

test("one active supply works at twice the load", () => {
  const one = { ...rated, psuRating: "gold", psuRatedWatts: 460, psuCount: 2, psuActive: "one" };
  // gold: 0.92 at half load; 200 W · 0.92 over 460 W is 0.4, between 0.88 at 0.2 and 0.92 at 0.5
  expect(figureOf(compared(one), "supplyEfficiency")[0]).toBeCloseTo(0.88 + (0.04 * (0.4 - 0.2)) / 0.3, 9);
});

test("the PUE stands on the baseline, the marginal PUE on the difference", () => {
  const comparison = compared({ ...flat, pue: 1.6, marginalPue: 1.2, cardTypicalWatts: [0, 40] });
  const { facilityWatts } = figuresOf(comparison, "facilityWatts");
  expect(facilityWatts[0]).toBeCloseTo(200 * 1.6, 9);
  expect(facilityWatts[1]).toBeCloseTo(200 * 1.6 + (40 / 0.8) * 1.2, 9);
});

test("a site without a data hall pays for cooling and rectifiers", () => {
  const comparison = compared({ ...flat, pue: undefined, coolingCop: 3, rectifierEfficiency: 0.95 });
  expect(figureOf(comparison, "facilityWatts")[0]).toBeCloseTo((200 / 0.95) * (1 + 1 / 3), 9);
});

test("energy costs its price, rising by the year", () => {
  const dear = { ...flat, years: 2, sites: 3, hours: 8000, electricityPrice: 0.2, escalation: 0.05 };
  const [first, second] = byYear(compared(dear), "energyCost", 0, 1) as number[];
  expect(first).toBeCloseTo(3 * 1600 * 0.2, 9);
  expect(second).toBeCloseTo(3 * 1600 * 0.21, 9);
});

test("the demand charge is on the peak, energy on the mean", () => {
  const comparison = compared({
    ...flat,
    appCores: 16,
    shape: "linear",
    idleWatts: 100,
    maxWatts: 420,
    loadFactor: 0.5,
    pue: 1.5,
    demandCharge: 15,
    electricityPrice: 0.1,
    years: 1,
  });
  // half the cores at the peak: 260 W; a quarter in the mean: 180 W
  const charge = ((260 * 1.5) / 1000) * 15 * 12;
  expect(figureOf(comparison, "energyCost")[0]).toBeCloseTo(0.18 * 1.5 * 8760 * 0.1 + charge, 9);
});

test("carbon of use falls with the grid, and what is bought carries its own", () => {
  const comparison = compared({
    ...flat,
    years: 2,
    gramsPerKwh: 400,
    carbonDecline: 0.1,
    embodiedServer: 1000,
    embodiedCard: 50,
    cardTypicalWatts: [0, 0],
  });
  const kwh = 0.2 * 8760;
  const { carbon, carbonSaved } = figuresOf(comparison, "carbon", "carbonSaved");
  expect(carbon[0]).toBeCloseTo(kwh * 0.4 + kwh * 0.36 + 1000, 9);
  expect(carbonSaved[1]).toBeCloseTo(-50, 9);
});

test("a freed core saves what the server's own curve says, not the average slope", () => {
  const comparison = compared({
    ...bare,
    appCores: 16,
    loadFactor: 1,
    targetUtilization: 1,
    "curve.load.1": 0,
    "curve.load.2": 0.5,
    "curve.load.3": 1,
    "curve.watts.1": 100,
    "curve.watts.2": 180,
    "curve.watts.3": 420,
    idleWatts: 100,
    maxWatts: 420,
    demand: 16,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.5,
    "task.t.residualCoresPerGbps": [0.5, 0],
    "task.t.coverage": [0, 1],
  });
  // 24 of 32 cores busy before, 16 after: 300 W and 180 W; (420 − 100) / 32 = 10 W a core is the average
  const figures = figuresOf(comparison, "meanCoresFreed", "freedWatts", "localWattsPerCore");
  expect(figures.meanCoresFreed[1]).toBe(8);
  expect(figures.freedWatts[1]).toBeCloseTo(120, 9);
  expect(figures.localWattsPerCore[1]).toBeCloseTo(15, 9);
  expect(figureOf(comparison, "averageWattsPerCore")[0]).toBe(10);
});

test("break-even is the cores to free for the card's watts", () => {
  const comparison = compared({
    ...bare,
    appCores: 16,
    loadFactor: 1,
    shape: "linear",
    idleWatts: 100,
    maxWatts: 420,
    psuEfficiency: 0.8,
    cardTypicalWatts: [0, 40],
    demand: 4,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.5,
    "task.t.residualCoresPerGbps": [0.5, 0],
    "task.t.coverage": [0, 1],
  });
  // 10 W a core; 40 W / 0.8 at the wall; 2 cores freed
  const { breakEvenCores, netWatts } = figuresOf(comparison, "breakEvenCores", "netWatts");
  expect(breakEvenCores[1]).toBeCloseTo(5, 9);
  expect(netWatts[1]).toBeCloseTo(2 * 10 - 50, 9);
});

test.each([
  [3, 7.88],
  [4, 15.75],
  [5, 31.5],
  [6, 60.5],
])("a lane of the slower of slot and card, PCIe %d, carries %d Gbps", (generation, gbps) => {
  const both = { slotLanes: 16, cardLanes: 16, cardGbps: 100 };
  const slow = compared({ ...bare, ...both, slotPcieGen: 6, cardPcieGen: generation });
  expect(figureOf(slow, "laneGbps")[1]).toBe(gbps);
  const old = compared({ ...bare, ...both, slotPcieGen: generation, cardPcieGen: 6 });
  expect(figureOf(old, "laneGbps")[1]).toBe(gbps);
});

test("cards count at the wall, less the NICs that they replace", () => {
  const comparison = compared({
    ...bare,
    appCores: 40,
    idleWatts: 50,
    maxWatts: 150,
    psuEfficiency: 0.8,
    cardsPerServer: [0, 1],
    cardTypicalWatts: [0, 60],
    nicsReplaced: [0, 1],
    nicInServerWatts: 20,
  });
  // two servers: 2 · (60 − 20) / 0.8
  expect(figureOf(comparison, "cardsWatts")[1]).toBeCloseTo(100, 12);
});
