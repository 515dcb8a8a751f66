import { isError } from "../formula/value";
import type { NumberCell, NumberCulture } from "../workbook/excel";
import { formatAs, isPercent } from "./numbers";

/** What a cell is called beside an axis or above a column: its title, and its unit. */
export function caption(cell: NumberCell): string {
  const [title, unit] = [titleOf(cell), unitOf(cell)];
  if (!unit) return title;
  return title.endsWith(")") ? `${title.slice(0, -1)}, ${unit})` : `${title} (${unit})`;
}

/** What a cell is called in a sentence or a heading: its label, else its name, else its address. */
export const titleOf = ({ label, name, address }: NumberCell): string => label ?? name ?? address;

/** The unit to show beside the cell's numbers; none where they are percentages already. */
export const unitOf = ({ unit, numberFormat }: NumberCell): string | undefined =>
  isPercent(numberFormat) ? undefined : unit;

/** By what a cell is picked: its name; cells without one go by their address. */
export const nameOf = ({ name, address }: NumberCell): string => name ?? address;

/** What the cell holds now, as it is read in the pane: a number, or the error it shows. */
export const valueOf = ({ value, numberFormat }: NumberCell, culture: NumberCulture): string =>
  isError(value) ? value.error : formatAs(value, numberFormat, culture);
