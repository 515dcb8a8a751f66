import { LifecycleService, LifecycleStages } from "@univerjs/core";
import type { Grid } from "../office/grid";
import type { RunningGrid } from "./univer";

/** Smaller, and a sheet can't be read. */
const SMALLEST = 0.6;
/** The row numbers and the scroll bar beside the columns, in pixels. */
const BESIDE = 46 + 16;

/** Shows a sheet in front, zoomed out until its columns fit the window's width, but never unreadably far. */
export async function showFitted({ univer, api }: RunningGrid, grid: Grid, name: string): Promise<void> {
  const sheet = api.getActiveWorkbook()?.getSheetByName(name);
  const used = grid.usedArea(name);
  const container = document.getElementById("grid");
  if (!sheet || !used || !container) return;
  grid.activateSheet(name);
  let width = 0;
  for (let column = 0; column <= used.right; column++) width += sheet.getColumnWidth(column);
  const zoom = fittingZoom(width, container.clientWidth - BESIDE);
  if (zoom === 1) return;
  // a grid that was never drawn can't be zoomed
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  sheet.zoom(zoom);
}

/** The part of its size at which a width fits into a room, in whole percent. */
export const fittingZoom = (width: number, room: number): number =>
  Math.min(1, Math.max(SMALLEST, Math.floor((room / width) * 100) / 100));
