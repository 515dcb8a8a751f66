import { cellName, columnName } from "../../../address";
import { stepNamed } from "../../../model/equations/place";
import { spokenFormat } from "../../formats";
import { metricCell, metricRows } from "../../metrics";
import type { Page, PageCell } from "../../../workbook/writer/page";
import { constantCell, tcoCall, type Workbook } from "../../workbook";
import { columnHeads, formulaCell, textCell } from "../cells";

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

/** The row of the column heads, from 0. */
export const headRow = 5;

/** The first of the cells that EDGE.TCO fills beside so many alternatives. */
export const firstTcoCell = (alternatives: number): string =>
  `$${columnName(firstValue + alternatives)}$${headRow + 2}`;

/**
 * Adds the figures that must agree and returns the row of the last. Columns: metric, key, what they may be apart; the
 * Model sheet's values, EDGE.TCO's, how far apart, agreed.
 */
export function addComparison(page: Page, workbook: Workbook): number {
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

const formatOf = (key: string): string => spokenFormat(stepNamed(key)!.unit);

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

