import { expect, test } from "vitest";
import { bare, byYear, compared, figureOf, figuresOf } from "../../support/tco";

// 32 cores to 0.7 are 22.4 cores of a server
const polling = { "task.t.gbpsPerUnit": 1, "task.t.coresPerGbps": 0.9, "task.t.mode": "polling" };

test("servers are whole, and an exact multiple is not rounded up", () => {
  expect(figureOf(compared({ ...bare, appCores: 44.8 }), "servers")).toEqual([2, 2]);
  expect(figureOf(compared({ ...bare, appCores: 44.9 }), "servers")).toEqual([3, 3]);
});

test("servers are whole at each site, and the average is not", () => {
  const comparison = compared({ ...bare, appCores: 30, sites: 10 });
  const { fleetServers, averageServers } = figuresOf(comparison, "fleetServers", "averageServers");
  expect(fleetServers).toEqual([20, 20]);
  expect(averageServers[0]).toBeCloseTo(30 / 22.4, 12);
});

test("no demand needs no servers, and neither minimum nor spares", () => {
  const idle = { ...bare, appCores: 0, minimum: 2, spares: 1 };
  expect(figureOf(compared(idle), "servers")).toEqual([0, 0]);
  expect(figureOf(compared({ ...idle, appCores: 1 }), "servers")).toEqual([3, 3]);
});

test("cores that poll are whole cores of each server", () => {
  // two servers: 1 core of each polls, 2 · 31 · 0.7 = 43.4 are left; three: 3 · 31 · 0.7 = 65.1
  expect(figureOf(compared({ ...bare, ...polling, appCores: 43.4 }), "servers")).toEqual([2, 2]);
  expect(figureOf(compared({ ...bare, ...polling, appCores: 43.6 }), "servers")).toEqual([3, 3]);
  const interrupted = { ...bare, ...polling, "task.t.mode": "interrupt", appCores: 43.6 };
  expect(figureOf(compared(interrupted), "servers")).toEqual([2, 2]);
});

test("cores that poll are busy at all hours", () => {
  const comparison = compared({ ...bare, ...polling, appCores: 43.6, loadFactor: 0.5 });
  const { busyCores, utilization } = figuresOf(comparison, "busyCores", "utilization");
  expect(busyCores[0]).toBeCloseTo(0.5 * 43.6 + 3 * 1, 12);
  expect(utilization[0]).toBeCloseTo((0.5 * 43.6 + 3) / (3 * 32), 12);
});

test("what the cards can't take falls back on the host", () => {
  const comparison = compared({
    ...bare,
    appCores: 20,
    demand: 60,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.5,
    "task.t.residualCoresPerGbps": [0.5, 0.05],
    "task.t.coverage": [0, 1],
    "task.t.capacityGbps": 25,
  });
  // one server: 25 of 60 Gbps are taken, 20 + 17.5 + 1.25 cores exceed 22.4; two take 50: 20 + 5 + 2.5
  const {
    servers,
    carried,
    "hostCores.1": hosts,
  } = figuresOf(comparison, "servers", "hostCores.1", "carried");
  expect(servers).toEqual([3, 2]);
  expect(hosts[0]).toBeCloseTo(60 * 0.5, 12);
  expect(hosts[1]).toBeCloseTo(10 * 0.5 + 50 * 0.05, 12);
  expect(carried[1]).toBeCloseTo(50 / 60, 12);
});

test("the card's own cores limit what it takes", () => {
  const comparison = compared({
    ...bare,
    appCores: 10,
    demand: 40,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.2,
    "task.t.residualCoresPerGbps": [0.2, 0],
    "task.t.coverage": [0, 0.8],
    "task.t.cardCoresPerGbps": 0.5,
    cardCores: 8,
  });
  // 0.8 · 40 Gbps want 16 card cores; the one card has 8, so that half of 0.8 is offloaded
  const {
    servers,
    carried,
    "hostCores.1": hosts,
  } = figuresOf(comparison, "servers", "carried", "hostCores.1");
  expect(servers).toEqual([1, 1]);
  expect(carried[1]).toBeCloseTo(0.4, 12);
  expect(hosts[1]).toBeCloseTo(0.6 * 40 * 0.2, 12);
});

test("of a pair of cards one carries", () => {
  const pair = {
    ...bare,
    appCores: 10,
    demand: 40,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.1,
    "task.t.residualCoresPerGbps": [0.1, 0],
    "task.t.coverage": [0, 1],
    "task.t.capacityGbps": 20,
    cardsPerServer: [0, 2],
  };
  expect(figureOf(compared({ ...pair, haPair: "yes" }), "carried")[1]).toBeCloseTo(0.5, 12);
  expect(figureOf(compared({ ...pair, haPair: "no" }), "carried")[1]).toBeCloseTo(1, 12);
});

test("what a CPU holds carries as one card, cards beside it as themselves", () => {
  const held = {
    ...bare,
    appCores: 10,
    demand: 40,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.1,
    "task.t.residualCoresPerGbps": [0.1, 0],
    "task.t.coverage": [0, 1],
    "task.t.capacityGbps": ["default", 10],
  };
  const carried = (more: object) => figureOf(compared({ ...held, ...more }, ["nic", "accel"]), "carried")[1];
  expect(carried({})).toBeCloseTo(0.25, 12);
  expect(carried({ cardsPerServer: [0, 2] })).toBeCloseTo(0.5, 12);
  expect(carried({ "task.t.cardCoresPerGbps": [0, 1], cardCores: [0, 5] })).toBeCloseTo(0.125, 12);
});

test("another resource and the ports ask for servers too", () => {
  const memory = { "resource.memory.needed": 1000, "resource.memory.capacity": 256 };
  expect(figureOf(compared({ ...bare, appCores: 1, ...memory }), "servers")).toEqual([4, 4]);
  const ports = { siteGbps: 45, portGbps: 25, portUtilization: 0.9 };
  expect(figureOf(compared({ ...bare, appCores: 1, ...ports }), "servers")).toEqual([2, 2]);
});

test("small frames cost more cores, by the packet", () => {
  const framed = {
    ...bare,
    demand: 10,
    frameBytes: 236,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.1,
    "task.t.referenceFrameBytes": 1004,
  };
  expect(figureOf(compared(framed), "hostCores.1")[0]).toBeCloseTo((10 * 0.1 * 1024) / 256, 12);
});

test("each year's demand has its servers", () => {
  const comparison = compared({ ...bare, appCores: 20, growth: 0.5, years: 4 });
  // 20, 30, 45, 67.5 cores over 22.4
  expect(byYear(comparison, "servers", 0, 1)).toEqual([1, 2, 3, 4]);
});

test("cores held for another use stay in the search", () => {
  const comparison = compared({
    ...bare,
    appCores: 30,
    demand: 20,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 1,
    "task.t.residualCoresPerGbps": [1, 0],
    "task.t.coverage": [0, 1],
    consolidateShare: [1, 0.25],
    growShare: [0, 0.5],
  });
  const metrics = figuresOf(comparison, "freedCores", "heldCores", "growCores", "coresNeeded", "servers");
  expect(metrics.freedCores[1]).toBe(20);
  expect(metrics.heldCores[1]).toBe(15);
  expect(metrics.growCores[1]).toBe(10);
  expect(metrics.coresNeeded).toEqual([50, 45]);
  expect(metrics.servers).toEqual([3, 3]);
});

test("cores, ports and resources given for a unit follow the demand and come on top", () => {
  const comparison = compared({
    ...bare,
    demand: 3,
    growth: 0.5,
    appCores: 4,
    appCoresPerUnit: 5,
    siteGbps: 2,
    siteGbpsPerUnit: 7,
    "resource.gpu.needed": 1,
    "resource.gpu.neededPerUnit": 6,
    "resource.gpu.capacity": 100,
  });
  // 4 + 3 · 5 cores, 2 + 3 · 7 Gbps, 1 + 3 · 6 streams; all half as much again in year 2
  expect(figureOf(comparison, "appCoresYear.1")[0]).toBe(19);
  expect(figureOf(comparison, "siteGbpsYear.1")[0]).toBe(23);
  expect(figureOf(comparison, "resourceNeeded.gpu.1")[0]).toBe(19);
  expect(figureOf(comparison, "appCoresYear.2")[0]).toBe(28.5);
  expect(figureOf(comparison, "siteGbpsYear.2")[0]).toBe(34.5);
  expect(figureOf(comparison, "resourceNeeded.gpu.2")[0]).toBe(28.5);
});

test("smaller frames cost host and card more cores, and cut what a card can take", () => {
  const comparison = compared({
    ...bare,
    appCores: 1,
    demand: 10,
    frameBytes: 180,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.1,
    "task.t.coverage": [0, 1],
    "task.t.capacityGbps": 12,
    "task.t.cardCoresPerGbps": [0, 0.2],
    "task.t.referenceFrameBytes": 380,
    cardCores: [0, 8],
  });
  // (380 + 20) / (180 + 20) = 2: 0.2 host cores a Gbps, 6 Gbps a card, 0.4 card cores a Gbps of the 6 taken
  expect(figureOf(comparison, "hostCoresPerLoad.t")[0]).toBeCloseTo(0.2, 12);
  expect(figureOf(comparison, "taskCapacity.t")[1]).toBeCloseTo(6, 12);
  expect(figureOf(comparison, "taken.t.1")[1]).toBeCloseTo(0.6, 12);
  expect(figureOf(comparison, "cardCoresWanted.t.1")[1]).toBeCloseTo(0.4 * 6, 12);
});

test("of a pair of cards beside a CPU's accelerator one carries", () => {
  const pair = {
    kind: ["nic", "accel"],
    cardsPerServer: [0, 4],
    cardTypicalWatts: [0, 10],
    haPair: ["no", "yes"],
  };
  expect(figureOf(compared({ ...bare, ...pair }), "cardsActive")[1]).toBe(2);
});

test("polling cores that come to a whole number but for the last bit are that many", () => {
  // 3 · 0.1 / 0.3 is 1.0000000000000002 in binary numbers
  const inputs = { ...bare, ...polling, appCores: 1, demand: 3, "task.t.coresPerGbps": 0.1, coreSpeed: 0.3 };
  expect(figureOf(compared(inputs), "pollingPerServer.1")[0]).toBe(1);
});

test("faster cores leave more of them free", () => {
  // one server of 32 cores to 0.7, each twice the baseline's: 44.8 for 33.6
  const comparison = compared({ ...bare, appCores: 33.6, coreSpeed: [1, 2] });
  expect(figureOf(comparison, "servers")).toEqual([2, 1]);
  expect(figureOf(comparison, "headroom")[1]).toBeCloseTo(0.25, 12);
  expect(figureOf(comparison, "averageServers")[1]).toBeCloseTo(0.75, 12);
});
