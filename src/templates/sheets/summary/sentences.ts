import { metricCell, metricRows } from "../../metrics";
import { constantCell, type Workbook } from "../../workbook";
import { breakEvenWords } from "../sensitivity";
import { parted } from "./table";

/** A text that a formula builds, over all columns of the sheet. */
export interface SummaryText {
  readonly formula: string;
  readonly look: "verdict" | "sentence";
  /** Lines that it may take. */
  readonly lines: number;
}

/** Finds the Summary sheet's cell of a row and an alternative. */
export type CellOf = (id: string, alternative: number) => string;

/** The answer in sentences: whether anything pays, then each alternative, then what the scenario adds. */
export function answerOf(workbook: Workbook, cell: CellOf): SummaryText[] {
  const { template } = workbook.scenario;
  const compared = template.alternatives.map((_, alternative) => alternative).slice(1);
  return [
    { formula: headline(workbook, cell, compared), look: "verdict", lines: 1 },
    ...compared.map(
      (alternative): SummaryText => ({ formula: sentence(workbook, cell, alternative), look: "sentence", lines: 2 }),
    ),
    ...(template.summary ?? []).map(
      ({ equation, lines = 1 }): SummaryText => ({ formula: equation, look: "sentence", lines }),
    ),
  ];
}

/** What would have to be true for a card to pay, one sentence an input. */
export const conditionsOf = ({ scenario }: Workbook): SummaryText[] =>
  scenario.template.decisive.map((_, index) => ({ formula: breakEvenWords(index), look: "sentence", lines: 1 }));

/** Whether any alternative pays that fits, and which pays most. */
function headline(workbook: Workbook, cell: CellOf, compared: readonly number[]): string {
  const { alternatives } = workbook.scenario.template;
  const worth = compared.map((alternative) => {
    const { key } = alternatives[alternative]!;
    return `fits_${key}*npvSaving_${key}`;
  });
  const best = `MAX(0,${worth.join(",")})`;
  const baseline = quoted(alternatives[0]!.label);
  const none = `"Nothing here pays: the baseline ("&${baseline}&") costs least over "&${horizon(workbook)}&"."`;
  const named = compared.reduceRight((otherwise, alternative, k) => {
    const saved = `${amount(cell("npvSaving", alternative), workbook)}&" "&${given("currency", workbook)}`;
    const words = `${quoted(alternatives[alternative]!.label)}&": "&${cell("verdict", alternative)}&", saves "&${saved}&" over "&${horizon(workbook)}&" (present value)."`;
    return otherwise === "" ? words : `IF(${best}=${worth[k]!},${words},${otherwise})`;
  }, "");
  const which = workbook.scenario.template.fleet ? '"Sites as on Inputs: "&' : "";
  return `${which}IF(${best}=0,${none},${named})`;
}

/** One alternative: verdict, money, servers, licenses, cores and watts. */
function sentence(workbook: Workbook, cell: CellOf, alternative: number): string {
  const { alternatives } = workbook.scenario.template;
  const { label, key } = alternatives[alternative]!;
  const of = (id: string): string => cell(id, alternative);
  const saving = of("npvSaving");
  const currency = given("currency", workbook);
  const money = `IF(${saving}=0,"costs the same",IF(${saving}>0,"saves ","costs ")&${amount(saving, workbook)}&" "&${currency}&IF(${saving}<0," more",""))`;
  const removed = `serversRemoved_${key}`;
  const plural = `TEXT(ABS(${removed}),"#,##0")&IF(ABS(${removed})=1," server"," servers")`;
  const servers = `IF(${removed}=0,"removes no server",IF(${removed}>0,"removes "&${plural},"needs "&${plural}&" more"))`;
  const freed = `IF(${of("freedCores")}=0,"frees no core","frees "&${of("freedCores")}&IF(${of("freedCores")}=1," core"," cores")&" a site at the peak")`;
  const watts = of("wattsSaved");
  const draws = `IF(ROUND(${watts},0)=0,"draws the same",IF(${watts}<0,"draws "&${parted(`ABS(${watts})`)}&" W more","draws "&${parted(watts)}&" W less"))`;
  return [
    `${quoted(label)}&": "&${of("verdict")}${misfits(workbook, alternative)}`,
    `". Over "&${horizon(workbook)}&" and "&${sitesInWords(workbook)}&" it "&${money}&" (present value); "`,
    `${servers}&", "${licenseClause(workbook, cell, alternative, currency)}`,
    `${freed}&", and "&${draws}&" a site."`,
  ].join("&");
}

const limits: readonly (readonly [check: string, what: string])[] = [
  ["envelopeFits", "the site's watts"],
  ["slotPowerFits", "the slot's watts"],
  ["slotLinkFits", "the slot's throughput"],
  ["heatFits", "the server's heat gate"],
  ["ambientFits", "the temperature limit"],
  ["stackFits", "the software"],
];

/** What an alternative that does not fit is stopped by. */
function misfits(workbook: Workbook, alternative: number): string {
  const { key } = workbook.scenario.template.alternatives[alternative]!;
  const reasons = limits
    .filter(([check]) => metricRows(check, alternative, workbook).length > 0)
    .map(([check, what]) => `IF(${metricCell(check, alternative, workbook)},"",", ${what}")`);
  if (reasons.length === 0) return "";
  return `&IF(fits_${key}=0,", stopped by"&MID(${reasons.join("&")},LEN(",")+1,LEN(${reasons.join("&")})),"")`;
}

function licenseClause(workbook: Workbook, cell: CellOf, alternative: number, currency: string): string {
  if (!cell("licenseSaving", alternative)) return "";
  const saved = cell("licenseSaving", alternative);
  const changed = `IF(${saved}>0,"saves ","adds ")&${amount(saved, workbook)}&" "&${currency}&" of licenses"`;
  return `&IF(${saved}=0,"leaves the licenses as they are",${changed})&", "`;
}

/** The size of a rounded amount in words that no country's separators change: 41.2 thousand. */
export function amount(cell: string, workbook: Workbook): string {
  const [thousand, million] = ["thousand", "million"].map((name) => constantCell(name, workbook));
  const size = `ABS(${cell})`;
  return `IF(${size}>=${million},${size}/${million}&" million",IF(${size}>=${thousand},${size}/${thousand}&" thousand",${size}))`;
}

const horizon = (workbook: Workbook): string => {
  const years = given("years", workbook);
  return `${years}&IF(${years}=1," year"," years")`;
};

const sitesInWords = (workbook: Workbook): string => {
  const sites = given("sites", workbook);
  return `TEXT(${sites},"#,##0")&IF(${sites}=1," site"," sites")`;
};

/** A site's parameter by its name on Inputs, or as it is without a row there. */
function given(key: string, { scenario }: Workbook): string {
  if (scenario.inputs.has(key)) return key;
  const { value } = scenario.comparison.value(key, 0)!;
  return typeof value === "string" ? quoted(value) : String(value);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
