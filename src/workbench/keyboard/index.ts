import { ICommandService } from "@univerjs/core";
import {
  IEditorBridgeService,
  ILayoutService,
  InsertFunctionOperation,
  IShortcutService,
  ISidebarService,
  KeyCode,
  MetaKeys,
  MoreFunctionsOperation,
  ScrollToRangeOperation,
} from "@univerjs/preset-sheets-core";
import type { RunningGrid } from "../grid";
import { contextOf } from "../grid";
import type { Area, Grid } from "../office/grid";
import type { Key, KeyCommand } from "./chords";
import { commandOf } from "./chords";
import { createGoTo } from "./go-to";
import { around, destination, neighbor } from "./places";
import { enterNext, pageRegions } from "./regions";

/**
 * Excel's keys where Univer has none, and the way for the keyboard between the parts of the page, the pane's frame
 * included.
 */
export function startKeyboard(running: RunningGrid, grid: Grid, frame: HTMLIFrameElement): void {
  const cells = cellMoves(running, grid);
  const page = pageRegions(cells.focus, frame);
  const goTo = createGoTo((text) => cells.destination(text), cells.go, cells.focus);
  const toRegion = (step: 1 | -1, from = page.current()) => enterNext(page.all, from, step);
  const actions: Record<KeyCommand, () => unknown> = {
    nextRegion: () => toRegion(1),
    previousRegion: () => toRegion(-1),
    nextSheet: () => cells.toSheet(1),
    previousSheet: () => cells.toSheet(-1),
    firstCell: () => cells.go(cells.first()),
    lastCell: () => cells.go(cells.last()),
    extendToFirstCell: () => cells.go(around(grid.selection(), cells.first())),
    extendToLastCell: () => cells.go(around(grid.selection(), cells.last())),
    rowStart: () => cells.go(cells.at(grid.selection().top, 0)),
    pageDown: () => cells.page(1),
    pageUp: () => cells.page(-1),
    goTo: () =>
      goTo.open([...grid.names().filter(({ hidden }) => !hidden), ...grid.tables()].map(({ name }) => name)),
    insertFunction: () => cells.openSidebar(MoreFunctionsOperation.id),
    formatCells: () => cells.openSidebar(NUMBER_FORMATS),
    leave: () => cells.leave(inSidebar()),
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (!running.api.getActiveWorkbook() || document.querySelector("dialog[open]")) return;
      const command = commandOf(event, hasKeyboard());
      // while a cell is typed in, its editor has all keys but the browser's own, which would lose what is typed
      if (!command || (cells.editing() && !BROWSERS.has(command))) return;
      if (command === "leave" && !inSidebar() && page.current() !== page.header) return;
      event.preventDefault();
      event.stopPropagation();
      if (!cells.editing()) actions[command]();
    },
    true,
  );
  onKeys(frame, (key) => {
    const command = commandOf(key, false);
    if (command !== "nextRegion" && command !== "previousRegion") return false;
    toRegion(command === "nextRegion" ? 1 : -1, page.pane);
    return true;
  });
  tabsGiveKeyboard(cells.focus);
  sumByKeyboard(running);
}

/** Excel's AutoSum, which proposes a range and lets one change it: Univer's own at this key sums what is selected. */
function sumByKeyboard({ univer }: RunningGrid): void {
  const injector = univer.__getInjector();
  injector.get(IShortcutService).registerShortcut({
    id: InsertFunctionOperation.id,
    staticParameters: { value: "SUM" },
    binding: MetaKeys.ALT | KeyCode.EQUAL,
    mac: MetaKeys.CTRL_COMMAND | MetaKeys.ALT | KeyCode.EQUAL,
    priority: 1,
    preconditions: () => hasKeyboard() && !injector.get(IEditorBridgeService).isVisible().visible,
  });
}

/** The id of Univer's panel of number formats, which its package does not export. */
const NUMBER_FORMATS = "sheet.operation.open.numfmt.panel";

/** What a browser does at the same keys would leave the cell, or the page. */
const BROWSERS = new Set<KeyCommand>(["nextRegion", "previousRegion", "goTo"]);

/** The grid's cells listen by an invisible editor; where nothing has the keyboard, they are meant. */
function hasKeyboard(): boolean {
  const active = document.activeElement as HTMLElement | null;
  return !active || active === document.body || active.dataset.uComp === "editor";
}

const SIDEBAR = '#grid [data-u-comp="right-sidebar"]';
const inSidebar = () => document.activeElement?.closest(SIDEBAR) != null;

/** Keys pressed in the pane's frame, whatever page it shows by then. */
function onKeys(frame: HTMLIFrameElement, take: (key: Key) => boolean): void {
  const pressed = (event: KeyboardEvent) => {
    if (take(event)) event.preventDefault();
  };
  const listen = () => frame.contentWindow?.addEventListener("keydown", pressed, true);
  frame.addEventListener("load", listen);
  listen();
}

/** A tab that was clicked, or chosen with Enter, gives the keyboard to its cells; one that is renamed keeps it. */
function tabsGiveKeyboard(focus: () => void): void {
  const isTab = ({ target }: Event) => {
    const tab = target instanceof Element ? target.closest('#grid [role="tab"]') : null;
    return tab !== null && tab.querySelector('[contenteditable="true"]') === null;
  };
  document.addEventListener("click", (event) => {
    // the second press of a double click begins to rename
    if (event.detail < 2 && isTab(event)) focus();
  });
  document.addEventListener("keydown", (event) => {
    if (isTab(event) && (event.key === "Enter" || event.key === "Escape")) focus();
  });
}

/** Moves over the open workbook's cells. */
function cellMoves(running: RunningGrid, grid: Grid) {
  const { sheetOf } = contextOf(running);
  const injector = running.univer.__getInjector();
  const run = (id: string, params?: object) => injector.get(ICommandService).executeCommand(id, params);
  const focus = () => injector.get(ILayoutService).focus();
  const sheet = () => sheetOf(grid.activeSheet());
  const at = (row: number, column: number): Area => ({
    sheet: grid.activeSheet(),
    ...{ top: row, left: column, bottom: row, right: column },
  });
  /** Within what the grid has of the sheet: a name may stand for whole columns. */
  const within = (area: Area): Area => ({
    ...area,
    bottom: Math.min(area.bottom, sheetOf(area.sheet).getMaxRows() - 1),
    right: Math.min(area.right, sheetOf(area.sheet).getMaxColumns() - 1),
  });
  const go = (wanted: Area) => {
    const area = within(wanted);
    grid.activateSheet(area.sheet);
    grid.select(area);
    // a large area is shown from its first cell on
    const { top, left } = area;
    void run(ScrollToRangeOperation.id, {
      range: { startRow: top, endRow: top, startColumn: left, endColumn: left },
    });
    focus();
  };
  return {
    at,
    go,
    focus,
    editing: () => injector.get(IEditorBridgeService).isVisible().visible,
    destination(text: string) {
      const found = destination(text, grid);
      if ("problem" in found) return found;
      const { sheet: name, top, left } = found.area;
      const beyond = top >= sheetOf(name).getMaxRows() || left >= sheetOf(name).getMaxColumns();
      return beyond ? { problem: `${text.trim()} lies beyond the end of the sheet.` } : found;
    },
    toSheet(step: 1 | -1) {
      const name = neighbor(grid.sheets(), grid.activeSheet(), step);
      if (name !== undefined) grid.activateSheet(name);
      focus();
    },
    /** The first cell that scrolls: frozen rows and columns are left out, as in Excel. */
    first() {
      const { startRow, startColumn } = sheet().getSheet().getFreeze();
      return at(Math.max(0, startRow), Math.max(0, startColumn));
    },
    last() {
      const { bottom, right } = grid.usedArea(grid.activeSheet()) ?? { bottom: 0, right: 0 };
      return at(bottom, right);
    },
    page(step: 1 | -1) {
      const visible = sheet().getVisibleRange();
      const rows = visible ? Math.max(1, visible.endRow - visible.startRow) : 1;
      const { top, left } = grid.selection();
      go(at(Math.min(Math.max(0, top + step * rows), sheet().getMaxRows() - 1), left));
    },
    async openSidebar(id: string) {
      await run(id);
      // its content is rendered by then, its own focus not yet given
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(`${SIDEBAR} section > section :is(input, button, [tabindex])`)
          ?.focus(),
      );
    },
    leave(sidebar: boolean) {
      if (sidebar) injector.get(ISidebarService).close();
      focus();
    },
  };
}

export { announceSelection } from "./announce";
export { nameControls } from "./controls";
