import { expect, test } from "vitest";
import { bare, byYear, compared, figureOf, figuresOf } from "../../support/tco";

// one server a site, 1,000 USD, unless a case says otherwise
const oneServer = { ...bare, appCores: 20, serverPrice: 1000 };

test("what lasts less than the horizon is bought again", () => {
  const comparison = compared({
    ...oneServer,
    years: 5,
    serverLife: 3,
    cardPrice: [0, 100],
    cardLife: 4,
    cardSupportYears: 2,
  });
  expect(byYear(comparison, "serversPaid", 0)).toEqual([1000, 0, 0, 1000, 0, 0]);
  expect(byYear(comparison, "cardsPaid", 1)).toEqual([100, 0, 100, 0, 100, 0]);
});

test("servers for a year's demand are paid at the end of the year before", () => {
  // 20, 30, 45, 67.5 cores over 22.4: 1, 2, 3, 4 servers
  const comparison = compared({ ...oneServer, growth: 0.5, years: 4 });
  expect(byYear(comparison, "capex", 0)).toEqual([1000, 1000, 1000, 1000, 0]);
});

test("owned servers are not bought until their life ends, and surplus is not refunded", () => {
  const three = { ...oneServer, appCores: 60, years: 4, owned: 2, ownedLife: 2 };
  // 3 needed, 2 owned: 1 at once; the 2 end after year 2
  expect(byYear(compared(three), "capex", 0)).toEqual([1000, 0, 2000, 0, 0]);
  expect(byYear(compared({ ...three, owned: 5, ownedLife: 9 }), "capex", 0)).toEqual([0, 0, 0, 0, 0]);
});

test("a life that ends within a year serves that year, of an owned server as of a bought one", () => {
  const half = { ...oneServer, years: 4, serverLife: 2.5 };
  expect(byYear(compared(half), "capex", 0)).toEqual([1000, 0, 0, 1000, 0]);
  expect(byYear(compared({ ...half, owned: 1 }), "capex", 0)).toEqual([0, 0, 0, 1000, 0]);
  expect(byYear(compared({ ...half, owned: 1, ownedLife: 0.5 }), "capex", 0)).toEqual([0, 1000, 0, 0, 0]);
});

test("a roll-out of two halves pays and saves by halves", () => {
  const halves = {
    ...oneServer,
    sites: 10,
    years: 3,
    cardPrice: [0, 100],
    laborRate: 10,
    adminHours: [20, 5],
    "rollout.0": 0.5,
    "rollout.1": 1,
  };
  // a site's year: 200 before, 50 after; all sites hold a server of their own, half of them a card at first
  const comparison = compared(halves);
  expect(byYear(comparison, "flow", 0)).toEqual([10000, 2000, 2000, 2000]);
  expect(byYear(comparison, "flow", 1)).toEqual([10500, 5 * 50 + 5 * 200 + 500, 500, 500]);
  expect(byYear(comparison, "saving", 1)).toEqual([-500, 250, 1500, 1500]);
  const start = compared({ ...halves, rolloutTiming: "start" });
  expect(byYear(start, "flow", 1)).toEqual([10500, 500 + 500, 500, 500]);
  // who converts in the last year would be paid for after it
  const late = compared({ ...halves, years: 1, rolloutTiming: "start" });
  expect(byYear(late, "saving", 1)).toEqual([-500, 5 * 150]);
});

test("a site that converts later keeps its servers, or does not", () => {
  const later = { ...oneServer, years: 3, "rollout.0": 0, "rollout.1": 1, cardPrice: [0, 100] };
  expect(byYear(compared({ ...later, keepsServers: "yes" }), "capex", 1)).toEqual([1000, 100, 0, 0]);
  expect(byYear(compared({ ...later, keepsServers: "no" }), "capex", 1)).toEqual([1000, 1100, 0, 0]);
});

test("what follows once for all sites does not grow with them", () => {
  const programme = {
    ...oneServer,
    sites: 7,
    pocCost: [0, 100],
    integrationCost: [0, 200],
    trainedPeople: [0, 3],
    trainingCost: 40,
  };
  expect(figureOf(compared(programme), "programmePaid")).toEqual([0, 100 + 200 + 3 * 40]);
});

test("present value discounts from the first year's end, or from its middle", () => {
  const yearly = { ...oneServer, years: 2, discountRate: 0.1, laborRate: 10, adminHours: 60.5 };
  // 605 a year: 605/1.1 + 605/1.21 = 550 + 500
  expect(figureOf(compared(yearly), "npvCost")[0]).toBeCloseTo(1000 + 550 + 500, 9);
  const mid = compared({ ...yearly, timing: "mid" });
  expect(figureOf(mid, "npvCost")[0]).toBeCloseTo(1000 + Math.sqrt(1.1) * 1050, 9);
});

test("payback, return and rate of return of an investment known by hand", () => {
  // 1,000 more at once, 400 less a year for 4 years
  const comparison = compared({
    ...oneServer,
    years: 4,
    discountRate: 0.1,
    cardPrice: [0, 1000],
    laborRate: 1,
    adminHours: [500, 100],
  });
  const found = figuresOf(comparison, "payback", "discountedPayback", "roi", "irr", "npvSaving");
  expect(found.payback[1]).toBeCloseTo(2.5, 12);
  expect(found.roi[1]).toBeCloseTo(600 / 1000, 12);
  expect(found.npvSaving[1]).toBeCloseTo(-1000 + 400 / 1.1 + 400 / 1.21 + 400 / 1.331 + 400 / 1.4641, 9);
  // after 3 years -5.26 are left, year 4 brings 273.21
  const left = 1000 - 400 / 1.1 - 400 / 1.21 - 400 / 1.331;
  expect(found.discountedPayback[1]).toBeCloseTo(3 + left / (400 / 1.4641), 12);
  const rate = Number(found.irr[1]);
  const worth = [1, 2, 3, 4].reduce((sum, year) => sum + 400 * Math.exp(-year * Math.log(1 + rate)), -1000);
  expect(worth).toBeCloseTo(0, 6);
});

test("nothing invested has no return", () => {
  const comparison = compared({ ...oneServer, laborRate: 1, adminHours: [500, 100] });
  const { roi, irr, payback } = figuresOf(comparison, "roi", "irr", "payback");
  expect([roi[1], irr[1], payback[1]]).toEqual(["#N/A", "#N/A", 0]);
});

test("tax takes its share of savings less depreciation", () => {
  const comparison = compared({
    ...bare,
    appCores: 20,
    years: 2,
    taxRate: 0.25,
    depreciationYears: 4,
    cardPrice: [0, 1000],
    laborRate: 1,
    adminHours: [900, 100],
  });
  // saving before tax 800 a year, depreciation 250 a year: tax 0.25 · (800 − 250)
  const kept = 800 - 0.25 * (800 - 250);
  expect(byYear(comparison, "saving", 1)).toEqual([-1000, kept, kept]);
});

test("salvage comes back at the end", () => {
  const comparison = compared({
    ...oneServer,
    years: 3,
    serverSalvage: 0.1,
    cardPrice: [0, 200],
    cardSalvage: 0.5,
  });
  expect(byYear(comparison, "flow", 1)).toEqual([1200, 0, 0, -100 - 100]);
});

test("upkeep is by the server, the card, the failure", () => {
  const comparison = compared({
    ...oneServer,
    years: 2,
    appCores: 40,
    laborRate: 50,
    laborEscalation: 0.1,
    adminHours: 4,
    cardPrice: [0, 300],
    supportShare: 0.05,
    cardAdminHours: [0, 2],
    cardToolCost: [0, 30],
    serverFailures: 0.04,
    cardFailures: [0, 0.01],
    visitCost: 400,
  });
  const keys = ["adminCost", "supportCost", "cardCareCost", "visitsCost"] as const;
  const first = figuresOf(comparison, ...keys.map((key) => `${key}.1` as const));
  expect(first["adminCost.1"][1]).toBeCloseTo(2 * 4 * 50, 9);
  expect(first["supportCost.1"][1]).toBeCloseTo(0.05 * (2 * 1000 + 2 * 300), 9);
  expect(first["cardCareCost.1"][1]).toBeCloseTo(2 * (2 * 50 + 30), 9);
  expect(first["visitsCost.1"][1]).toBeCloseTo((2 * 0.04 + 2 * 0.01) * 400, 9);
  const second = figuresOf(comparison, "adminCost.2", "cardCareCost.2");
  expect(second["adminCost.2"][1]).toBeCloseTo(2 * 4 * 50 * 1.1, 9);
  expect(second["cardCareCost.2"][1]).toBeCloseTo(2 * (2 * 55 + 30), 9);
});

test("what is paid for a card and its port", () => {
  const comparison = compared({
    ...oneServer,
    cardPrice: [0, 500],
    cardInstallHours: [0, 2],
    laborRate: 60,
    opticsPrice: [0, 70],
    switchPortPrice: [0, 150],
    oobPortPrice: [0, 100],
    nicsReplaced: [0, 1],
    nicInServerPrice: [0, 250],
  });
  const { cardsPaid, serversPaid } = figuresOf(comparison, "cardsPaid", "serversPaid");
  expect(cardsPaid[1]).toBe(500 + 2 * 60 + 70 + 150 + 100);
  expect(serversPaid).toEqual([1000, 1000 - 250]);
});

test("the saving so far is the sum of the years' savings", () => {
  const comparison = compared({
    ...bare,
    appCores: 1,
    years: 3,
    cardPrice: [0, 100],
    cardsPerServer: [0, 1],
    serverPrice: 0,
    supportShare: 0,
    visitCost: 10,
    serverFailures: [4, 0],
  });
  // −100 for the card, then four visits of 10 saved each year
  expect([0, 1, 2, 3].map((year) => figureOf(comparison, `cumulativeSaving.${year}`)[1])).toEqual([
    -100, -60, -20, 20,
  ]);
});
