import { type Column, licenses } from "./column";
import { type Bought, boughtFor, risesOf } from "./life";
import { type Sized, sized } from "./sizing";
import { unitsOf } from "./units";
import { type Drawn, drawn, mostWatts, otherWatts } from "./watts";

/** An alternative's own years, as if every site had it from the start; index 0 is unused. */
export interface Years {
  readonly column: Column;
  readonly sites: readonly Sized[];
  readonly watts: readonly Drawn[];
  /** The most a site draws. */
  readonly most: readonly number[];
  readonly servers: Bought;
  readonly cards: Bought;
  readonly serverPeak: ReturnType<typeof risesOf>;
  readonly cardPeak: ReturnType<typeof risesOf>;
  readonly wattPeak: ReturnType<typeof risesOf>;
  /** Units of each license. */
  readonly units: Readonly<Record<string, readonly number[]>>;
}

export function yearsOf(column: Column, baseline: Years | undefined): Years {
  const horizon = column.number("years");
  const sites: Sized[] = [];
  const watts: Drawn[] = [];
  for (let year = 1; year <= horizon; year++) {
    sites[year] = sized(column, baseline?.sites[year], year);
    watts[year] = drawn(column, sites[year]!, baseline?.watts[year]!.it);
  }
  const most: number[] = [];
  for (let year = 1; year <= horizon; year++)
    most[year] = sites[year]!.servers * mostWatts(column, watts[1]!.efficiency) + otherWatts(column);
  const servers = sites.map((site) => site.servers);
  const cards = sites.map((site) => site.cards);
  const owned = column.number("owned");
  const cardLife = Math.min(column.number("cardLife"), column.number("cardSupportYears"));
  return {
    column,
    sites,
    watts,
    most,
    servers: boughtFor(servers, column.number("serverLife"), owned, column.number("ownedLife")),
    cards: boughtFor(cards, cardLife),
    serverPeak: risesOf(servers, owned),
    cardPeak: risesOf(cards),
    wattPeak: risesOf(most, owned * column.number("maxWatts")),
    units: Object.fromEntries(licenses.map((each) => [each, unitsBy(each, column, sites)])),
  };
}

function unitsBy(license: string, column: Column, sites: readonly Sized[]): number[] {
  if (column.text(`license.${license}.applies`) === "no") return sites.map(() => 0);
  const count = column.number("sites");
  const sockets = column.number("sockets");
  return sites.map(({ servers, cards, factor }) =>
    unitsOf(column.text(`license.${license}.rule`), {
      servers: count * servers,
      sockets,
      coresPerSocket: column.number("coresPerServer") / sockets,
      vms: count * column.number("vms") * factor,
      gbps: count * column.number("gbps") * factor,
      cards: count * cards,
    }),
  );
}
