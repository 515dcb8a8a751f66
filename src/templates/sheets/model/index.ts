import { lastSheetYear, modelColumns, modelHead, yearColumn } from "../../model/columns";
import { firstModelRow, type ModelRow } from "../../model/layout";
import type { Page, PageCell } from "../../../workbook/writer/page";
import type { Workbook } from "../../workbook";
import { band, columnHeads, emptyPage, textCell, titleCells } from "../cells";
import { defaultCells } from "./defaults";
import { reading, readingKey } from "./reading";
import { addStep } from "./step";
import { widths, words } from "./words";
import { chartCells, rolloutCells } from "./years";

/**
 * The Model sheet: one step of the model a row, years to the right; what is the site's first, then a part for each
 * alternative. Its equation stands beside it in the words of its keys.
 */
export function modelPage(workbook: Workbook): Page {
  const years = Array.from({ length: lastSheetYear + 1 }, () => widths.year);
  const columns = [widths.label, widths.unit, widths.key, widths.value, ...years, widths.beyond];
  const page = emptyPage(
    "Model",
    [...columns, widths.equation, widths.note],
    { rows: modelHead + 1, columns: 1 },
    { repeatedRows: `${modelHead + 1}:${modelHead + 1}` },
  );
  page.cells.push(...head(workbook));
  workbook.layout.rows.forEach((each, index) => addRow(page, each, firstModelRow + index, workbook));
  page.cells.push(...reading(workbook));
  const last = firstModelRow + workbook.layout.rows.length;
  page.conditions.push({
    range: `${yearColumn(1)}${firstModelRow + 1}:${yearColumn(lastSheetYear)}${last}`,
    formula: `${yearColumn(1)}$${modelHead + 1}>${workbook.formulas.years()}`,
    look: "faded",
  });
  return page;
}

/** Where links to the sheet's parts stand: beside one another, with room for a name each. */
const linkColumns = [
  ...[modelColumns.label, modelColumns.key],
  ...[0, 2, 4, 6, 8].map((year) => modelColumns.firstYear + year),
  ...[modelColumns.equation, modelColumns.note],
];

function head({ scenario, layout }: Workbook): PageCell[] {
  const explanation =
    "One step a row, from inputs by name and rows above. baseline.x is the first alternative's x, x.prior the year before. What is 0 or the same everywhere in this case is left out; EDGE.EXPLAIN shows all.";
  const texts = ["Step", "Unit", "Key", "Value or total", ...yearHeads(), "", "Equation", "Note"];
  const heads = columnHeads(modelHead, texts, modelColumns.value, modelColumns.equation);
  return [
    ...titleCells(`${scenario.template.title}: model`, explanation),
    ...layout.parts.map(
      ({ text, row }, k): PageCell => ({
        row: modelHead - 1,
        column: linkColumns[k]!,
        value: text,
        look: "link",
        link: `Model!A${row + 1}`,
      }),
    ),
    ...heads.map((cell) => {
      const year = cell.column - modelColumns.firstYear;
      return year < 0 || year > lastSheetYear ? cell : { ...cell, ...yearHead(year) };
    }),
  ];
}

const yearHeads = (): string[] => Array.from({ length: lastSheetYear + 1 }, () => "");

/** Years count from the one before, so that none is typed but the first. */
const yearHead = (year: number): Partial<PageCell> => ({
  format: '"year "0',
  ...(year === 0 ? { value: 0 } : { value: null, formula: `${yearColumn(year - 1)}$${modelHead + 1}+1` }),
});

function addRow(page: Page, each: ModelRow, row: number, workbook: Workbook): void {
  const width = page.columns.length;
  switch (each.kind) {
    case "part":
      return void page.cells.push(...band(row, width, each.text, "part"));
    case "heading":
      return void page.cells.push(...band(row, width, each.text, "heading"));
    case "readingHead":
      page.cells.push(...band(row, width, each.text, "heading"));
      return workbook.scenario.template.alternatives.forEach(({ key }, k) => {
        const cell = page.cells.find((one) => one.row === row && one.column === modelColumns.value + k)!;
        cell.value = key;
        cell.look = "headingRight";
      });
    case "constant": {
      const { name, label, unit, value, source } = each.constant;
      return void page.cells.push(
        ...words(row, label, unit, name),
        { row, column: modelColumns.value, value, look: "figure", format: "General" },
        ...textCell(row, modelColumns.note, source, "note"),
      );
    }
    case "default":
      return void page.cells.push(...defaultCells(row, each.value, workbook));
    case "reading":
      return void page.cells.push(...readingKey(row, each.instance, each.year, workbook));
    case "rollout":
      return void page.cells.push(...rolloutCells(row, workbook));
    case "chart":
      return void page.cells.push(...chartCells(row, each.of, workbook));
    case "step":
      return addStep(page, row, each.instance, workbook);
  }
}
