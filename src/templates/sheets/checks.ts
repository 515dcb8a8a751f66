import { cellName, columnName } from "../../formula/address";
import { modelVersion } from "../../model";
import { stepNamed } from "../../model/tco";
import { numberFormat } from "../formats";
import { inputColumns, inputRows, valueColumn } from "../inputs-layout";
import { metricCell, metricRows, metricSum, yearsRange } from "../metrics";
import { lastYear } from "../model/columns";
import type { Page, PageCell } from "../page";
import { constantCell, tcoCall, type Workbook } from "../workbook";
import { band, columnHeads, emptyPage, formulaCell, textCell, titleCells } from "./cells";
import { groupedItems } from "./summary/tables";

/** Metrics that the Model sheet and EDGE.TCO must agree on, each with the one whose size tells how far rounding goes. */
const compared: readonly (readonly [key: string, size?: string])[] = [
  ["fleetServers"],
  ["serversRemoved"],
  ["freedCores", "infraCores"],
  ["licenseCost"],
  ["fleetItWatts"],
  ["wattsSaved", "itWatts"],
  ["netWatts", "itWatts"],
  ["perfPerWatt"],
  ["perfPerWattGain"],
  ["energyKwh"],
  ["carbon"],
  ["carbonSaved", "carbon"],
  ["capex"],
  ["opex"],
  ["tco"],
  ["npvCost"],
  ["costPerUnit"],
  ["tcoSaving", "tco"],
  ["npvSaving", "npvCost"],
  ["roi", "tco"],
  ["irr"],
  ["payback"],
  ["discountedPayback"],
  ["fits"],
];

const firstValue = 3;
const headRow = 5;

/** The Checks sheet: whether the workbook agrees with itself and with EDGE.TCO; its cell `checks` says so in a line. */
export function checksPage(workbook: Workbook): Page {
  const count = workbook.scenario.template.alternatives.length;
  const values = Array.from({ length: 3 * count }, () => 15);
  const page = emptyPage("Checks", [50, 20, 13, ...values, 10], { rows: headRow + 1, columns: 1 }, { repeatedRows: "6:6" });
  page.cells.push(
    ...titleCells(
      `${workbook.scenario.template.title}: checks`,
      "The Model sheet is computed by Excel cell by cell, EDGE.TCO by the add-in in one go: both must come to the same.",
    ),
  );
  const last = addComparison(page, workbook);
  const end = addOthers(page, last + 2, workbook);
  addState(page, end);
  return page;
}

/** Columns: metric, key, size of rounding; the Model sheet's values, EDGE.TCO's, how far apart, agreed. */
function addComparison(page: Page, workbook: Workbook): number {
  const { alternatives } = workbook.scenario.template;
  const count = alternatives.length;
  const named = (of: string): string[] => alternatives.map(({ key }) => `${of} ${key}`);
  const texts = ["Figure", "Key", "Allowed", ...named("Model"), ...named("EDGE.TCO"), ...named("apart"), "Agrees"];
  page.cells.push(...columnHeads(headRow, texts, firstValue - 1, firstValue + 3 * count));
  compared.forEach(([key, size], index) => addMetric(page, headRow + 1 + index, key, size, workbook));
  const [first, last] = [headRow + 1, headRow + compared.length];
  const keys = `$B$${first + 1}:$B$${last + 1}`;
  page.cells.push(...spilled(first, last, firstValue + count, count, tcoCall(keys, workbook.scenario)));
  return last;
}

function addMetric(page: Page, row: number, key: string, size: string | undefined, workbook: Workbook): void {
  const { alternatives } = workbook.scenario.template;
  const count = alternatives.length;
  const at = (column: number): string => cellName(row, column);
  const tolerance = constantCell(key === "irr" ? "irrTolerance" : "tolerance", workbook);
  page.cells.push(
    ...textCell(row, 0, stepNamed(key)!.label, "label"),
    ...textCell(row, 1, key, "key"),
    formulaCell(row, 2, tolerance, "figure", "0E+00"),
  );
  const differences: number[] = [];
  alternatives.forEach((_, alternative) => {
    if (metricRows(key, alternative, workbook).length === 0) return;
    const [model, tco] = [at(firstValue + alternative), at(firstValue + count + alternative)];
    page.cells.push(formulaCell(row, firstValue + alternative, metricCell(key, alternative, workbook), "figure", formatOf(key)));
    const column = firstValue + 2 * count + alternative;
    const sizes = size === undefined ? "" : `,${sizeOf(size, alternative, workbook)}`;
    // what is apart by a last bit is not apart
    const apart = `ROUND(ABS(${model}-${tco})/MAX(ABS(${model}),ABS(${tco})${sizes}),12)`;
    // what exists on one side only is wholly apart; Excel's own rate may exist where several rates fit
    const unlike = key === "irr" ? "0" : `IF(${model}=${tco},0,1)`;
    const formula = `IF(AND(ISNUMBER(${model}),ISNUMBER(${tco})),IF(${model}=${tco},0,${apart}),${unlike})`;
    page.cells.push(formulaCell(row, column, formula, "figure", "0.0E+00"));
    differences.push(column);
  });
  const range = `${at(Math.min(...differences))}:${at(Math.max(...differences))}`;
  page.cells.push(formulaCell(row, firstValue + 3 * count, `MAX(${range})<=${at(2)}`, "text"));
}

const formatOf = (key: string): string => numberFormat(stepNamed(key)!.unit);

/** The largest of a metric over the compared columns: what is subtracted carries its rounding. */
function sizeOf(key: string, alternative: number, workbook: Workbook): string {
  const cells = [0, alternative].filter((each) => metricRows(key, each, workbook).length > 0);
  return cells.map((each) => `ABS(${metricCell(key, each, workbook)})`).join(",");
}

/** An array formula in its first cell, and cells for the others that it fills. */
function spilled(first: number, last: number, column: number, width: number, formula: string): PageCell[] {
  return Array.from({ length: last - first + 1 }, (_, down) =>
    Array.from({ length: width }, (_, across): PageCell => {
      const cell: PageCell = { row: first + down, column: column + across, value: null, look: "figure", format: formatOf(compared[down]![0]) };
      return down + across === 0 ? { ...cell, formula } : cell;
    }),
  ).flat();
}

/** Checks that are not of one metric; each is one truth value in the last column. */
function addOthers(page: Page, first: number, workbook: Workbook): number {
  const last = page.columns.length - 1;
  page.cells.push(...band(first, page.columns.length, "Further checks", "heading"));
  const checks = others(workbook);
  checks.forEach(({ label, shown, holds }, index) => {
    const row = first + 1 + index;
    page.cells.push(...textCell(row, 0, label, "label"), formulaCell(row, last, holds, "text"));
    if (shown !== undefined) page.cells.push(formulaCell(row, 2, shown, "figure", "General"));
  });
  return first + checks.length;
}

interface Check {
  readonly label: string;
  /** A figure beside it. */
  readonly shown?: string;
  readonly holds: string;
}

function others(workbook: Workbook): Check[] {
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
    `SUM(${yearsRange("discountedSaving", alternative, workbook, lastYear)})`;
  const enough = (alternative: number): string => `AND(${yearsRange("enough", alternative, workbook, lastYear)})`;
  const hasServers = (alternative: number): boolean => metricRows("enough", alternative, workbook).length > 0;
  const tcoCorner = columnName(firstValue + compare.length);
  return [
    { label: "Blank cells among the inputs", shown: blanks(workbook), holds: `${blanks(workbook)}=0` },
    {
      label: "EDGE.TCO takes all inputs: keys, ranges and limits",
      holds: `ISNUMBER($${tcoCorner}$${headRow + 2})`,
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
    const found = `MIN(Model!$${column}$${first + 1}:$${column}$${first + lastYear})`;
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

/** The one cell: green while all hold, red with the number that do not. */
function addState(page: Page, end: number): void {
  const column = columnName(page.columns.length - 1);
  const range = `$${column}$${headRow + 2}:$${column}$${end + 1}`;
  const held = `COUNTIF(${range},TRUE)`;
  // errors count as asked and not held
  const asked = `COUNTA(${range})`;
  page.cells.push(
    ...textCell(2, 0, "All checks", "label"),
    formulaCell(
      3,
      0,
      `IF(${held}=${asked},"All "&${asked}&" checks hold.",(${asked}-${held})&" of "&${asked}&" checks fail: see the sheet Checks. Without the add-in none can hold.")`,
      "state",
    ),
  );
  page.names.push({ name: "checks", refersTo: "Checks!$A$4" });
  page.conditions.push(
    { range: "A4", formula: `${held}=${asked}`, look: "good" },
    { range: "A4", formula: `${held}<>${asked}`, look: "bad" },
    { range: range.replaceAll("$", ""), formula: `ISERROR(${column}${headRow + 2})`, look: "bad" },
    { range: range.replaceAll("$", ""), formula: `AND(ISLOGICAL(${column}${headRow + 2}),${column}${headRow + 2}=FALSE)`, look: "bad" },
    { range: range.replaceAll("$", ""), formula: `${column}${headRow + 2}=TRUE`, look: "good" },
  );
}
