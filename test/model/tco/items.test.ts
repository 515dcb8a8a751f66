import { expect, test } from "vitest";
import { bare, byYear, compared, figureOf, figuresOf } from "../../support/tco";

const site = { ...bare, coresPerServer: 16, appCores: 10 };

test("an order below its floor pays the floor", () => {
  const license = { "license.1.rule": "vmware-core:72", "license.1.price": 50, years: 2 };
  // 16 cores a site: 2 sites are below 72 cores, 5 above
  expect(byYear(compared({ ...site, ...license, sites: 2 }), "licenseCost", 0, 1)).toEqual([3600, 3600]);
  expect(byYear(compared({ ...site, ...license, sites: 5 }), "licenseCost", 0, 1)).toEqual([4000, 4000]);
});

test("a perpetual license is paid once, and its support each year", () => {
  const comparison = compared({
    ...site,
    years: 3,
    growth: 0.5,
    "license.1.rule": "per-server",
    "license.1.price": 1000,
    "license.1.term": "perpetual",
    "license.1.support": 0.2,
    licenseEscalation: 0.1,
  });
  // 10, 15, 22.5 cores over 11.2: 1, 2, 3 servers
  const [start, first, second] = byYear(comparison, "licensesPaid", 0) as number[];
  expect([start, first, second]).toEqual([1000, expect.closeTo(1100, 9), expect.closeTo(1210, 9)]);
  const support = byYear(comparison, "licenseCost", 0, 1) as number[];
  expect(support).toEqual([200, expect.closeTo(2 * 220, 9), expect.closeTo(3 * 242, 9)]);
});

test("freed cores end no license; one that does not apply ends", () => {
  const license = { "license.1.rule": "per-core", "license.1.price": 10, years: 1 };
  const task = {
    demand: 2,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 0.5,
    "task.t.residualCoresPerGbps": [0.5, 0],
    "task.t.coverage": [0, 1],
  };
  const comparison = compared({ ...site, ...task, ...license });
  expect(figureOf(comparison, "freedCores")[1]).toBe(1);
  expect(figureOf(comparison, "licenseCost")).toEqual([160, 160]);
  const ended = compared({ ...site, ...task, ...license, "license.1.applies": ["yes", "no"] });
  expect(figureOf(ended, "licenseCost")).toEqual([160, 0]);
});

test("a license that ends, and a cloud, need neither its rule nor its price", () => {
  const licensed = {
    ...site,
    years: 1,
    vcpuPrice: 0,
    "license.fw.rule": ["per-server", "default", "default"],
    "license.fw.price": [100, "default", "default"],
    "license.fw.applies": ["yes", "no", "yes"],
    "license.fw.term": "perpetual",
    "rollout.0": 0.5,
  };
  const comparison = compared(licensed, ["nic", "dpu", "cloud"]);
  const figures = figuresOf(comparison, "licenseUnits", "licensesPaid", "licenseCost", "licenseYearly");
  expect(figures.licenseUnits).toEqual([1, 0, 0]);
  expect(figures.licensesPaid).toEqual([100, 50, 50]);
  expect(figures.licenseCost).toEqual([20, 10, 10]);
  expect(figures.licenseYearly).toEqual([20, 0, 0]);
});

test("throughput tiers and cards are counted where the rule asks for them", () => {
  const comparison = compared({
    ...site,
    sites: 3,
    years: 1,
    siteGbps: 12,
    "license.vpn.rule": "per-gbps:10",
    "license.vpn.price": 100,
    "license.card.rule": "per-card",
    "license.card.price": [0, 40],
  });
  const units = figuresOf(comparison, "licenseUnits.vpn", "licenseUnits.card");
  expect(units["licenseUnits.vpn"]).toEqual([6, 6]);
  expect(units["licenseUnits.card"]).toEqual([0, 3]);
  expect(figureOf(comparison, "licenseCost")).toEqual([600, 720]);
});

test("the cloud rents vCPUs for application and infrastructure, and charges for what leaves", () => {
  const comparison = compared(
    {
      ...bare,
      appCores: 20,
      years: 1,
      demand: 10,
      "task.t.gbpsPerUnit": 1,
      "task.t.coresPerGbps": 0.5,
      loadFactor: 0.5,
      outboundGbps: 2,
      vcpuPrice: 0.04,
      termDiscount: 0.3,
      egressPrice: 0.05,
    },
    ["nic", "cloud"],
  );
  const figures = figuresOf(comparison, "cloudVcpus", "cloudCost", "fleetServers", "facilityWatts", "tco");
  expect(figures.cloudVcpus[1]).toBeCloseTo((25 * 2) / 0.7, 9);
  const gigabytes = ((2 * 0.5) / 8) * 3600 * 8760;
  const rent = ((25 * 2) / 0.7) * 0.04 * 8760 * 0.7;
  expect(figures.cloudCost[1]).toBeCloseTo(rent + gigabytes * 0.05, 6);
  expect(figures.tco[1]).toBeCloseTo(rent + gigabytes * 0.05, 6);
  expect([figures.fleetServers[1], figures.facilityWatts[1], figures.cloudCost[0]]).toEqual([0, 0, 0]);
});

test("a cloud whose cores are faster rents fewer", () => {
  const faster = { ...bare, appCores: 20, vcpuPrice: 0.04, coreSpeed: [1, 1.25] };
  expect(figureOf(compared(faster, ["nic", "cloud"]), "cloudVcpus")[1]).toBeCloseTo((16 * 2) / 0.7, 9);
});

test("a site that converts keeps the other equipment that it has", () => {
  const later = {
    ...site,
    years: 3,
    "rollout.0": 0,
    "rollout.1": 1,
    "other.box.price": 500,
    "other.box.life": 9,
  };
  const paid = (count: readonly number[]) =>
    byYear(compared({ ...later, "other.box.count": count }), "otherPaid", 1);
  expect(paid([2, 2])).toEqual([1000, 0, 0, 0]);
  expect(paid([2, 3])).toEqual([1000, 500, 0, 0]);
  expect(paid([2, 0])).toEqual([1000, 0, 0, 0]);
});

test("other equipment is bought by its life, draws, costs and is visited", () => {
  const comparison = compared({
    ...site,
    years: 4,
    sites: 2,
    "other.box.count": [2, 0],
    "other.box.price": 500,
    "other.box.life": 3,
    "other.box.watts": 50,
    "other.box.yearly": 100,
    "other.box.visits": 0.1,
    visitCost: 400,
    electricityPrice: 0.1,
  });
  expect(byYear(comparison, "otherPaid", 0)).toEqual([2000, 0, 0, 2000, 0]);
  const first = figuresOf(comparison, "otherEquipmentCost.1", "visitsCost.1", "energyCost.1", "itWatts");
  expect(first["otherEquipmentCost.1"]).toEqual([400, 0]);
  expect(first["visitsCost.1"]).toEqual([expect.closeTo(2 * 2 * 0.1 * 400, 9), 0]);
  expect(first["energyCost.1"]).toEqual([expect.closeTo(2 * 0.1 * 8760 * 0.1, 9), 0]);
  expect(first.itWatts).toEqual([100, 0]);
});

test("soft items are counted only when asked for", () => {
  const soft = {
    ...site,
    years: 2,
    discountRate: 0,
    breachProbability: 0.02,
    breachImpact: 100000,
    breachReduction: [0, 0.25],
  };
  expect(figureOf(compared(soft), "tcoSaving")[1]).toBe(0);
  expect(figureOf(compared(soft), "softNpv")[1]).toBeCloseTo(2 * 500, 9);
  expect(figureOf(compared({ ...soft, includeSoft: "yes" }), "tcoSaving")[1]).toBeCloseTo(2 * 500, 9);
});

test("space and provisioned watts are paid for what is added to what the site has", () => {
  const comparison = compared({
    ...site,
    appCores: 20,
    owned: 1,
    serverPrice: 0,
    maxWatts: 300,
    idleWatts: 100,
    cardTypicalWatts: [0, 40],
    cardMaxWatts: [0, 80],
    psuEfficiency: 0.8,
    rackUnits: 2,
    rackUnitPrice: 30,
    rackUnitYearly: 10,
    provisionedWattPrice: 2,
    years: 1,
  });
  // 2 servers, 1 owned: 2 U more; 300 W more in the baseline, 2 · (300 + 80 / 0.8) − 300 W with cards
  const { spacePaid, spaceCost } = figuresOf(comparison, "spacePaid", "spaceCost");
  expect(spacePaid).toEqual([2 * 30 + 300 * 2, 2 * 30 + 500 * 2]);
  expect(spaceCost).toEqual([40, 40]);
});

test("what is given of slot, heat and envelope must fit", () => {
  const card = { ...site, cardTypicalWatts: [0, 40], cardMaxWatts: [0, 75], psuEfficiency: 1 };
  const fits = (more: object): unknown => figureOf(compared({ ...card, ...more }), "fits")[1];
  expect(fits({ slotWatts: 75 })).toBe(1);
  expect(fits({ slotWatts: 25 })).toBe(0);
  expect(fits({ slotWatts: 25, auxWatts: 50 })).toBe(1);
  const slot = { cardGbps: 100, cardPcieGen: 4, cardLanes: 8, slotLanes: 16 };
  // 8 lanes at 0.85: 53.6 Gbps of generation 3, 107.1 of 4
  expect([fits({ ...slot, slotPcieGen: 3 }), fits({ ...slot, slotPcieGen: 5 })]).toEqual([0, 1]);
  const gate = { heatGateWatts: 25, heatGateAmbient: 35 };
  expect([fits({ ...gate, ambient: 36 }), fits({ ...gate, ambient: 35 })]).toEqual([0, 1]);
  const watts = { idleWatts: 100, maxWatts: 200, reserve: 0.1 };
  expect([fits({ ...watts, envelopeWatts: 306 }), fits({ ...watts, envelopeWatts: 305 })]).toEqual([1, 0]);
  expect(fits({ stackSupported: ["yes", "no"] })).toBe(0);
});
