import { numberFormat, percent } from "../../formats";
import { metricCell, metricRows, metricSum } from "../../metrics";
import type { Workbook } from "../../workbook";

/** A block of figures beside each other, an alternative a column. */
export interface SummaryTable {
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  /** What sentences and charts call it. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** The unit where an input words it. */
  readonly unitFormula?: string;
  readonly format: string;
  /** Beside the figures, what they are and how they were counted. */
  readonly note?: string;
  /** An alternative's formula; undefined where it has none. */
  readonly formula: (alternative: number) => string | undefined;
  readonly isText?: boolean;
  readonly isResult?: boolean;
}

type Words = Pick<SummaryRow, "note" | "isResult"> & { label: string; unit: string };

/**
 * A formula's figure to three significant digits; a word stays. More digits would promise what no estimate of a
 * coming year holds.
 */
export const rounded = (cell: string): string =>
  `IF(ISNUMBER(${cell}),IF(${cell}=0,0,ROUND(${cell},2-INT(LOG10(ABS(${cell}))))),${cell})`;

/** A figure of three digits as a sentence says it, its thousands parted. */
export const parted = (figure: string): string => `IF(${figure}=INT(${figure}),TEXT(${figure},"#,##0"),${figure})`;

/** A row of a named metric. Whole counts are shown as they are. */
export function metricRow(key: string, { label, unit, ...more }: Words, workbook: Workbook): SummaryRow {
  const { alternatives } = workbook.scenario.template;
  const isCount = unit === "servers" || unit === "cards";
  return {
    id: key,
    label,
    unit: unit === "%" ? "" : unit,
    format: unit === "%" ? percent : numberFormat(unit),
    ...more,
    formula: (alternative) => {
      if (metricRows(key, alternative, workbook).length === 0) return undefined;
      const name = `${key}_${alternatives[alternative]!.key}`;
      return isCount ? name : rounded(name);
    },
  };
}

/** A row that adds up rows of the Model sheet; undefined where the scenario has none of them. */
export function sumRow(
  id: string,
  keys: readonly string[],
  words: Words,
  workbook: Workbook,
): SummaryRow | undefined {
  const { alternatives } = workbook.scenario.template;
  const partsOf = (alternative: number): string[] =>
    keys.map((key) => metricSum(key, alternative, workbook)).filter((part) => part !== "0");
  if (alternatives.every((_, alternative) => partsOf(alternative).length === 0)) return undefined;
  const { label, unit, ...more } = words;
  return {
    id,
    label,
    unit,
    format: numberFormat(unit),
    ...more,
    formula: (alternative) => {
      const parts = partsOf(alternative);
      return parts.length === 0 ? "0" : rounded(parts.length === 1 ? parts[0]! : `(${parts.join("+")})`);
    },
  };
}

/** A row of a truth value of the Model sheet in words; undefined where nothing is checked. */
export function truthRow(key: string, label: string, workbook: Workbook): SummaryRow | undefined {
  const { alternatives } = workbook.scenario.template;
  const isChecked = (alternative: number): boolean => metricRows(key, alternative, workbook).length > 0;
  if (!alternatives.some((_, alternative) => isChecked(alternative))) return undefined;
  return {
    id: key,
    label,
    unit: "",
    format: "General",
    isText: true,
    formula: (alternative) =>
      isChecked(alternative) ? `IF(${metricCell(key, alternative, workbook)},"yes","no")` : undefined,
  };
}
