import { modelVersion } from "../../model";
import type { Page, PageCell } from "../../workbook/writer/page";
import { templateVersion } from "../version";
import type { Workbook } from "../workbook";
import { band, emptyPage, textCell, titleCells } from "./cells";

const widths = [24, 96];

const howTo: readonly string[] = [
  "In Excel, load the add-in Edge TCO when it is offered; a cell that shows #NAME? is mended by Repair formulas in its pane.",
  "Read Summary: the answer, what would have to be true for another one, and what it rests on.",
  "On Inputs replace the blue figures on yellow by your own, those marked assumption or unverified first. Type 0, never leave a cell blank.",
  "Look at the line of Checks on Summary: while it is green, the Model sheet and EDGE.TCO come to the same.",
  "Sweep what you are not sure of in the Edge TCO pane (in Excel: Home tab), or see where it breaks even on Sensitivity.",
];

const contents: readonly (readonly [sheet: string, what: string])[] = [
  ["Inputs", "Every figure with its unit, range, status and source; one color marks what you may change."],
  ["Model", "The model cell by cell: one step a row, years to the right, a part for each alternative."],
  ["Summary", "The answer in sentences, figures side by side, charts. One page."],
  ["Sensitivity", "Where the three decisive inputs break even, and a place for results of sweeps."],
  ["Checks", "Model against EDGE.TCO, blanks, sums."],
  ["Sources", "Each source with what rests on it."],
];

/** The Start sheet: what the workbook answers, how to use it in five lines, what is where, which version. */
export function startPage({ scenario }: Workbook): Page {
  const { template } = scenario;
  const page = emptyPage("Start", widths, { rows: 2, columns: 0 }, { onOnePage: true });
  page.cells.push(...titleCells(template.title, template.question));
  let row = addLines(page, 3, "What decides it", template.about.map((text) => ["", text]));
  const { alternatives } = template;
  row = addLines(page, row, "What is compared", alternatives.map(({ key, label }) => [key, label]));
  row = addLines(page, row, "How to use it", howTo.map((text, k) => [k + 1, text]));
  const sheets = template.fleet
    ? contents.toSpliced(1, 0, ["Sites", "A row a site, what it saves beside it, and at how many sites a card pays."])
    : contents;
  row = addLines(page, row, "Contents", sheets, (sheet) => `${sheet}!A1`);
  addLines(page, row, "Versions", [
    ["Model", modelVersion],
    ["Template", `${template.id} ${templateVersion}`],
  ]);
  return page;
}

/** A heading and lines of a word and a text; returns the row after them. */
function addLines(
  page: Page,
  first: number,
  heading: string,
  lines: readonly (readonly [word: string | number, text: string])[],
  link?: (word: string) => string,
): number {
  page.cells.push(...band(first, widths.length, heading, "heading"));
  lines.forEach(([word, text], index) => {
    const row = first + 1 + index;
    const cell: PageCell = { row, column: 0, value: word, look: link ? "link" : "label" };
    if (word !== "") page.cells.push(link ? { ...cell, link: link(String(word)) } : cell);
    page.cells.push(...textCell(row, 1, text, "sentence"));
  });
  return first + lines.length + 2;
}
