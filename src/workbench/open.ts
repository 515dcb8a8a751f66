import type { IWorkbookData } from "@univerjs/core";
import type { Book } from "../formula/book";
import { editingOf, type RunningGrid } from "./grid";
import type { Charts } from "./charts";
import { differing, uncomputed } from "./differences";
import { nothingLoading } from "./engine";
import { moveLinesAsFilesDo } from "./engine/moved-lines";
import type { Grid } from "./office/grid";
import { checkOnlyWhatIsOpen } from "./grid/validation";
import { releaseUnit } from "./grid/release";
import { toSnapshot } from "./snapshot";
import { bookOf, type Looks, openPackage, readLooks } from "../workbook/file";

/** Opens workbooks in the grid, one after another. */
export interface Opener {
  /**
   * Shows a workbook in the place of the current one and resolves when it is computed. Rejects with a
   * WorkbookFileError for what is no workbook: the current one then stays.
   */
  open(bytes: Uint8Array, name: string): Promise<Remarks>;
}

/** What a user should know of a workbook just opened, a phrase each. */
export interface Remarks {
  /** Parts that the grid can't show. */
  notShown: string[];
  /** Formulas that compute to another value than the file holds. */
  differing: string[];
  /** Formulas that could not be computed, or rest on one. */
  uncomputed: string[];
}

/** A workbook as the grid takes it. */
type Snapshot = Partial<IWorkbookData>;

/** Workbooks come and go in the running grid. */
export function createOpener(running: RunningGrid, grid: Grid, charts: Charts): Opener {
  let opened = 0;
  const editing = editingOf(running);
  const show = (data: Snapshot) => {
    // before the next is created: what a leaving workbook takes with it is the conditional formats of all
    const before = running.api.getActiveWorkbook()?.getId();
    if (before !== undefined) running.api.disposeUnit(before);
    running.api.createWorkbook({ ...data, id: `workbook-${++opened}` });
    if (before !== undefined) releaseUnit(running.univer, before);
    // Univer's services for sheets are there from its first workbook on
    if (opened > 1) return;
    checkOnlyWhatIsOpen(running.univer);
    moveLinesAsFilesDo(running.univer);
  };
  /** Shows a workbook and computes it. Where the grid can't, the one before is put back, and the error thrown on. */
  const replace = (data: Snapshot, book: Book) => {
    const before = running.api.getActiveWorkbook();
    const kept = before && { data: withoutCharts(before.save()), book: running.calculation.book() };
    try {
      show(data);
      running.calculation.open(book);
    } catch (error) {
      if (kept) {
        show(kept.data);
        running.calculation.open(kept.book);
        charts.showAgain();
      }
      throw error;
    }
  };
  return {
    async open(bytes, name) {
      const file = openPackage(bytes);
      const reading = bookOf(file);
      const looks = await readLooks(file).catch(() => undefined);
      reading.book.file = { name };
      const { data, notShown } = toSnapshot(reading, looks, name);
      await editing.drop();
      replace(data, reading.book);
      const own = opened;
      showActive(grid, looks);
      const undrawn = charts.open(looks);
      await nothingLoading();
      // another may have taken its place meanwhile
      const comparison = own === opened ? running.calculation.comparison(reading.book) : undefined;
      const formatting = looks
        ? looks.leftBehind
        : ["all formatting, charts and pictures, which could not be read"];
      return {
        notShown: [...new Set([...formatting, ...reading.leftBehind, ...notShown, ...undrawn])],
        ...(comparison
          ? { differing: differing(comparison), uncomputed: uncomputed(comparison) }
          : { differing: [], uncomputed: [] }),
      };
    },
  };
}

/** Charts are drawn again from what they were read from. */
const withoutCharts = (data: IWorkbookData): Snapshot => ({
  ...data,
  resources: (data.resources ?? []).filter(({ name }) => name !== SHEET_DRAWING_PLUGIN),
});

const SHEET_DRAWING_PLUGIN = "SHEET_DRAWING_PLUGIN";

/** The sheet that was on show when the file was saved. */
function showActive(grid: Grid, looks: Looks | undefined): void {
  const sheet = grid.sheets()[looks?.formatting.activeTab ?? 0];
  if (sheet && !sheet.hidden) grid.activateSheet(sheet.name);
}
