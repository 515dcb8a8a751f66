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

/** Amounts that say themselves what they are. */
const spoken = /^(USD|W|kW|kWh|kg|g|t|Gbps|Mpps|years|h|GB|TB|K|cores|servers|cards|sites|visits)$/;

/** The number format of computed figures of a unit that stands beside them. */
export function numberFormat(unit: string): string {
  return unit === "text" || unit === "truth" ? "General" : digits(decimalsIn(unit));
}

/** The same where no unit stands beside: `cores/server` as 12.00 cores, and one server as 1 server. */
export function spokenFormat(unit: string): string {
  const amount = amountOf(unit);
  const plain = numberFormat(unit);
  if (!spoken.test(amount) || unit === "Gbps/Gbps") return plain;
  const worded = `${plain}" ${amount}"`;
  return counts.has(amount) ? `[=1]${plain}" ${amount.replace(/s$/, "")}";${worded}` : worded;
}

function decimalsIn(unit: string): number {
  if (unit === "unit/W") return 4;
  if (unit === "USD/kWh") return 3;
  const amount = amountOf(unit);
  const isRate = unit.includes("/");
  return isRate && (amount === "cores" || amount === "Gbps") ? 3 : (usualDecimals[amount] ?? 2);
}

/** The number format of an input's cells: as many decimals as its values have, and room for a few where it is no count. */
export function inputFormat(unit: string, values: readonly (number | string)[]): string {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return "General";
  const own = Math.max(...numbers.map(decimalsOf));
  const isLarge = Math.max(...numbers.map(Math.abs)) >= 100;
  const least = counts.has(amountOf(unit)) || isLarge ? 0 : amountOf(unit) === "W" ? 1 : 2;
  return digits(Math.min(6, Math.max(own, least)));
}

/** What the unit column says: nothing for texts and plain numbers. */
export const unitShown = (unit: string): string =>
  unit === "1" || unit === "text" || unit === "truth" ? "" : unit.replaceAll("*", "·").replace(/^C$/, "°C");

/** What a figure is an amount of: cores of cores/server. */
const amountOf = (unit: string): string => unit.split("/")[0]!;

const digits = (decimals: number): string => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]!.length ?? 0;
