import type { NumberCell } from "../workbook/excel";

/** What a cell is called beside an axis or above a column: its label, else its name, else its address; its unit. */
export function caption({ label, name, address, unit }: NumberCell): string {
  const title = label ?? name ?? address;
  return unit ? `${title} (${unit})` : title;
}

/** The name of a cell as its user knows it; cells without one go by their address. */
export const nameOf = ({ name, address }: NumberCell): string => name ?? address;
