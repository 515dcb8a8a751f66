import fc from "fast-check";

/** Thousandths of a range, ends included: coarse, so that sums meet whole numbers exactly as often as they do in use. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);

export const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** 0 as often as an amount. */
export const amount = (most: number): fc.Arbitrary<number> => fc.oneof(fc.constant(0), between(0, most));

export type Numbers = Readonly<Record<string, fc.Arbitrary<number>>>;

/** Words that decide what is computed. */
export const siteTexts: Readonly<Record<string, readonly string[]>> = {
  timing: ["end", "mid"],
  rolloutTiming: ["end", "start"],
  includeSoft: ["yes", "no"],
  "task.a.unit": ["Gbps", "Mpps", "krps"],
  "task.b.unit": ["Gbps", "krps"],
  "license.os.term": ["yearly", "perpetual"],
  "license.db.term": ["yearly", "perpetual"],
};

/** Sets of keys of which a case has one. */
export const siteChoices: readonly (readonly (readonly string[])[])[] = [
  [["pue", "marginalPue"], ["coolingCop", "rectifierEfficiency"], ["coolingCop"], ["rectifierEfficiency"]],
  [[], ["rollout.0"], ["rollout.0", "rollout.1"], ["rollout.1", "rollout.0", "rollout.3"]],
  [[], ["envelopeWatts"]],
  [[], ["task.a.referenceFrameBytes"]],
  [[], ["appCoresPerUnit"]],
  [[], ["siteGbpsPerUnit"]],
  [[], ["resource.memory.neededPerUnit"]],
  [[], ["ambient"], ["ambient", "enclosureArea"]],
];

export const siteNumbers: Numbers = {
  sites: whole(1, 40),
  discountRate: between(-0.05, 0.3),
  electricityPrice: between(0.02, 0.5),
  escalation: between(-0.05, 0.1),
  demandCharge: amount(30),
  gramsPerKwh: between(20, 800),
  carbonDecline: between(0, 0.2),
  laborRate: between(10, 120),
  laborEscalation: between(-0.02, 0.06),
  licenseEscalation: between(-0.05, 0.1),
  supportShare: between(0, 0.2),
  visitCost: between(0, 900),
  trainingCost: between(0, 5000),
  taxRate: amount(0.5),
  depreciationYears: whole(1, 7),
  serverSalvage: amount(0.4),
  cardSalvage: amount(0.4),
  provisionedWattPrice: amount(8),
  rackUnitPrice: amount(300),
  rackUnitYearly: amount(200),
  demand: amount(80),
  growth: between(-0.3, 0.4),
  appCores: amount(250),
  loadFactor: between(0, 1),
  siteGbps: amount(120),
  outboundGbps: amount(2),
  gbps: amount(120),
  vms: whole(0, 60),
  frameBytes: whole(64, 1500),
  hours: between(2000, 8784),
  reserve: between(0, 0.3),
  protocolEfficiency: between(0.7, 1),
  breachProbability: between(0, 0.2),
  breachImpact: amount(1e6),
  growValue: amount(800),
  "resource.memory.needed": amount(4000),
  "license.os.support": between(0, 0.3),
  "license.db.support": between(0, 0.3),
};

/** Those of the choices above. */
export const chosenSiteNumbers: Numbers = {
  pue: between(1, 2.5),
  marginalPue: between(1, 2.5),
  coolingCop: between(1, 5),
  rectifierEfficiency: between(0.8, 1),
  "rollout.0": between(0, 0.6),
  "rollout.1": between(0.6, 1),
  "rollout.3": fc.constant(1),
  envelopeWatts: between(300, 6000),
  appCoresPerUnit: amount(2),
  siteGbpsPerUnit: amount(1),
  "resource.memory.neededPerUnit": amount(20),
  ambient: whole(-20, 60),
  enclosureArea: between(1, 20),
  "task.a.referenceFrameBytes": whole(64, 1500),
  "task.a.gbpsPerUnit": amount(2),
  "task.a.loadPerUnit": amount(3),
  "task.b.gbpsPerUnit": amount(2),
  "task.b.loadPerUnit": amount(3),
};
