import { isError } from "../formula/value";
import type { NumberCell, NumberCulture } from "../workbook/excel";
import { formatAs, isPercent } from "./numbers";

/** What a cell is called beside an axis or above a column: its label, else its name, else its address; its unit. */
export function caption(cell: NumberCell): string {
  const title = cell.label ?? cell.name ?? cell.address;
  const unit = unitOf(cell);
  return unit ? `${title} (${unit})` : title;
}

/** The unit to show beside the cell's numbers; none where they are percentages already. */
export const unitOf = ({ unit, numberFormat }: NumberCell): string | undefined =>
  isPercent(numberFormat) ? undefined : unit;

/** The name of a cell as its user knows it; cells without one go by their address. */
export const nameOf = ({ name, address }: NumberCell): string => name ?? address;

/** What the cell holds now, as it is read in the pane: a number, or the error it shows. */
export const valueOf = ({ value, numberFormat }: NumberCell, culture: NumberCulture): string =>
  isError(value) ? value.error : formatAs(value, numberFormat, culture);
