import { cellName, columnName } from "../../address";
import { parameterOf } from "../../model/parameters";
import { percent } from "../formats";
import { inputName, type PlacedInput } from "../inputs-layout";
import { noValue } from "../model/without-value";
import { decisiveSweepName } from "../../workbook/decisive";
import type { Page, PageCell } from "../../workbook/writer/page";
import type { Scenario } from "../scenario";
import type { BreakEven } from "../template";
import { band, columnHeads, emptyPage, formulaCell, textCell, titleCells } from "./cells";
import { isPercent } from "./inputs";
import { parted, rounded } from "./summary/table";

const columns = { label: 0, key: 1, alternative: 2, now: 3, from: 4, to: 5, breakEven: 6, words: 7 } as const;
const widths = [66, 36, 14, 15, 12, 12, 15, 90];
const headRow = 3;

/** The Sensitivity sheet's cell with a break-even in words, counted from 0. */
export const breakEvenWords = (index: number): string =>
  `Sensitivity!$${columnName(columns.words)}$${headRow + 2 + index}`;

/** The Sensitivity sheet: where the three decisive inputs break even, and a place for the pane's results. */
export function sensitivityPage(scenario: Scenario): Page {
  const { template } = scenario;
  const page = emptyPage("Sensitivity", widths, { rows: headRow + 1, columns: 1 }, { repeatedRows: "4:4" });
  const heads = ["Input", "Key", "Alternative", "Now", "From", "To", "Break-even", "In words"];
  page.cells.push(
    ...titleCells(
      `${template.title}: sensitivity`,
      "The value of one input, all else as on Inputs, at which the saving (present value) is 0: the lowest from From to To.",
    ),
    ...columnHeads(headRow, heads, columns.now, columns.words),
  );
  template.decisive.forEach((decisive, index) => addBreakEven(page, headRow + 1 + index, decisive, scenario));
  const sweep = headRow + 2 + template.decisive.length;
  addDecisiveSweep(page, sweep, scenario);
  addPlace(page, sweep + 6);
  return page;
}

function addBreakEven(page: Page, row: number, decisive: BreakEven, scenario: Scenario): void {
  const input = decisiveInput(decisive, scenario);
  const { parameter } = input;
  const cell = (column: number): string => cellName(row, column);
  const format = formatOf(decisive);
  const found = `EDGE.BREAKEVEN(Inputs,${cell(columns.key)},${cell(columns.from)},${cell(columns.to)})`;
  const figure = (column: number, value: number): PageCell => ({ row, column, value, look: "input", format });
  page.cells.push(
    ...textCell(row, columns.label, decisive.label, "label"),
    ...textCell(row, columns.key, parameter.of === "site" ? input.key : `${input.key}@${decisive.alternative}`, "key"),
    ...textCell(row, columns.alternative, decisive.alternative, "key"),
    formulaCell(row, columns.now, nameOf(decisive, scenario), "figure", format),
    figure(columns.from, decisive.low),
    figure(columns.to, decisive.high),
    formulaCell(
      row,
      columns.breakEven,
      `IFNA(HLOOKUP(${cell(columns.alternative)},${found},2,FALSE),"${noValue}")`,
      "result",
      format,
    ),
    formulaCell(row, columns.words, inWords(cell), "note"),
  );
  page.heights.set(row, 18);
}

/**
 * The sweep that the pane opens with: the first of the decisive inputs around its value and its break-even, within the
 * interval where that is sought.
 */
function addDecisiveSweep(page: Page, first: number, scenario: Scenario): void {
  const { decisive } = scenario.template;
  const [row, format] = [headRow + 1, formatOf(decisive[0])];
  const cell = (column: number): string => cellName(row, column);
  const [now, from, to, breakEven] = [columns.now, columns.from, columns.to, columns.breakEven].map(cell);
  const name = (below: number, value: string): PageCell => ({
    row: first + below,
    column: 1,
    value,
    look: "inputText",
  });
  const end = (below: number, rough: string): PageCell =>
    formulaCell(first + below, 1, `MEDIAN(${from},${to},${rough})`, "figure", format);
  page.cells.push(
    ...band(first, widths.length, "The pane opens with this sweep", "heading"),
    ...["Input, by its name", "Result, by its name", "From", "To"].flatMap((label, index) =>
      textCell(first + 1 + index, 0, label, "label"),
    ),
    name(1, nameOf(decisive[0], scenario)),
    name(2, `npvSaving_${decisive[0].alternative}`),
    end(3, `MIN(${now},${breakEven})/2`),
    end(4, `2*MAX(${now},${breakEven})`),
  );
  page.names.push({ name: decisiveSweepName, refersTo: `Sensitivity!$B$${first + 2}:$B$${first + 5}` });
}

/** The row of Inputs that a break-even is sought for. */
function decisiveInput({ key }: BreakEven, { template, inputs }: Scenario): PlacedInput {
  const input = inputs.get(parameterOf(key).key);
  if (!input) throw new Error(`${template.id}: ${key} is to break even and is no input.`);
  return input;
}

/** The name of its cell. */
function nameOf(decisive: BreakEven, scenario: Scenario): string {
  const { template } = scenario;
  const at = template.alternatives.findIndex(({ key }) => key === decisive.alternative);
  return inputName(decisiveInput(decisive, scenario), at, template);
}

const formatOf = ({ key, high }: BreakEven): string =>
  isPercent(parameterOf(key)) ? percent : digitsFor(high);

/** A format with four digits at the end of the interval. */
function digitsFor(high: number): string {
  const decimals = Math.min(4, Math.max(0, 4 - String(Math.floor(high)).length));
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** The break-even as a sentence; three digits are enough there. */
function inWords(cell: (column: number) => string): string {
  const [value, now, from, to] = [columns.breakEven, columns.now, columns.from, columns.to].map(cell);
  const said = (figure: string): string => parted(rounded(figure));
  return [
    cell(columns.label),
    `": "`,
    `IF(ISNUMBER(${value}),${said(value!)},"none from "&${said(from!)}&" to "&${said(to!)})`,
    `"; it is "&${said(now!)}&" now."`,
  ].join("&");
}

const instructions: readonly string[] = [
  "To sweep any input: open the Edge TCO pane (in Excel: Home tab), choose the input and the result by name, then run. Write to a new sheet puts the table and its chart into this workbook.",
  "Ranges worth a sweep are those above. Data tables and Goal Seek do not work with functions of add-ins.",
  "Keep what you want to show with this workbook here, below this line.",
];

function addPlace(page: Page, first: number): void {
  page.cells.push(...band(first, widths.length, "Results of sweeps", "heading"));
  instructions.forEach((text, index) => {
    page.cells.push({ row: first + 1 + index, column: 0, value: text, look: "plain" });
  });
}
