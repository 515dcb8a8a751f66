import { cellAddress, parseAddress, sizeOf } from "../../address";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import type { Tooltip } from "../page/tooltip";
import type { CellPlace, ErrorSource } from "./explain";
import { explainError } from "./explain";
import { cellRect } from "./place";

/** Shows why a cell is an error, or goes round in a circle, while it is hovered or selected. */
export function showErrors(running: RunningGrid, grid: Grid, tooltip: Tooltip): void {
  const { api, calculation } = running;
  const source = errorSource(running, grid);
  let hovered: CellPlace | undefined;
  let editing = false;
  const place = () => {
    if (editing || !api.getActiveWorkbook()) return tooltip.hide();
    for (const cell of [hovered, selectedCell(grid)]) {
      const sentence = cell && explainError(cell, source);
      const rect = sentence ? cellRect(running, cell) : undefined;
      if (sentence && rect) return tooltip.show(sentence, rect);
    }
    tooltip.hide();
  };
  const update = oncePerFrame(place);
  api.addEvent(api.Event.CellPointerMove, ({ worksheet, row, column }) => {
    const sheet = worksheet.getSheetName();
    if (hovered?.row === row && hovered.column === column && hovered.sheet === sheet) return;
    hovered = { sheet, row, column };
    update();
  });
  api.addEvent(api.Event.ActiveSheetChanged, () => {
    hovered = undefined;
    update();
  });
  api.addEvent(api.Event.SheetEditStarted, () => {
    editing = true;
    update();
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    editing = false;
    update();
  });
  api.addEvent(api.Event.SelectionChanged, update);
  api.addEvent(api.Event.Scroll, update);
  calculation.onCalculated(update);
}

/** The grid tells of one thing by several events: the answer is computed once, after the last. */
function oncePerFrame(work: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      work();
    });
  };
}

function selectedCell(grid: Grid): CellPlace | undefined {
  const { sheet, top, left } = grid.selection();
  return sheet === grid.activeSheet() ? { sheet, row: top, column: left } : undefined;
}

const cell = ({ sheet, row, column }: CellPlace) => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The open workbook as explanations need it. */
export function errorSource({ calculation }: RunningGrid, grid: Grid): ErrorSource {
  const known = ({ sheet }: CellPlace) => grid.sheets().some(({ name }) => name === sheet);
  return {
    value: ({ sheet, row, column }) => calculation.value(sheet, row, column),
    formula(place) {
      const content = known(place) ? grid.formulas(cell(place))[0]![0] : undefined;
      return typeof content === "string" && content.startsWith("=") ? content : undefined;
    },
    array: ({ sheet, top, left }) => calculation.arrayAround(sheet, top, left),
    cycle: ({ sheet, row, column }) => calculation.cycleAround(cellAddress(sheet, row, column)),
    named(name) {
      const defined = grid.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
      const { sheet, rectangle } = parseAddress(defined?.refersTo ?? "") ?? {};
      if (sheet === undefined || !rectangle || sizeOf(rectangle) > 1) return undefined;
      return { sheet, row: rectangle.top, column: rectangle.left };
    },
  };
}
