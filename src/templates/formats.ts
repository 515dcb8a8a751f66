/** Shares and rates, which people read in percent. */
export const percent = "0.0%";

/** Decimals that figures of a unit usually have. */
const usualDecimals: Readonly<Record<string, number>> = {
  USD: 0,
  kWh: 0,
  kg: 0,
  servers: 0,
  cards: 0,
  sites: 0,
  sockets: 0,
  vms: 0,
  units: 0,
  people: 0,
  byte: 0,
  pieces: 0,
  W: 1,
  years: 1,
  K: 1,
  C: 1,
};

/** What is counted in whole pieces. */
const counts = new Set(["servers", "cards", "sites", "sockets", "vms", "units", "people", "byte", "pieces", "years"]);

/** Amounts that say themselves what they are, written behind the figure so that it survives being copied elsewhere. */
const spoken = /^(USD|W|kW|kWh|kg|g|t|Gbps|Mpps|years|h|GB|TB|K|cores|servers|cards|sites|visits)$/;

/** The number format of computed figures of a unit: `cores/server` as 12.00 cores. */
export function numberFormat(unit: string): string {
  if (unit === "text" || unit === "truth") return "General";
  if (unit === "unit/W") return pattern(4, unit);
  if (unit === "USD/kWh") return pattern(3, unit);
  const amount = amountOf(unit);
  const isRate = unit.includes("/");
  const decimals = usualDecimals[amount] ?? 2;
  return pattern(isRate && (amount === "cores" || amount === "Gbps") ? 3 : decimals, unit);
}

/** The number format of an input's cells: as many decimals as its values have, and room for a few where it is no count. */
export function inputFormat(unit: string, values: readonly (number | string)[]): string {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return "General";
  const own = Math.max(...numbers.map(decimalsOf));
  const isLarge = Math.max(...numbers.map(Math.abs)) >= 100;
  const least = counts.has(amountOf(unit)) || isLarge ? 0 : amountOf(unit) === "W" ? 1 : 2;
  return pattern(Math.min(6, Math.max(own, least)), unit);
}

/** What the unit column says: nothing for texts and plain numbers. */
export const unitShown = (unit: string): string =>
  unit === "1" || unit === "text" || unit === "truth" ? "" : unit.replaceAll("*", "·").replace(/^C$/, "°C");

/** What a figure is an amount of: cores of cores/server. */
const amountOf = (unit: string): string => unit.split("/")[0]!;

function pattern(decimals: number, unit: string): string {
  const digits = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  const amount = amountOf(unit);
  return spoken.test(amount) && unit !== "Gbps/Gbps" ? `${digits}" ${amount}"` : digits;
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]!.length ?? 0;
