import { columnName } from "../../../address";
import { modelVersion } from "../../../model";
import { inputColumns, inputRows, valueColumn } from "../../inputs-layout";
import { metricCell, metricRows, metricSum, yearsRange } from "../../metrics";
import { lastSheetYear } from "../../model/columns";
import { constantCell, type Workbook } from "../../workbook";
import { groupedItems } from "../summary/tables";
import { firstTcoCell } from "./compared";

/** A check that is not of one metric. */
export interface Check {
  readonly label: string;
  /** A figure beside it. */
  readonly shown?: string;
  readonly holds: string;
}

/** What else must hold: blanks, sums, the search, the version. */
export function furtherChecks(workbook: Workbook): Check[] {
  const { template } = workbook.scenario;
  const compare = template.alternatives.map((_, alternative) => alternative);
  const tolerance = constantCell("tolerance", workbook);
  const all = (test: (alternative: number) => string, of = compare): string => `AND(${of.map(test).join(",")})`;
  const close = (a: string, b: string, size: string): string => `ABS(${a}-${b})<=${tolerance}*ABS(${size})`;
  const items = (alternative: number): string =>
    groupedItems.map((key) => metricSum(key, alternative, workbook)).filter((part) => part !== "0").join("+");
  const tco = (alternative: number): string => metricCell("tco", alternative, workbook);
  const npv = (alternative: number): string => metricCell("npvCost", alternative, workbook);
  const saved = (alternative: number): string => metricCell("npvSaving", alternative, workbook);
  const discounted = (alternative: number): string =>
    `SUM(${yearsRange("discountedSaving", alternative, workbook, lastSheetYear)})`;
  const enough = (alternative: number): string => `AND(${yearsRange("enough", alternative, workbook, lastSheetYear)})`;
  const hasServers = (alternative: number): boolean => metricRows("enough", alternative, workbook).length > 0;
  return [
    { label: "Blank cells among the inputs", shown: blanks(workbook), holds: `${blanks(workbook)}=0` },
    {
      label: "EDGE.TCO takes all inputs: keys, ranges and limits",
      holds: `ISNUMBER(${firstTcoCell(compare.length)})`,
    },
    { label: "The costs by item add up to all costs", holds: all((k) => close(`(${items(k)})`, tco(k), tco(k))) },
    {
      label: "The discounted savings of the years add up to the present value",
      holds: all((k) => close(discounted(k), saved(k), npv(0)), compare.slice(1)),
    },
    { label: "The servers found are enough in every year", holds: all(enough, compare.filter(hasServers)) },
    ...atLeastMinimum(workbook),
    {
      label: `The add-in has the model that this workbook was made with, ${modelVersion}`,
      shown: "EDGE.VERSION()",
      holds: `EDGE.VERSION()="${modelVersion}"`,
    },
  ];
}

/** What EDGE.TCO finds, against the least that Inputs asks for. */
function atLeastMinimum(workbook: Workbook): Check[] {
  const { scenario, layout, formulas } = workbook;
  const first = layout.readings.get("leastServers");
  const isAsked = scenario.inputs.has("minimum");
  if (first === undefined || !isAsked) return [];
  const tests = scenario.template.alternatives.map((_, alternative) => {
    const column = valueColumn(alternative);
    const found = `MIN(Model!$${column}$${first + 1}:$${column}$${first + lastSheetYear})`;
    return `${found}>=${formulas.followed("minimum", alternative)}`;
  });
  return [{ label: "No site has fewer servers than the least asked for", holds: `AND(${tests.join(",")})` }];
}

/** Desktop Excel hands a blank to a function as 0; only the sheet itself can tell. */
function blanks({ scenario }: Workbook): string {
  const { template } = scenario;
  const runs: { from: number; to: number; columns: number }[] = [];
  for (const { row, input } of inputRows(template)) {
    if (!input) continue;
    const columns = input.parameter.of === "site" ? 1 : template.alternatives.length;
    const before = runs.at(-1);
    if (before?.to === row - 1 && before.columns === columns) before.to = row;
    else runs.push({ from: row, to: row, columns });
  }
  const first = columnName(inputColumns.firstValue);
  return runs
    .map(({ from, to, columns }) => `COUNTBLANK(Inputs!$${first}$${from + 1}:$${valueColumn(columns - 1)}$${to + 1})`)
    .join("+");
}
