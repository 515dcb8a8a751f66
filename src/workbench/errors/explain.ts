import { tokenize } from "@borgar/fx";
import type { CellError, Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import { columnName, quotedSheet } from "../../address";
import { readArea } from "../../formula/areaReference";
import type { Area } from "../office/grid";
import { ERROR_SENTENCES } from "./sentences";

/** A cell of the workbook, from 0. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/** What the explanation needs of a workbook. */
export interface ErrorSource {
  value(place: CellPlace): Scalar;
  /** With "="; undefined where there is none. */
  formula(place: CellPlace): string | undefined;
  /** The cells of the array whose formula stands at an area's first cell. */
  array(anchor: Area): Area | undefined;
  /** The cells that need one another, where a cell is one of them, as Sheet!A1. */
  cycle(place: CellPlace): readonly string[] | undefined;
  /** The cell that a name stands for. */
  named(name: string): CellPlace | undefined;
}

/** Errors hand themselves on from formula to formula: further than this nobody follows. */
const LONGEST_CHAIN = 20;

/**
 * Why a cell shows an error: what was said of it, or what the error means in general, and where it comes from. Also
 * by which cells a formula needs its own value. Undefined for a cell that needs no explanation.
 */
export function explainError(place: CellPlace, source: ErrorSource): string | undefined {
  const value = source.value(place);
  if (!isError(value)) return undefined;
  const cycle = explainCycle(place, source);
  if (cycle !== undefined) return `${value.error} ${cycle}`;
  const sentence = `${value.error} ${value.message ?? ERROR_SENTENCES[value.error]}`;
  let at = place;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const next = precedents(at, source).find((one) => same(source.value(one), value));
    if (!next) return at === place ? sentence : `${sentence} From ${placeName(at, place.sheet)}.`;
    at = next;
  }
  return sentence;
}

/** An error that is handed on keeps what was said of it. */
const same = (value: Scalar, error: CellError) =>
  isError(value) && value.error === error.error && value.message === error.message;

function explainCycle(place: CellPlace, source: ErrorSource): string | undefined {
  const cells = source.cycle(place);
  if (!cells) return undefined;
  const here = `${quotedSheet(place.sheet)}!`;
  const shown = cells
    .slice(0, MOST_NAMED)
    .map((cell) => (cell.startsWith(here) ? cell.slice(here.length) : cell));
  const more = cells.length > MOST_NAMED ? " and others" : "";
  return `The formula needs its own value, so it has none. It goes round by ${shown.join(", ")}${more}.`;
}

const MOST_NAMED = 5;

/** The single cells that a formula names, in its order; of a range or an array its first cell with an error. */
function precedents(place: CellPlace, source: ErrorSource): CellPlace[] {
  const formula = source.formula(place);
  if (!formula) return [];
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.flatMap(({ type, value }, i) => {
    const cell = type === "range_named" ? source.named(value) : undefined;
    const area = cell ? cellArea(cell) : type === "range" ? areaOf(value, place.sheet) : undefined;
    const whole = area && tokens[i + 1]?.value === "#" ? source.array(area) : area;
    return whole ? firstError(whole, source) : [];
  });
}

const cellArea = ({ sheet, row, column }: CellPlace): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function areaOf(reference: string, sheet: string): Area | undefined {
  const area = readArea(reference);
  if (!area || area.top === null || area.left === null) return undefined;
  const { top, left, bottom, right } = area;
  return { sheet: area.context.at(-1) ?? sheet, top, left, bottom: bottom ?? top, right: right ?? left };
}

const MOST_CELLS = 1_000;

function firstError({ sheet, top, left, bottom, right }: Area, source: ErrorSource): CellPlace[] {
  const width = right - left + 1;
  const count = Math.min(MOST_CELLS, width * (bottom - top + 1));
  for (let i = 0; i < count; i++) {
    const place = { sheet, row: top + Math.floor(i / width), column: left + (i % width) };
    if (isError(source.value(place))) return [place];
  }
  return [];
}

const placeName = ({ sheet, row, column }: CellPlace, here: string) =>
  `${sheet === here ? "" : `${sheet}!`}${columnName(column)}${row + 1}`;
