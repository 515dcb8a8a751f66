import { columnName } from "../../address";
import { parameterOf } from "../../model/parameters";
import { stepNamed } from "../../model/equations/place";
import { percent, spokenFormat, unitShown } from "../formats";
import type { Page, PageCell } from "../../workbook/writer/page";
import { rounded } from "./summary/table";
import type { Fleet } from "../template";
import type { Workbook } from "../workbook";
import { columnHeads, emptyPage, formulaCell, textCell, titleCells } from "./cells";
import { isPercent } from "./inputs";
import { amount, type SummaryText } from "./summary/sentences";

/** Tables and defined names are one list to Excel, without regard to case: `sites` is a parameter's. */
const tableName = "Fleet";

/** What EDGE.FLEET is asked for, each for every alternative that it has a meaning for. */
const metrics: readonly string[] = ["fleetServers", "fleetFacilityWatts", "npvSaving"];

/** The Sites sheet of a fleet: a table with a row a site, right of it what EDGE.FLEET gives, over it the totals. */
export function sitesPage(workbook: Workbook, fleet: Fleet): Page {
  const layout = sitesLayout(workbook, fleet);
  const { head, firstResult, results } = layout;
  const keyWidths = fleet.keys.map(() => 18);
  const page = emptyPage(
    "Sites",
    [30, ...keyWidths, 3, 10, ...results.map(() => 24)],
    { rows: head + 1, columns: 1 },
    { repeatedRows: `${head + 1}:${head + 1}` },
  );
  page.cells.push(...titleCells(`${workbook.scenario.template.title}: sites`, fleet.about[0] ?? ""));
  fleet.about.slice(1).forEach((text, k) => page.cells.push({ row: 2 + k, column: 0, value: text, look: "plain" }));
  page.cells.push(...keyLabels(fleet, head - 1), ...totals(layout, workbook), ...asked(layout, workbook));
  page.heights.set(head - 1, 28);
  const rows = fleet.rows();
  page.table = {
    name: tableName,
    row: head,
    column: 0,
    columns: ["site", ...fleet.keys],
    rows,
    formats: ["@", ...fleet.keys.map(formatOf)],
  };
  page.cells.push(...spill(layout, rows.length, fleet));
  // all that is computed of 10,000 sites is no matter of paper
  page.printArea = `A1:${columnName(firstResult + results.length)}${head + 60}`;
  return page;
}

/** The fleet in a sentence of the Summary sheet: at how many sites each alternative pays, and what all of them save. */
export function fleetSentence(workbook: Workbook): SummaryText[] {
  const { fleet, alternatives } = workbook.scenario.template;
  if (!fleet) return [];
  const layout = sitesLayout(workbook, fleet);
  const clauses = alternatives.slice(1).map(({ label }, k) => {
    const cell = (row: number): string => `Sites!$${columnName(2 + k)}$${layout.totals + row + 1}`;
    const all = rounded(cell(2));
    const money = `IF(${cell(2)}<0,"costs ","saves ")&${amount(all, workbook)}&" USD"&IF(${cell(2)}<0," more","")`;
    return `"${label}: pays at "&TEXT(${cell(0)},"#,##0")&" of them, saving "&${amount(rounded(cell(1)), workbook)}&" USD; put everywhere it "&${money}`;
  });
  const sites = `COUNT(Sites!$${columnName(layout.firstResult)}:$${columnName(layout.firstResult)})`;
  return [{ formula: `"Of the "&TEXT(${sites},"#,##0")&" sites of the table: "&${clauses.join('&". "&')}&"."`, look: "sentence", lines: 3 }];
}

interface SitesLayout {
  /** The rows of the totals, of the table's head, and the column of the spill. */
  readonly totals: number;
  readonly head: number;
  readonly firstResult: number;
  readonly results: readonly { key: string; alternative: number; column: number }[];
}

function sitesLayout({ scenario }: Workbook, { keys, about }: Fleet): SitesLayout {
  const totals = 2 + about.length + 1;
  const firstResult = keys.length + 2;
  const columns = metrics.flatMap((key) =>
    scenario.template.alternatives.flatMap((_, alternative) =>
      stepNamed(key)!.of === "comparison" && alternative === 0 ? [] : [{ key, alternative }],
    ),
  );
  const results = columns.map((each, k) => ({ ...each, column: firstResult + 1 + k }));
  return { totals, head: totals + totalRows.length + 2, firstResult, results };
}

/** What comes of the results, an alternative a column: whole columns, since a user's fleet has as many rows as it has. */
function totals({ totals: row, firstResult, results }: SitesLayout, { scenario }: Workbook): PageCell[] {
  const { alternatives } = scenario.template;
  const whole = (column: number): string => `$${columnName(column)}:$${columnName(column)}`;
  const site = whole(firstResult);
  const cells = columnHeads(row - 1, ["All sites", ...alternatives.map(({ label }) => label)], 1, alternatives.length + 1);
  totalRows.forEach(({ key, label, formula, isResult }, k) => {
    cells.push(...textCell(row + k, 0, label, "label"));
    for (const { alternative, column } of results.filter((each) => each.key === key)) {
      const look = isResult ? "result" : "figure";
      const format = isResult ? "#,##0" : formatOfMetric(key);
      cells.push(formulaCell(row + k, 1 + alternative, formula(whole(column), site), look, format));
    }
  });
  return cells;
}

const ofAll = (column: string, site: string): string => `INDEX(${column},MATCH("all",${site},0))`;

interface TotalRow {
  readonly key: string;
  readonly label: string;
  /** Over the column of a metric and that of the rows' numbers. */
  readonly formula: (column: string, site: string) => string;
  readonly isResult?: true;
}

const totalRows: readonly TotalRow[] = [
  {
    key: "npvSaving",
    label: "Sites where it pays",
    isResult: true,
    formula: (column, site) => `COUNTIFS(${site},">0",${column},">0")`,
  },
  {
    key: "npvSaving",
    label: "Saving there, before what is paid once",
    formula: (column, site) => `SUMIFS(${column},${site},">0",${column},">0")`,
  },
  { key: "npvSaving", label: "Saving if put everywhere", formula: ofAll },
  { key: "fleetServers", label: "Servers", formula: ofAll },
  { key: "fleetFacilityWatts", label: "Watts with cooling", formula: ofAll },
];

/** The keys that EDGE.FLEET is asked for, and over its columns the alternatives' names. */
const asked = ({ head, firstResult, results }: SitesLayout, { scenario }: Workbook): PageCell[] => [
  ...metrics.map((key, k): PageCell => ({ row: head - 2, column: firstResult + 1 + k, value: key, look: "key" })),
  ...results.map(
    ({ alternative, column }): PageCell => ({
      row: head - 1,
      column,
      value: scenario.template.alternatives[alternative]!.label,
      look: "quiet",
    }),
  ),
];

/** The call, in the row of the table's head, with the looks of what it fills: a row a site, and one for all. */
function spill({ head, firstResult, results }: SitesLayout, sites: number, { keys }: Fleet): PageCell[] {
  const asked = `$${columnName(firstResult + 1)}$${head - 1}:$${columnName(firstResult + metrics.length)}$${head - 1}`;
  const formula = `EDGE.FLEET(Inputs,${tableName}[[#All],[${keys[0]}]:[${keys.at(-1)}]],${asked})`;
  const width = results.length + 1;
  const [first, ...others] = columnHeads(head, Array.from({ length: width }, () => ""), 0, width);
  const heads = [first!, ...others].map((cell) => ({ ...cell, value: null, column: firstResult + cell.column }));
  const rows = Array.from({ length: sites + 1 }, (_, k) => head + 1 + k).flatMap((at) => [
    { row: at, column: firstResult, value: null, look: "bare" as const, format: "General" },
    ...results.map(({ key, column }) => ({
      row: at,
      column,
      value: null,
      look: "bare" as const,
      format: formatOfMetric(key),
    })),
  ]);
  return [{ ...heads[0]!, formula }, ...heads.slice(1), ...rows];
}

const keyLabels = ({ keys }: Fleet, row: number): PageCell[] =>
  keys.flatMap((key, k) => {
    const { parameter } = parameterOf(key);
    const unit = unitShown(parameter.unit);
    return textCell(row, 1 + k, unit === "" ? parameter.label : `${parameter.label}, ${unit}`, "quiet");
  });

function formatOf(key: string): string {
  const { parameter } = parameterOf(key);
  return parameter.kind === "number" ? (isPercent({ parameter }) ? percent : "General") : "@";
}

const formatOfMetric = (key: string): string => spokenFormat(stepNamed(key)!.unit);
