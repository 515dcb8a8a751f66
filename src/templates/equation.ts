import { columnName } from "../formula/address";
import type { Layout, PlacedStep } from "./layout";
import { columns } from "./layout";
import { isYearStep } from "./template";

/** The cell that an equation is written into. */
export interface Place {
  /** The alternative, counted from the baseline. */
  alternative: number;
  /** The row from 0, for equations by year. */
  row?: number;
}

const words = /"(?:[^"]|"")*"|[A-Za-z_][A-Za-z0-9_.]*(?:\s*\()?/g;

/**
 * An equation of the Model sheet as the formula of one of its cells: inputs by their names, steps by their
 * cells. Throws an Error that names the word which is neither.
 */
export function modelFormula(equation: string, place: Place, layout: Layout): string {
  return replaceWords(equation, (word) => {
    const baseline = word.startsWith("baseline.");
    const key = baseline ? word.slice("baseline.".length) : word;
    const alternative = baseline ? 0 : place.alternative;
    return (
      inputName(key, alternative, layout) ??
      stepCell(key, alternative, layout) ??
      yearCell(key, alternative, place, layout)
    );
  });
}

/**
 * An equation of the Summary sheet as a formula: `key_alternative` is that alternative's input or step,
 * `key` alone a site's. `named` are the keys of steps whose cells have names.
 */
export function summaryFormula(equation: string, named: Set<string>, layout: Layout): string {
  return replaceWords(equation, (word) => {
    const index = layout.alternatives.findIndex(({ key }) => word.endsWith(`_${key}`));
    const key = index < 0 ? word : word.slice(0, -layout.alternatives[index]!.key.length - 1);
    if (index >= 0 && named.has(key)) return word;
    const cell = stepCell(key, Math.max(0, index), layout);
    return inputName(key, Math.max(0, index), layout) ?? (cell && `Model!${cell}`);
  });
}

/** An equation with room around its operators, so that it reads well and breaks between words. */
export const readable = (equation: string): string =>
  equation.replace(
    /"(?:[^"]|"")*"|([(,=]-)|(<=|>=|<>|[-+*/=<>&])|(,)/g,
    (found, sign?: string, operator?: string, comma?: string) => {
      if (sign !== undefined) return sign.startsWith("=") ? " = -" : sign.startsWith(",") ? ", -" : sign;
      if (operator !== undefined) return ` ${operator} `;
      return comma === undefined ? found : ", ";
    },
  );

/** A step's cells for each alternative in the way of a chart's series: Model!$D$9:$F$9. */
export function stepRange(key: string, layout: Layout): string {
  const row = placed(key, layout).row + 1;
  const last = columnName(columns.firstAlternative + layout.alternatives.length - 1);
  return `Model!$${columnName(columns.firstAlternative)}$${row}:$${last}$${row}`;
}

/** A year step's rows for one alternative, with year 0 where it has one: Model!$D$80:$D$90. */
export function yearRange(key: string, alternative: number, layout: Layout): string {
  const { row, rows } = placed(key, layout);
  const column = columnName(columns.firstAlternative + alternative);
  return `Model!$${column}$${row + 1}:$${column}$${row + rows}`;
}

function replaceWords(equation: string, resolve: (word: string) => string | undefined): string {
  return equation.replace(words, (word) => {
    if (word.startsWith('"') || word.endsWith("(")) return word;
    const cell = resolve(word);
    if (cell === undefined) throw new Error(`"${word}" is no key of an input or a step: ${equation}`);
    return cell;
  });
}

function inputName(key: string, alternative: number, layout: Layout): string | undefined {
  const kind = layout.inputs.get(key);
  if (kind === undefined) return undefined;
  return kind === "site" ? key : `${key}_${layout.alternatives[alternative]!.key}`;
}

function stepCell(key: string, alternative: number, layout: Layout): string | undefined {
  const found = layout.steps.get(key);
  if (!found || isYearStep(found.step)) return undefined;
  return `${valueColumn(found, alternative)}${found.row + 1}`;
}

function yearCell(key: string, alternative: number, place: Place, layout: Layout): string | undefined {
  if (key === "year" && place.row !== undefined) return `$A${place.row + 1}`;
  const [, base = "", suffix] = /^(.*?)(?:\.(prior|years|0))?$/.exec(key) ?? [];
  const found = layout.steps.get(base);
  if (!found || !isYearStep(found.step)) return undefined;
  const column = valueColumn(found, alternative);
  if (suffix === "0" && found.step.firstYear === 0) return `${column}${found.row + 1}`;
  if (suffix === "years") {
    const first = found.row + 1 + (1 - found.step.firstYear);
    return `${column}${first}:${column}${found.row + found.rows}`;
  }
  if (place.row === undefined) return undefined;
  if (suffix === "prior") return `${column}${place.row}`;
  return suffix === undefined ? `${column}${rowOfSameYear(found, place.row, layout) + 1}` : undefined;
}

/** The row of a year step that has the year of another year step's row. */
function rowOfSameYear(found: PlacedStep, row: number, layout: Layout): number {
  for (const other of layout.steps.values())
    if (isYearStep(other.step) && isYearStep(found.step) && row >= other.row && row < other.row + other.rows)
      return found.row + (row - other.row) + other.step.firstYear - found.step.firstYear;
  throw new Error(`row ${row + 1} is no year of a step`);
}

/** The letters of a step's column; fixed for the baseline and a site's value, so that formulas fill right. */
function valueColumn({ step }: PlacedStep, alternative: number): string {
  const fixed = alternative === 0 || step.scope === "site";
  return fixed ? `$${columnName(columns.firstAlternative)}` : columnName(columns.firstAlternative + alternative);
}

function placed(key: string, layout: Layout): PlacedStep {
  const found = layout.steps.get(key);
  if (!found) throw new Error(`"${key}" is no step`);
  return found;
}
