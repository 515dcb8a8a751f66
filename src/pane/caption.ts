import type { NumberCell } from "../workbook/excel";
import { isPercent } from "./numbers";

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
