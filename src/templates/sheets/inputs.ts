import { allowedOf } from "../allowed";
import { type Allowed, allowedInWords, refusalInWords } from "../../workbook/writer/allowed";
import { inputFormat, percent, unitShown } from "../formats";
import { inputColumns, inputName, inputRows, inputsHead, type PlacedInput, valueColumn } from "../inputs-layout";
import { isFixed } from "../model/cases";
import type { Page, PageCell } from "../../workbook/writer/page";
import type { Scenario } from "../scenario";
import { band, columnHeads, emptyPage, textCell, titleCells } from "./cells";

const widths = { label: 46, unit: 18, key: 33, value: 15, range: 21, status: 11, source: 62, note: 84 };

/**
 * The Inputs sheet: label, unit, key, alternatives, range, status, source, note. Every value has a name, its key or
 * key_alternative, and `Inputs` covers the keys to the last alternative, heads included.
 */
export function inputsPage(scenario: Scenario): Page {
  const { template } = scenario;
  const values = template.alternatives.map(() => widths.value);
  const page = emptyPage(
    "Inputs",
    [widths.label, widths.unit, widths.key, ...values, widths.range, widths.status, widths.source, widths.note],
    { rows: inputsHead + 1, columns: 1 },
    { repeatedRows: `${inputsHead}:${inputsHead + 1}` },
  );
  page.cells.push(...head(scenario));
  const rows = inputRows(template);
  for (const { row, heading, input } of rows)
    if (input) addInput(page, input, scenario);
    else page.cells.push(...band(row, page.columns.length, heading!, "heading"));
  const last = `${valueColumn(template.alternatives.length - 1)}$${rows.at(-1)!.row + 1}`;
  page.names.push({ name: "Inputs", refersTo: `Inputs!$C$${inputsHead + 1}:$${last}` });
  return page;
}

function head({ template }: Scenario): PageCell[] {
  const { title, question, alternatives } = template;
  const after = inputColumns.firstValue + alternatives.length;
  const labels = ["", "", "", ...alternatives.map(({ label }) => label), "", "", "", ""];
  const heads = ["Label", "Unit", "key", ...alternatives.map(({ key }) => key), "Range", "Status", "Source", "Note"];
  return [
    ...titleCells(`${title}: inputs`, `${question} Change the blue figures on yellow; the rest follows.`),
    ...columnHeads(inputsHead - 1, labels, inputColumns.firstValue, after),
    ...columnHeads(inputsHead, heads, inputColumns.firstValue, after),
  ];
}

function addInput(page: Page, input: PlacedInput, scenario: Scenario): void {
  const { template } = scenario;
  const { row, values } = input;
  const after = inputColumns.firstValue + template.alternatives.length;
  const range = rangeText(input, scenario);
  const label = labelOf(input);
  page.cells.push(
    ...textCell(row, inputColumns.label, label, "label"),
    ...textCell(row, inputColumns.unit, unitOf(input), "quiet"),
    ...textCell(row, inputColumns.key, input.key, "key"),
    ...values.map((_, alternative) => valueCell(input, alternative, scenario)),
    ...textCell(row, after, range, "quietAfter"),
    ...textCell(row, after + 1, input.status, isSure(input) ? "statusSure" : "statusUnsure"),
    ...textCell(row, after + 2, input.source, "note"),
    ...textCell(row, after + 3, input.note, "note"),
  );
  values.forEach((_, alternative) => {
    const name = inputName(input, alternative, template);
    page.names.push({ name, refersTo: `Inputs!$${valueColumn(alternative)}$${row + 1}` });
  });
}

function valueCell(input: PlacedInput, alternative: number, scenario: Scenario): PageCell {
  const value = input.values[alternative]!;
  const isText = typeof value === "string";
  const isInput = !isFixed(input.canonical) && value !== "default";
  const allowed = isInput ? allowedOf(input, alternative, scenario) : undefined;
  return {
    row: input.row,
    column: inputColumns.firstValue + alternative,
    value,
    look: isInput ? (isText ? "inputText" : "input") : "text",
    format: isPercent(input) ? percent : inputFormat(input.unit ?? input.parameter.unit, input.values),
    ...(allowed && {
      allowed: { ...withCells(allowed, alternative, scenario), refusal: refusalOf(input, allowed, scenario) },
    }),
  };
}

function refusalOf(input: PlacedInput, allowed: Allowed, { inputs }: Scenario): string {
  return refusalInWords(labelOf(input), allowed, isPercent(input), (key) => labelOf(inputs.get(key)!));
}

const labelOf = ({ label, parameter }: PlacedInput): string => label ?? parameter.label;

/** Bounds that are other inputs as their cells: not every spreadsheet reads names there. */
function withCells(allowed: Allowed, alternative: number, { inputs }: Scenario): Allowed {
  if (allowed.kind === "choice") return allowed;
  const cells = (keys: readonly string[]): string[] =>
    keys.map((key) => {
      const { row, parameter } = inputs.get(key)!;
      return `$${valueColumn(parameter.of === "site" ? 0 : alternative)}$${row + 1}`;
    });
  const { least, most, ...rest } = allowed;
  return {
    ...rest,
    ...(least && { least: { ...least, keys: cells(least.keys) } }),
    ...(most && { most: { ...most, keys: cells(most.keys) } }),
  };
}

/** Shares, and rates that may be below 0. */
export const isPercent = ({ parameter }: Pick<PlacedInput, "parameter">): boolean =>
  parameter.kind === "number" && /^1(\/year)?$/.test(parameter.unit) && (parameter.max <= 1 || parameter.min < 0);

const unitOf = (input: PlacedInput): string =>
  isPercent(input) ? (input.parameter.unit === "1" ? "" : "a year") : unitShown(input.unit ?? input.parameter.unit);

const isSure = ({ status }: PlacedInput): boolean => status === "given" || status === "default";

/** The Range column, as 0 to 1 or the choices. */
function rangeText(input: PlacedInput, scenario: Scenario): string {
  if (isFixed(input.canonical)) return "fixed";
  const allowed = allowedOf(input, 0, scenario);
  return allowed ? allowedInWords(allowed, isPercent(input)) : "text";
}
