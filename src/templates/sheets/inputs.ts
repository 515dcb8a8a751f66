import { columnName } from "../../formula/address";
import { numberFormats } from "../formats";
import { columns } from "../layout";
import type { Page, PageCell } from "../page";
import type { Allowed, Bound, Input, Template, Unit } from "../template";
import { band, emptyPage, rowHeight, textCell } from "./cells";

const widths = { label: 43, unit: 11, key: 29, value: 15, range: 14, status: 11, source: 40, note: 52 };

/** The row of the column heads: below it all rows are inputs or headings. */
const headRow = 3;

/**
 * The Inputs sheet: label, unit, key, alternatives, range, status, source, note. Every value has a name, its
 * key or key_alternative, and `Inputs` covers the keys to the last alternative, heads included.
 */
export function inputsPage(template: Template): Page {
  const count = template.alternatives.length;
  const values = template.alternatives.map(() => widths.value);
  const page = emptyPage(
    "Inputs",
    [widths.label, widths.unit, widths.key, ...values, widths.range, widths.status, widths.source, widths.note],
    { rows: headRow + 1, columns: 1 },
    { repeatedRows: `${headRow}:${headRow + 1}` },
  );
  page.cells.push(...head(template));
  const rows = rowsOf(template);
  for (const { row, heading, input } of rows)
    if (input) addInput(page, input, row, template);
    else page.cells.push(...band(row, page.columns.length, heading, "heading"));
  const [first, last] = [columnName(columns.key), columnName(columns.firstAlternative + count - 1)];
  page.names.push({ name: "Inputs", refersTo: `Inputs!$${first}$${headRow + 1}:$${last}$${rows.at(-1)!.row + 1}` });
  return page;
}

/** The rows below the head: a heading a group, a row an input. */
function rowsOf({ inputs }: Template): { row: number; heading: string; input?: Input }[] {
  const rows = inputs.flatMap(({ heading, inputs: group }) => [
    { heading },
    ...group.map((input) => ({ heading, input })),
  ]);
  return rows.map((one, index) => ({ ...one, row: headRow + 1 + index }));
}

function head({ title, purpose, alternatives }: Template): PageCell[] {
  const after = columns.firstAlternative + alternatives.length;
  const heads = ["Label", "Unit", "key", ...alternatives.map(({ key }) => key), "Range", "Status", "Source", "Note"];
  return [
    { row: 0, column: 0, value: `${title}: inputs`, look: "title" },
    { row: 1, column: 0, value: `${purpose} Change the blue figures; the rest follows.`, look: "subtitle" },
    ...Array.from({ length: after + 4 }, (_, column) => {
      const label = alternatives[column - columns.firstAlternative]?.label ?? null;
      return { row: headRow - 1, column, value: label, look: look(column, after) };
    }),
    ...heads.map((value, column) => ({ row: headRow, column, value, look: look(column, after) })),
  ];
}

const look = (column: number, after: number): PageCell["look"] =>
  column < columns.firstAlternative ? "columnHead" : column < after ? "columnHeadRight" : "columnHeadAfter";

function addInput(page: Page, input: Input, row: number, template: Template): void {
  const { alternatives } = template;
  const after = columns.firstAlternative + alternatives.length;
  page.cells.push(
    ...textCell(row, columns.label, input.label, "label"),
    ...textCell(row, columns.unit, input.unit === "text" ? "" : input.unit, "quiet"),
    ...textCell(row, columns.key, input.key, "key"),
    ...input.values.map((value, index) => valueCell(input, value, row, index, template)),
    ...textCell(row, after, input.allowed && rangeText(input.allowed, input.unit), "quietAfter"),
    ...textCell(row, after + 1, input.status, isSure(input) ? "statusSure" : "statusUnsure"),
    ...textCell(row, after + 2, input.source, "note"),
    ...textCell(row, after + 3, input.note, "note"),
  );
  page.heights.set(row, heightOf(input));
  if (input.key === undefined) return;
  const { key, values } = input;
  values.forEach((_, index) => {
    const name = values.length === 1 ? key : `${key}_${alternatives[index]!.key}`;
    const cell = `$${columnName(columns.firstAlternative + index)}$${row + 1}`;
    page.names.push({ name, refersTo: `Inputs!${cell}` });
  });
}

const valueCell = (
  input: Input,
  value: Input["values"][number],
  row: number,
  index: number,
  template: Template,
): PageCell => ({
  row,
  column: columns.firstAlternative + index,
  value,
  look: input.key === undefined ? "text" : typeof value === "string" ? "inputText" : "input",
  format: numberFormats[input.unit],
  ...(input.allowed && { allowed: withCells(input.allowed, index, template) }),
});

/** Bounds that are keys of other inputs as their cells: not every spreadsheet reads names there. */
function withCells(allowed: Allowed, index: number, template: Template): Allowed {
  if (allowed.kind !== "number" && allowed.kind !== "whole") return allowed;
  const cellOf = (bound: Bound): Bound => {
    if (typeof bound === "number") return bound;
    const { input, row } = rowsOf(template).find(({ input }) => input?.key === bound) ?? {};
    if (!input) throw new Error(`"${bound}" is no input`);
    const column = columns.firstAlternative + (input.values.length === 1 ? 0 : index);
    return `$${columnName(column)}$${row! + 1}`;
  };
  return { ...allowed, from: cellOf(allowed.from), to: cellOf(allowed.to) };
}

const isSure = ({ status }: Input): boolean => status === "given" || status === "default";

/** The Range column, as 0 to 1 or the choices. */
function rangeText(allowed: Allowed, unit: Unit): string {
  if (allowed.kind === "choice") return allowed.of.length > 2 ? "list" : allowed.of.join(", ");
  if (allowed.kind === "text") return "text";
  return `${boundText(allowed.from, unit)} to ${boundText(allowed.to, unit)}`;
}

/** A bound as its cell shows it: shares in percent, thousands apart. */
function boundText(bound: Bound, unit: Unit): string {
  if (typeof bound === "string") return bound.replace(/^.*\./, "");
  if (unit === "share" || unit === "percent") return `${Math.round(bound * 100)}%`;
  return String(bound).replace(/\B(?=(\d{3})+$)/, ",");
}

function heightOf(input: Input): number {
  return rowHeight([
    { text: input.label, width: widths.label },
    { text: input.allowed ? rangeText(input.allowed, input.unit) : "", width: widths.range - 2 },
    { text: input.source ?? "", width: widths.source },
    { text: input.note ?? "", width: widths.note },
    ...input.values.map((value) => ({ text: typeof value === "string" ? value : "", width: widths.value - 2 })),
  ]);
}
