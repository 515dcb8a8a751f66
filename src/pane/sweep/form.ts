import { SweepError, checkRange, suggestRange, sweepStep } from "../../sweep";
import type { SweepRange } from "../../sweep";
import type { InputCell, NumberCell, NumberCulture } from "../../workbook/excel";
import { parseTyped, typed } from "../numbers";

/** What stands in the form: cells by address, numbers as typed. */
export interface Form {
  input: string | undefined;
  output: string | undefined;
  from: string;
  to: string;
  points: string;
}

export const emptyForm: Form = { input: undefined, output: undefined, from: "", to: "", points: "" };

/** The form with an input picked, and a range around its value filled in. */
export function withInput(form: Form, cell: InputCell, culture: NumberCulture): Form {
  const { from, to, points } = suggestRange(cell.value, cell.allowed);
  const asTyped = (value: number): string => typed(value, cell.numberFormat, culture);
  return { ...form, input: cell.address, from: asTyped(from), to: asTyped(to), points: String(points) };
}

/** The range that was typed, NaN for what is no number. */
export const rangeOf = ({ from, to, points }: Form, culture: NumberCulture): SweepRange => ({
  from: parseTyped(from, culture),
  to: parseTyped(to, culture),
  points: parseTyped(points, culture),
});

/** The first thing to mend before the form can be run; undefined when there is none. */
export function problemOf(form: Form, culture: NumberCulture): SweepError | undefined {
  if (form.input === undefined) return new SweepError("Pick the input to vary.", "input");
  if (form.output === undefined) return new SweepError("Pick the output to watch.", "output");
  try {
    checkRange(rangeOf(form, culture));
  } catch (error) {
    if (error instanceof SweepError) return error;
    throw error;
  }
  return undefined;
}

/** The step between points, undefined while the range is not valid. */
export function stepOf(form: Form, culture: NumberCulture): number | undefined {
  const range = rangeOf(form, culture);
  try {
    checkRange(range);
    return sweepStep(range);
  } catch {
    return undefined;
  }
}

/** Why a cell can't play a role, in a sentence; undefined when it can. */
export function misfitOf(role: NumberCell["role"], { role: its, address }: NumberCell): string | undefined {
  if (role === its) return undefined;
  return role === "input"
    ? `${address} holds a formula, which a sweep would replace. Select a cell with a number typed into it.`
    : `${address} holds a typed number, so it won't change. Select a cell that is calculated.`;
}
