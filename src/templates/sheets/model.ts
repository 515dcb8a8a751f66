import { modelFormula, readable } from "../equation";
import { numberFormats } from "../formats";
import type { Layout, PlacedStep } from "../layout";
import { columns } from "../layout";
import type { Page, PageCell } from "../page";
import type { Step, Template, YearStep } from "../template";
import { isYearStep } from "../template";
import { band, emptyPage, rowHeight, textCell } from "./cells";

const widths = { label: 42, unit: 11, key: 21, value: 17, equation: 62, note: 50 };

/** Rows of the head; the layout begins below. */
const headRow = 3;

/** The Model sheet: one step a row, alternatives in columns, its equation beside it in the words of its keys. */
export function modelPage(template: Template, layout: Layout): Page {
  const values = template.alternatives.map(() => widths.value);
  const page = emptyPage(
    "Model",
    [widths.label, widths.unit, widths.key, ...values, widths.equation, widths.note],
    { rows: headRow + 1, columns: 1 },
    { repeatedRows: `${headRow + 1}:${headRow + 1}` },
  );
  page.cells.push(...head(template));
  template.steps.forEach(({ heading }, index) =>
    page.cells.push(...band(layout.headings[index]!, page.columns.length, heading, "heading")),
  );
  for (const placed of layout.steps.values())
    if (isYearStep(placed.step)) addYears(page, placed, placed.step, layout);
    else addStep(page, placed.row, placed.step, layout);
  return page;
}

function head({ title, alternatives }: Template): PageCell[] {
  const labels = ["Step", "Unit", "Key", ...alternatives.map(({ label }) => label), "Equation", "Note"];
  const explanation =
    "One step a row, each from inputs by name and steps above. baseline.x is the first alternative's x; x.prior is the year before.";
  return [
    { row: 0, column: 0, value: `${title}: model`, look: "title" },
    { row: 1, column: 0, value: explanation, look: "subtitle" },
    ...labels.map((value, column) => ({ row: headRow, column, value, look: look(column, alternatives.length) })),
  ];
}

function look(column: number, alternatives: number): PageCell["look"] {
  if (column < columns.firstAlternative) return "columnHead";
  return column < columns.firstAlternative + alternatives ? "columnHeadRight" : "columnHeadAfter";
}

function addStep(page: Page, row: number, step: Step, layout: Layout): void {
  const after = columns.firstAlternative + layout.alternatives.length;
  page.cells.push(
    ...words(row, step),
    ...figures(row, step, step.equation, layout),
    ...textCell(row, after, readable(step.equation), "equation"),
    ...textCell(row, after + 1, step.note, "note"),
  );
  page.heights.set(row, heightOf([step.equation], step));
}

/** A line that names the step, then a row a year whose first cell is the year. */
function addYears(page: Page, { row, rows }: PlacedStep, step: YearStep, layout: Layout): void {
  const after = columns.firstAlternative + layout.alternatives.length;
  page.cells.push(...words(row - 1, step), ...textCell(row - 1, after + 1, step.note, "note"));
  for (let index = 0; index < rows; index++) {
    const equation = index === 0 ? step.opening : step.following;
    page.cells.push(
      yearCell(row + index, index, step.firstYear),
      ...figures(row + index, step, equation, layout),
    );
    if (index === 0 || (index === 1 && equation !== step.opening))
      page.cells.push(...textCell(row + index, after, readable(equation), "equation"));
  }
}

const yearCell = (row: number, index: number, firstYear: number): PageCell => ({
  row,
  column: columns.label,
  value: index === 0 ? firstYear : null,
  ...(index > 0 && { formula: `$A${row}+1` }),
  look: "label",
  format: '"  year "0',
});

const words = (row: number, step: Step | YearStep): PageCell[] => [
  ...textCell(row, columns.label, step.label, "label"),
  ...textCell(row, columns.unit, step.unit === "check" ? "" : step.unit, "quiet"),
  ...textCell(row, columns.key, step.key, "key"),
];

/** The step's cells: one for a site's, none for the baseline where it is compared with itself. */
function figures(row: number, step: Step | YearStep, equation: string, layout: Layout): PageCell[] {
  const all = layout.alternatives.map((_, alternative) => alternative);
  const alternatives = step.scope === "site" ? [0] : step.scope === "comparison" ? all.slice(1) : all;
  return alternatives.map((alternative) => ({
    row,
    column: columns.firstAlternative + alternative,
    value: null,
    formula: modelFormula(equation, { alternative, row }, layout),
    look: step.unit === "check" ? "text" : "figure",
    format: numberFormats[step.unit],
  }));
}

const heightOf = (equations: string[], step: Step): number =>
  rowHeight([
    ...equations.map((text) => ({ text: readable(text), width: widths.equation })),
    { text: step.note ?? "", width: widths.note },
  ]);
