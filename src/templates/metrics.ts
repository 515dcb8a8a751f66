import { instanceId, instanceOf } from "../model/equations/instance";
import { membersOf } from "../model/equations/members";
import { stepNamed } from "../model/equations/place";
import { totalColumn, yearColumn } from "./model/columns";
import type { Template } from "./template";
import type { Workbook } from "./workbook";

/** Metrics with names, as npvSaving_dpu, that every Summary sheet shows or tells of. */
const shown: readonly string[] = [
  "npvSaving",
  "tcoSaving",
  "payback",
  "discountedPayback",
  "roi",
  "irr",
  "tco",
  "npvCost",
  "capex",
  "opex",
  "licenseCost",
  "fleetServers",
  "fleetCards",
  "serversRemoved",
  "freedCores",
  "meanCoresFreed",
  "freedWatts",
  "netWatts",
  "breakEvenCores",
  "averageWattsPerCore",
  "localWattsPerCore",
  "itWatts",
  "wattsSaved",
  "fleetItWatts",
  "perfPerWatt",
  "perfPerWattGain",
  "energyKwh",
  "carbon",
  "carbonSaved",
  "costPerUnit",
  "fits",
];

/** Rows of the Model sheet that charts and checks read, without names of their own. */
const behind: readonly string[] = ["cumulativeSaving", "discountedSaving", "flow", "serversWatts", "cardsWatts", "enough"];

/** The metrics with names in a template's workbook: those of every Summary sheet, and those that its own sentences name. */
export function namedMetrics(template: Template): string[] {
  const words = (template.summary ?? []).flatMap(({ equation }) => wordsOf(equation));
  const own = words.flatMap((word) => {
    const alternative = template.alternatives.find(({ key }) => word.endsWith(`_${key}`));
    const key = alternative && word.slice(0, -alternative.key.length - 1);
    return key !== undefined && stepNamed(key) ? [key] : [];
  });
  return [...new Set([...shown, ...own])];
}

/** All metrics that the sheets of a template's workbook read. */
export const wantedMetrics = (template: Template): string[] => [...namedMetrics(template), ...behind];

/** Names in a formula, outside of its texts. */
const wordsOf = (equation: string): string[] =>
  equation.replaceAll(/"(?:[^"]|"")*"/g, " ").match(/[A-Za-z][\w.]*/g) ?? [];

/** The rows of a metric on the Model sheet, counted from 1; none where the scenario leaves it out. */
export function metricRows(key: string, alternative: number, { scenario, layout }: Workbook): number[] {
  const step = stepNamed(key)!;
  return membersOf(step, scenario.comparison.members).flatMap((member) => {
    const row = layout.instances.get(instanceId(instanceOf(step, alternative, member)));
    return row === undefined ? [] : [row + 1];
  });
}

/** The cell of the Model sheet with a metric's one figure: without years, the sum of its years, or year 1's. */
export function metricCell(key: string, alternative: number, workbook: Workbook): string {
  const [row, ...more] = metricRows(key, alternative, workbook);
  if (row === undefined || more.length > 0) throw new Error(`The Model sheet has not one row ${key}.`);
  return `Model!$${metricColumn(key)}$${row}`;
}

/** The same of several rows: the sum of a metric's tasks or licenses; "0" where the scenario leaves it out. */
export function metricSum(key: string, alternative: number, workbook: Workbook): string {
  const rows = metricRows(key, alternative, workbook);
  const column = metricColumn(key);
  if (rows.length === 0) return "0";
  return rows.length === 1
    ? `Model!$${column}$${rows[0]!}`
    : `SUM(Model!$${column}$${rows[0]!}:$${column}$${rows.at(-1)!})`;
}

/** A row of years of the Model sheet, as Model!$E$9:$O$9. */
export function yearsRange(key: string, alternative: number, workbook: Workbook, last: number): string {
  const [row] = metricRows(key, alternative, workbook);
  if (row === undefined) throw new Error(`The Model sheet has no row ${key}.`);
  return `Model!$${yearColumn(stepNamed(key)!.year!)}$${row}:$${yearColumn(last)}$${row}`;
}

function metricColumn(key: string): string {
  const step = stepNamed(key)!;
  return step.year === undefined || step.total === "sum" ? totalColumn : yearColumn(1);
}
