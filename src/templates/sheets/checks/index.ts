import { columnName } from "../../../address";
import type { Page } from "../../../workbook/writer/page";
import type { Workbook } from "../../workbook";
import { band, emptyPage, formulaCell, textCell, titleCells } from "../cells";
import { addComparison, headRow } from "./compared";
import { furtherChecks } from "./further";

const [labelWidth, valueWidth] = [50, 18];

/** The Checks sheet: whether the workbook agrees with itself and with EDGE.TCO; its cell `checks` says so in a line. */
export function checksPage(workbook: Workbook): Page {
  const count = workbook.scenario.template.alternatives.length;
  const values = Array.from({ length: 3 * count }, () => valueWidth);
  const page = emptyPage("Checks", [labelWidth, 20, 13, ...values, 10], { rows: headRow + 1, columns: 1 }, { repeatedRows: "6:6" });
  page.cells.push(
    ...titleCells(
      `${workbook.scenario.template.title}: checks`,
      "The Model sheet is computed cell by cell, EDGE.TCO by the add-in in one go: both must come to the same.",
    ),
  );
  const last = addComparison(page, workbook);
  const end = addOthers(page, last + 2, workbook);
  addState(page, end);
  return page;
}

/** Checks that are not of one metric; each is one truth value in the last column. */
function addOthers(page: Page, first: number, workbook: Workbook): number {
  const last = page.columns.length - 1;
  page.cells.push(...band(first, page.columns.length, "Further checks", "heading"));
  const checks = furtherChecks(workbook);
  checks.forEach(({ label, shown, holds }, index) => {
    const row = first + 1 + index;
    page.cells.push(...textCell(row, 0, label, "label"), formulaCell(row, last, holds, "text"));
    if (shown !== undefined) page.cells.push(formulaCell(row, 2, shown, "figure", "General"));
  });
  return first + checks.length;
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
