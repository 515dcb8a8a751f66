import { parseA1Ref, tokenize } from "@borgar/fx";
import type { Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import { columnName } from "../../formula/address";
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
  /** What a function said of a cell. */
  said(place: CellPlace): string | undefined;
  /** The cell that a name stands for. */
  named(name: string): CellPlace | undefined;
}

/** Errors hand themselves on from formula to formula: further than this nobody follows. */
const LONGEST_CHAIN = 20;

/**
 * Why a cell shows an error: what the function said of it, or where the error comes from, or what the error
 * means in general. Undefined for a cell without an error.
 */
export function explainError(place: CellPlace, source: ErrorSource): string | undefined {
  const value = source.value(place);
  if (!isError(value)) return undefined;
  let at = place;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const said = source.said(at);
    const origin = step === 0 ? "" : ` From ${placeName(at, place.sheet)}.`;
    if (said) return `${value.error} ${said}${origin}`;
    const next = precedents(at, source).find((one) => sameError(source.value(one), value.error));
    if (!next) return `${value.error} ${ERROR_SENTENCES[value.error]}${origin}`;
    at = next;
  }
  return `${value.error} ${ERROR_SENTENCES[value.error]}`;
}

const sameError = (value: Scalar, error: string) => isError(value) && value.error === error;

/** The single cells that a formula names, in its order; of a range its first cell with an error. */
function precedents(place: CellPlace, source: ErrorSource): CellPlace[] {
  const formula = source.formula(place);
  if (!formula) return [];
  return tokenize(formula, { mergeRefs: true }).flatMap(({ type, value }) => {
    if (type === "range_named") return source.named(value) ?? [];
    return type === "range" ? cellsOf(value, place.sheet, source) : [];
  });
}

const MOST_CELLS = 1_000;

function cellsOf(reference: string, sheet: string, source: ErrorSource): CellPlace[] {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed) || !parsed.range) return [];
  const { top, left, bottom, right } = parsed.range;
  if (top == null || left == null) return [];
  const width = (right ?? left) - left + 1;
  const count = Math.min(MOST_CELLS, width * ((bottom ?? top) - top + 1));
  for (let i = 0; i < count; i++) {
    const place = {
      sheet: parsed.context?.at(-1) ?? sheet,
      row: top + Math.floor(i / width),
      column: left + (i % width),
    };
    if (isError(source.value(place))) return [place];
  }
  return [];
}

const placeName = ({ sheet, row, column }: CellPlace, here: string) =>
  `${sheet === here ? "" : `${sheet}!`}${columnName(column)}${row + 1}`;
