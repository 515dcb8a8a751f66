import { parseAddress } from "../../address";
import type { Area, Grid } from "../office/grid";

/** What a workbook has that one can go to. */
export type Places = Pick<Grid, "sheets" | "activeSheet" | "names" | "tables">;

/** A place of the workbook, or a sentence on why there is none. */
export type Destination = { area: Area } | { problem: string };

/** Where a typed text leads: a cell or range (of another sheet too), a defined name, a table. */
export function destination(text: string, places: Places): Destination {
  const typed = text.trim();
  const wanted = typed.toLowerCase();
  const here = places.activeSheet();
  const names = places.names().filter(({ name }) => name.toLowerCase() === wanted);
  const name = names.find(({ sheet }) => sheet === here) ?? names.find(({ sheet }) => sheet === undefined);
  if (name) {
    const { sheet, rectangle } = parseAddress(name.refersTo.replace(/^=/, "")) ?? {};
    if (!rectangle) return { problem: `${name.name} stands for a formula, not for cells.` };
    return onSheet(sheet ?? here, rectangle, places);
  }
  const table = places.tables().find((one) => one.name.toLowerCase() === wanted);
  if (table) return { area: table.area };
  const address = parseAddress(typed);
  if (address) return onSheet(address.sheet ?? here, address.rectangle, places);
  return { problem: `There is no cell or name ${typed}. Type a cell such as B3 or Inputs!B3, or a name.` };
}

function onSheet(wanted: string, rectangle: Omit<Area, "sheet">, { sheets }: Places): Destination {
  const sheet = sheets().find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!sheet) return { problem: `There is no sheet ${wanted}.` };
  if (sheet.hidden) return { problem: `The sheet ${sheet.name} is hidden.` };
  return { area: { sheet: sheet.name, ...rectangle } };
}

/** The sheet on show beside another, hidden ones left out; the first and the last have none beyond. */
export function neighbor(
  sheets: ReturnType<Grid["sheets"]>,
  active: string,
  step: 1 | -1,
): string | undefined {
  const shown = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  return shown[shown.indexOf(active) + step];
}

/** The smallest area that holds two. */
export const around = (a: Area, b: Area): Area => ({
  sheet: a.sheet,
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
