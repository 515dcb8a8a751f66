import fc from "fast-check";
import { amount, between, type Numbers, whole } from "./site-keys";

const rules = [
  ...["per-core", "vmware-core", "vmware-core:72", "windows-datacenter", "windows-standard"],
  ...["sql-server-core", "sql-server-vm", "oracle-processor", "oracle-processor:0.25", "core-pair"],
  ...["socket-pair", "socket-pair:128", "vm-pair", "per-socket", "per-server", "per-vm", "per-vcpu"],
  ...["per-gpu", "per-card", "per-gbps", "per-gbps:10", "per-vcpu-tier:4/16/64/100000"],
];

/** Words of one alternative. */
export const ownTexts: Readonly<Record<string, readonly string[]>> = {
  keepsServers: ["yes", "no"],
  psuActive: ["shared", "one"],
  psuRating: ["bronze", "silver", "gold", "platinum", "titanium", "ruby"],
  shape: ["linear", "fan", "amd", "intel", "typical", "measured"],
  haPair: ["yes", "no"],
  stackSupported: ["yes", "yes", "yes", "no"],
  "task.a.mode": ["interrupt", "polling"],
  "task.b.mode": ["interrupt", "polling"],
  "license.os.rule": rules,
  "license.db.rule": rules,
  "license.os.applies": ["yes", "yes", "no"],
  "license.db.applies": ["yes"],
};

/** Sets of keys of which an alternative has one. */
export const ownChoices: readonly (readonly (readonly string[])[])[] = [
  [[], ["psuEfficiency"], ["psuRating", "psuRatedWatts"]],
  [["cardTypicalWatts"], ["cardIdleWatts", "cardTypicalWatts"]],
  [[], ["cardMaxWatts"]],
  [[], ["portGbps"]],
  [[], ["slotWatts"]],
  [[], ["cardGbps", "cardPcieGen", "cardLanes", "slotPcieGen", "slotLanes"]],
  [[], ["heatGateWatts", "heatGateAmbient"]],
  [[], ["ambientLimit"]],
  [[], ["task.a.capacity"]],
  [[], ["task.b.capacity"]],
];

const life = fc.oneof(whole(1, 7), between(0.5, 7));

const hardware: Numbers = {
  sockets: whole(1, 2),
  coresPerServer: whole(8, 64).map((pairs) => 2 * pairs),
  coreSpeed: fc.oneof(fc.constant(1), between(0.5, 2)),
  reservedCores: between(0, 2),
  targetUtilization: between(0.4, 1),
  minimum: whole(1, 3),
  spares: whole(0, 2),
  coldSpares: whole(0, 3),
  owned: whole(0, 4),
  ownedLife: life,
  serverPrice: between(500, 20000),
  serverLife: life,
  serverInstallCost: amount(500),
  rackUnits: whole(0, 4),
  portUtilization: between(0.3, 1),
  "resource.memory.capacity": between(64, 2000),
  "resource.memory.utilization": between(0.5, 1),
  idleWatts: between(100, 200),
  maxWatts: between(200, 900),
  exponent: between(1, 2),
  pollingPowerShare: between(0, 1),
  nicInServerWatts: between(0, 20),
  nicInServerPrice: between(0, 300),
  embodiedServer: between(0, 3000),
  psuCount: whole(1, 2),
};

const card: Numbers = {
  cardsPerServer: whole(0, 2),
  nicsReplaced: whole(0, 2),
  cardPrice: between(100, 5000),
  cardCores: whole(0, 32),
  cardLife: life,
  cardSupportYears: life,
  cardBusyShare: between(0, 1),
  opticsWatts: amount(8),
  fanWattsPerCard: amount(10),
  opticsPrice: amount(200),
  switchPortPrice: amount(300),
  oobPortPrice: amount(100),
  cardInstallHours: amount(3),
  cardAdminHours: amount(6),
  cardToolCost: amount(200),
  cardFailures: amount(0.05),
  embodiedCard: amount(200),
  auxWatts: amount(75),
};

const work: Numbers = {
  adminHours: between(0, 20),
  serverFailures: amount(0.1),
  pocCost: amount(10000),
  integrationCost: amount(20000),
  trainedPeople: whole(0, 3),
  breachReduction: between(0, 1),
  vcpusPerCore: between(1, 2),
  vcpuPrice: between(0.01, 0.1),
  termDiscount: between(0, 0.6),
  egressPrice: amount(0.1),
  "other.box.count": whole(0, 3),
  "other.box.watts": amount(200),
  "other.box.price": amount(4000),
  "other.box.life": life,
  "other.box.yearly": amount(900),
  "other.box.visits": amount(0.2),
  consolidateShare: fc.oneof(fc.constant(1), between(0, 0.7)),
  growShare: between(0, 0.3),
  "license.os.price": between(0, 900),
  "license.db.price": between(0, 900),
};

const tasks: Numbers = Object.fromEntries(
  ["a", "b"].flatMap((task) => [
    [`task.${task}.coresPerLoad`, amount(0.6)],
    [`task.${task}.residualCoresPerLoad`, between(0, 1)],
    [`task.${task}.coverage`, between(0, 1)],
    [`task.${task}.cardCoresPerLoad`, amount(0.3)],
    [`task.${task}.fixedCores`, amount(1)],
  ]),
);

/** Numbers of one alternative; what stays of a task as a share of its cores. */
export const ownNumbers: Numbers = { ...hardware, ...card, ...work, ...tasks };

/** Those of the choices above. */
export const chosenOwnNumbers: Numbers = {
  psuEfficiency: between(0.7, 1),
  psuRatedWatts: between(900, 2500),
  cardIdleWatts: between(0, 5),
  cardTypicalWatts: between(5, 80),
  cardMaxWatts: between(80, 150),
  portGbps: between(10, 200),
  slotWatts: between(25, 150),
  cardGbps: fc.constantFrom(50, 100, 200, 400),
  cardPcieGen: whole(3, 6),
  cardLanes: fc.constantFrom(4, 8, 16),
  slotPcieGen: whole(3, 6),
  slotLanes: fc.constantFrom(4, 8, 16),
  heatGateWatts: between(25, 150),
  heatGateAmbient: whole(20, 45),
  ambientLimit: whole(30, 70),
  "task.a.capacity": between(2, 200),
  "task.b.capacity": between(2, 200),
};

export const curvePoints = 4;

/** A measured curve: loads are a third apart, watts rise. */
export const curveNumbers: Numbers = Object.fromEntries(
  Array.from({ length: curvePoints }, (_, k) => [
    `curve.watts.${k + 1}`,
    between(100 * (2 * k + 1), 100 * (2 * k + 3)),
  ]),
);
