import { type Column, resources, since, tasks, up } from "./column";

/** A site in one year: its servers, and the cores on them. */
export interface Sized {
  readonly year: number;
  /** Growth of the demand since year 1. */
  readonly factor: number;
  readonly active: number;
  readonly servers: number;
  readonly cards: number;
  readonly appCores: number;
  /** Host cores of tasks that are busy with their load. */
  readonly interrupt: number;
  /** Whole cores of a server that poll, and those that a task takes whatever its load. */
  readonly pollingPerServer: number;
  readonly fixedPerServer: number;
  readonly infraCores: number;
  readonly freed: number;
  readonly grown: number;
  /** Cores that the load needs, and those that a server offers for it. */
  readonly needed: number;
  readonly offered: number;
  /** Host cores of all tasks as with a NIC. */
  readonly nicCores: number;
}

/** The least number of servers that is enough, tried one by one from the minimum on. */
export function sized(column: Column, baseline: Sized | undefined, year: number): Sized {
  const factor = since(column.number("growth"), year);
  const none = { ...at(0), active: 0, servers: 0, cards: 0 };
  if (column.kind === "cloud" || !hasDemand()) return none;
  for (let n = Math.max(1, column.number("minimum")); n < 20_000; n++) if (isEnough(n)) return at(n);
  throw new Error("No number of servers is enough.");

  function hasDemand(): boolean {
    if (neededOf(column, "appCores", factor) > 0 || neededOf(column, "siteGbps", factor) > 0) return true;
    if (tasks.some((task) => loadOf(column, task, factor) > 0)) return true;
    return resources.some((each) => neededOf(column, `resource.${each}.needed`, factor) > 0);
  }

  function at(n: number): Sized {
    const host = hostCores(column, n, factor);
    let [interrupt, polling, infra, fixed, nicCores] = [0, 0, 0, 0, 0];
    for (const task of tasks) {
      if (column.text(`task.${task}.mode`) === "polling") polling += host[task]!;
      else interrupt += host[task]!;
      fixed += column.number(`task.${task}.fixedCores`);
      infra += host[task]!;
      nicCores +=
        loadOf(column, task, factor) * column.number(`task.${task}.coresPerLoad`) * scaleOf(column, task);
    }
    infra += n * fixed;
    const freed = baseline ? Math.max(0, baseline.infraCores - infra) : 0;
    const pollingPerServer = n === 0 ? 0 : up(polling / column.number("coreSpeed") / n);
    const appCores = neededOf(column, "appCores", factor);
    const own = pollingPerServer + fixed + column.number("reservedCores");
    const usable = (column.number("coresPerServer") - own) * column.number("targetUtilization");
    return {
      year,
      factor,
      active: n,
      servers: n + column.number("spares"),
      cards: (n + column.number("spares")) * column.number("cardsPerServer"),
      appCores,
      interrupt,
      pollingPerServer,
      fixedPerServer: fixed,
      infraCores: infra,
      freed,
      grown: column.number("growShare") * freed,
      needed: appCores + interrupt + (1 - column.number("consolidateShare")) * freed,
      offered: usable * column.number("coreSpeed"),
      nicCores,
    };
  }

  function isEnough(n: number): boolean {
    const site = at(n);
    if (n * site.offered < site.needed * (1 - 1e-9)) return false;
    const ports = column.has("portGbps") ? column.number("portGbps") : Infinity;
    const traffic = neededOf(column, "siteGbps", factor);
    if (n * ports * column.number("portUtilization") < traffic * (1 - 1e-9)) return false;
    for (const each of resources) {
      const key = `resource.${each}`;
      const most = n * column.number(`${key}.capacity`) * column.number(`${key}.utilization`);
      if (most < neededOf(column, `${key}.needed`, factor) * (1 - 1e-9)) return false;
    }
    return true;
  }
}

/** What a site needs anyway, and on top of it what each unit of demand does. */
function neededOf(column: Column, key: string, factor: number): number {
  const perUnit = column.has(`${key}PerUnit`) ? column.number(`${key}PerUnit`) : 0;
  return (column.number(key) + column.number("demand") * perUnit) * factor;
}

/** Host cores by task with n servers: what the cards can't take falls back. */
function hostCores(column: Column, n: number, factor: number): Record<string, number> {
  const taken: Record<string, number> = {};
  let cardCores = 0;
  for (const task of tasks) {
    const load = loadOf(column, task, factor);
    const coverage = coverageOf(column, task);
    const capacity = capacityOf(column, task);
    const isLimited = load > 0 && capacity < Infinity;
    taken[task] = isLimited ? Math.min(coverage, (n * capacity) / load) : coverage;
    cardCores += column.number(`task.${task}.cardCoresPerLoad`) * scaleOf(column, task) * taken[task]! * load;
  }
  const offered = n * cardsThatCarry(column) * column.number("cardCores");
  const share = cardCores === 0 ? 1 : Math.min(1, offered / cardCores);
  const host: Record<string, number> = {};
  for (const task of tasks) {
    const c = taken[task]! * share;
    const scale = scaleOf(column, task);
    const own = column.number(`task.${task}.coresPerLoad`) * scale;
    const stays = column.number(`task.${task}.residualCoresPerLoad`) * scale;
    host[task] = loadOf(column, task, factor) * ((1 - c) * own + c * stays);
  }
  return host;
}

/** Load of a task in its own unit. */
function loadOf(column: Column, task: string, factor: number): number {
  const demand = column.number("demand") * factor;
  if (!column.has(`task.${task}.gbpsPerUnit`)) return demand * column.number(`task.${task}.loadPerUnit`);
  const gbps = demand * column.number(`task.${task}.gbpsPerUnit`);
  const isPackets = column.text(`task.${task}.unit`) === "Mpps";
  return isPackets ? (gbps * 1000) / (8 * (column.number("frameBytes") + 20)) : gbps;
}

/** Cores at this frame size over cores at the frame they were measured at. */
function scaleOf(column: Column, task: string): number {
  const key = `task.${task}.referenceFrameBytes`;
  return column.has(key) ? (column.number(key) + 20) / (column.number("frameBytes") + 20) : 1;
}

function coverageOf(column: Column, task: string): number {
  if (column.text("stackSupported") === "no") return 0;
  const needsCard = column.kind === "smartnic" || column.kind === "dpu";
  return needsCard && column.number("cardsPerServer") === 0 ? 0 : column.number(`task.${task}.coverage`);
}

/** What a server's cards take of a task. */
function capacityOf(column: Column, task: string): number {
  if (!column.has(`task.${task}.capacity`)) return Infinity;
  return (column.number(`task.${task}.capacity`) / scaleOf(column, task)) * cardsThatCarry(column);
}

/** Half of a pair; what a CPU holds counts as one. */
function cardsThatCarry(column: Column): number {
  const cards = column.number("cardsPerServer") / (column.text("haPair") === "yes" ? 2 : 1);
  return column.kind === "accel" ? Math.max(1, cards) : cards;
}
