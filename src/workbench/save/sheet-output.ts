import { isError, type Matrix, type Scalar } from "../../formula/value";
import { csvOf, type Field, inert } from "../../workbook/csv";
import type { Grid } from "../office/grid";
import { download } from "../page/download";
import { element } from "../page/element";
import { withoutEnding } from "./file-name";

/** The texts of the sheet on show, from A1 to its last cell. */
function textsOf(grid: Grid): string[][] {
  const sheet = grid.activeSheet();
  const used = grid.usedArea(sheet);
  return used ? grid.text({ ...used, top: 0, left: 0 }) : [];
}

/** Downloads the sheet on show as a file of separated values: numbers in full, not as their cells show them. */
export function exportCsv(grid: Grid, workbook: string): void {
  const sheet = grid.activeSheet();
  const used = grid.usedArea(sheet);
  const name = `${withoutEnding(workbook)} - ${sheet}.csv`;
  download(sheetCsv(used ? grid.values({ ...used, top: 0, left: 0 }) : []), name, "text/csv");
}

/** Cells as such a file, in which no text is computed. */
export const sheetCsv = (values: Matrix): string =>
  // the mark tells Excel that it is UTF-8
  `\uFEFF${csvOf(
    values.map((line) => line.map(fieldOf)),
    "\r\n",
  )}`;

function fieldOf(value: Scalar): Field {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return inert(value);
  return isError(value) ? value.error : value;
}

/** Prints the sheet on show, as a table in its own page. */
export function printSheet(grid: Grid): void {
  document.getElementById("print")?.remove();
  const rows = textsOf(grid);
  const sheet = grid.activeSheet();
  const table = element(
    "div",
    { id: "print" },
    element("h1", {}, sheet),
    element(
      "table",
      {},
      element(
        "tbody",
        {},
        ...rows.map((line) =>
          element(
            "tr",
            {},
            ...line.map((text) =>
              element("td", { className: /^[-(]?[\d.,]+%?\)?$/.test(text) ? "number" : "" }, text),
            ),
          ),
        ),
      ),
    ),
  );
  document.body.append(table);
  window.addEventListener("afterprint", () => table.remove(), { once: true });
  window.print();
}
