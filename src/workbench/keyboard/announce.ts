import { formatRectangle, sizeOf } from "../../address";
import { errorSource } from "../errors";
import { explainError } from "../errors/explain";
import type { RunningGrid } from "../grid";
import type { Area, Grid } from "../office/grid";
import { byId } from "../page/element";

/** A key held down passes over many cells: only where it rests is said. */
const REST = 150;

/** Says address, value and error of the selected cell to those who listen: the grid itself is a picture. */
export function announceSelection(running: RunningGrid, grid: Grid): void {
  const { api, calculation } = running;
  const region = byId("announcement");
  const source = errorSource(running, grid);
  let sheetSaid: string | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    if (!api.getActiveWorkbook()) return;
    const area = grid.selection();
    if (area.sheet !== grid.activeSheet()) return;
    const first = { ...area, bottom: area.top, right: area.left };
    const why = explainError({ sheet: area.sheet, row: area.top, column: area.left }, source);
    const sentence = announcement(area, why ?? grid.text(first)[0]![0]!);
    const isNewSheet = area.sheet !== sheetSaid;
    sheetSaid = area.sheet;
    if (isNewSheet) region.textContent = `Sheet ${area.sheet}. ${sentence}`;
    // said again only when it is another
    else if (!region.textContent.endsWith(sentence)) region.textContent = sentence;
  };
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(say, REST);
  };
  for (const event of [api.Event.SelectionChanged, api.Event.ActiveSheetChanged, api.Event.SheetEditEnded])
    api.addEvent(event, soon);
  calculation.onCalculated(soon);
}

/** What is said of a selection whose first cell shows a text. */
export function announcement(area: Area, shown: string): string {
  const address = formatRectangle(area).replace(":", " to ");
  const count = sizeOf(area);
  const cells = count > 1 ? `, ${count.toLocaleString("en-US")} cells` : "";
  return `${address}${cells}: ${shown === "" ? "blank" : shown}`;
}
