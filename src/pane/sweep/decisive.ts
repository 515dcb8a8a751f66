import { checkRange, rangeWithin, suggestRange } from "../../sweep";
import type { SweepRange } from "../../sweep";
import type { DecisiveSweep, InputCell, NumberCell, NumberCulture, OutputCell } from "../../workbook/excel";
import { titleOf, unitOf } from "../caption";
import { formatAs, typed } from "../numbers";
import type { Form } from "./form";

/** The workbook's decisive sweep with its cells as they are. */
export interface Decisive {
  input: InputCell;
  output: OutputCell;
  range: SweepRange;
}

/**
 * The cells of the sweep that a workbook names. Undefined where one of them is not there, or is no number; ends that
 * are none, or can't be swept between, give way to a range around the input's value.
 */
export function decisiveOf(named: DecisiveSweep, cells: readonly NumberCell[]): Decisive | undefined {
  const input = cells.find((cell): cell is InputCell => cell.role === "input" && isNamed(cell, named.input));
  const output = cells.find(
    (cell): cell is OutputCell => cell.role === "output" && isNamed(cell, named.output),
  );
  if (!input || typeof output?.value !== "number") return undefined;
  const range = rangeBetween(named) ?? suggestRange(input.value, input.allowed);
  return { input, output, range };
}

/** Excel takes names for the same without regard to case. */
const isNamed = ({ name }: NumberCell, wanted: string): boolean =>
  name?.toLowerCase() === wanted.trim().toLowerCase();

function rangeBetween({ from, to }: DecisiveSweep): SweepRange | undefined {
  if (typeof from !== "number" || typeof to !== "number" || from === to) return undefined;
  const range = rangeWithin(from, to);
  try {
    checkRange(range);
    return range;
  } catch {
    return undefined;
  }
}

/** The form filled in with it, as its user would type it. */
export function formOf({ input, output, range }: Decisive, culture: NumberCulture): Form {
  const asTyped = (value: number): string => typed(value, input.numberFormat, culture);
  return {
    input: input.address,
    output: output.address,
    from: asTyped(range.from),
    to: asTyped(range.to),
    points: String(range.points),
  };
}

/** What it varies and between which values: "WAN traffic of a site, from 0.25 to 1.7 Gbps". */
export function described({ input, range }: Decisive, culture: NumberCulture): string {
  const [from, to] = [range.from, range.to].map((value) => formatAs(value, input.numberFormat, culture));
  const unit = unitOf(input);
  return `${titleOf(input)}, from ${from} to ${to}${unit ? ` ${unit}` : ""}`;
}
