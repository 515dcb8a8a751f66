import { type Column, licenses, others, since } from "./column";
import { boughtFor } from "./life";
import type { Years } from "./site";

/** All sites' costs of one year's needs, were all of them of one kind. */
export interface Costs {
  /** Bought for the year by sites that go on. */
  readonly own: number;
  /** Bought for the year by sites that convert for it. */
  readonly converting: number;
  readonly running: number;
  readonly soft: number;
  readonly kwh: number;
  readonly embodiedOwn: number;
  readonly embodiedConverting: number;
}

export function costsOf(of: Years, baseline: Years, year: number): Costs {
  const { column } = of;
  const count = column.number("sites");
  const ownServers = of.servers.bought[year]!;
  const newServers = serversToConvert(of, baseline, year);
  const cards = of.sites[year]!.cards;
  const ownCards = of.cards.bought[year]!;
  const programme = programmeOf(column);
  const licenses = perpetual(of, baseline, year);
  const embodied = (servers: number, added: number): number =>
    count * (servers * column.number("embodiedServer") + added * column.number("embodiedCard"));
  const own =
    ownServers * serverCost(column) +
    ownCards * cardCost(column) +
    of.cardPeak.rise[year]! * portCost(column) +
    spaceCost(column, of.serverPeak.rise[year]!, of.wattPeak.rise[year]!) +
    otherCost(of, baseline, year, false);
  const converting =
    newServers * serverCost(column) +
    cards * (cardCost(column) + portCost(column)) +
    spaceToConvert(of, baseline, year) +
    otherCost(of, baseline, year, true);
  return {
    own: count * own + licenses.own + (year === 1 ? programme : 0),
    converting: count * converting + licenses.converting + programme,
    running: count * runningOf(of, year) + subscriptions(of, year),
    soft: softOf(of, year),
    kwh: (count * of.watts[year]!.facility * column.number("hours")) / 1000,
    embodiedOwn: embodied(ownServers, ownCards),
    embodiedConverting: embodied(newServers, cards),
  };
}

function serversToConvert({ column, sites }: Years, baseline: Years, year: number): number {
  const kept = column.text("keepsServers") === "yes" ? baseline.servers.stock[year]! : 0;
  const there = year === 1 ? column.number("owned") : kept;
  return Math.max(0, sites[year]!.servers - there);
}

const serverCost = (column: Column): number =>
  column.number("serverPrice") +
  column.number("serverInstallCost") -
  column.number("nicsReplaced") * column.number("nicInServerPrice");

const cardCost = (column: Column): number =>
  column.number("cardPrice") + column.number("cardInstallHours") * column.number("laborRate");

const portCost = (column: Column): number =>
  column.number("opticsPrice") + column.number("switchPortPrice") + column.number("oobPortPrice");

const spaceCost = (column: Column, servers: number, watts: number): number =>
  servers * column.number("rackUnits") * column.number("rackUnitPrice") +
  watts * column.number("provisionedWattPrice");

function spaceToConvert(of: Years, baseline: Years, year: number): number {
  const there = year === 1 ? of : baseline;
  const servers = Math.max(0, of.sites[year]!.servers - there.serverPeak.peak[year - 1]!);
  const watts = Math.max(0, of.most[year]! - there.wattPeak.peak[year - 1]!);
  return spaceCost(of.column, servers, watts);
}

/** A site that converts keeps what of it is still in service. */
function otherCost({ column, sites }: Years, baseline: Years, year: number, converts: boolean): number {
  let cost = 0;
  for (const each of others) {
    const count = column.number(`other.${each}.count`);
    const { column: before } = baseline;
    const all = (of: Column) =>
      boughtFor(
        sites.map(() => of.number(`other.${each}.count`)),
        of.number(`other.${each}.life`),
      );
    const bought = converts ? Math.max(0, count - all(before).stock[year]!) : all(column).bought[year]!;
    cost += bought * column.number(`other.${each}.price`);
  }
  return cost;
}

/** Once for all sites. */
const programmeOf = (column: Column): number =>
  column.number("pocCost") +
  column.number("integrationCost") +
  column.number("trainedPeople") * column.number("trainingCost") +
  column.number("coldSpares") *
    (serverCost(column) + column.number("cardsPerServer") * column.number("cardPrice"));

function perpetual(of: Years, baseline: Years, year: number): { own: number; converting: number } {
  let [own, converting] = [0, 0];
  for (const each of licenses) {
    if (of.column.text(`license.${each}.term`) !== "perpetual") continue;
    const units = of.units[each]!;
    const held = (years: readonly number[]): number => Math.max(0, ...years.slice(1, year));
    const price = licensePrice(of.column, each, year);
    own += Math.max(0, units[year]! - held(units)) * price;
    converting += Math.max(0, units[year]! - held(baseline.units[each]!)) * price;
  }
  return { own, converting };
}

function subscriptions({ column, units }: Years, year: number): number {
  let cost = 0;
  for (const each of licenses) {
    const isPerpetual = column.text(`license.${each}.term`) === "perpetual";
    const share = isPerpetual ? column.number(`license.${each}.support`) : 1;
    cost += units[each]![year]! * licensePrice(column, each, year) * share;
  }
  return cost;
}

const licensePrice = (column: Column, license: string, year: number): number =>
  column.number(`license.${license}.price`) * since(column.number("licenseEscalation"), year);

/** A site's running costs but for its licenses. */
function runningOf({ column, sites, watts }: Years, year: number): number {
  const { servers, cards } = sites[year]!;
  const labor = column.number("laborRate") * since(column.number("laborEscalation"), year);
  const { facility, billed } = watts[year]!;
  const kwh = (facility * column.number("hours")) / 1000;
  const energy = kwh * column.number("electricityPrice") * since(column.number("escalation"), year);
  let visits = servers * column.number("serverFailures") + cards * column.number("cardFailures");
  let boxes = 0;
  for (const each of others) {
    const count = column.number(`other.${each}.count`);
    visits += count * column.number(`other.${each}.visits`);
    boxes += count * column.number(`other.${each}.yearly`);
  }
  const worth = servers * column.number("serverPrice") + cards * column.number("cardPrice");
  return (
    energy +
    billed * column.number("demandCharge") * 12 +
    column.number("supportShare") * worth +
    servers * column.number("rackUnits") * column.number("rackUnitYearly") +
    servers * column.number("adminHours") * labor +
    cards * (column.number("cardAdminHours") * labor + column.number("cardToolCost")) +
    visits * column.number("visitCost") * since(column.number("laborEscalation"), year) +
    boxes +
    (column.kind === "cloud" ? rented({ column, sites }, year) : 0)
  );
}

function rented({ column, sites }: Pick<Years, "column" | "sites">, year: number): number {
  const { appCores, nicCores, factor } = sites[year]!;
  const cores = (appCores + nicCores) / column.number("coreSpeed");
  const vcpus = (cores * column.number("vcpusPerCore")) / column.number("targetUtilization");
  const hours = column.number("hours");
  const outbound = column.number("outboundGbps") * factor * column.number("loadFactor");
  return (
    vcpus * column.number("vcpuPrice") * hours * (1 - column.number("termDiscount")) +
    (outbound / 8) * 3600 * hours * column.number("egressPrice")
  );
}

/** Expected loss by a breach of all sites, less what grown cores are worth. */
function softOf({ column, sites }: Years, year: number): number {
  const loss =
    column.number("breachProbability") *
    column.number("breachImpact") *
    (1 - column.number("breachReduction"));
  return loss - column.number("sites") * sites[year]!.grown * column.number("growValue");
}
