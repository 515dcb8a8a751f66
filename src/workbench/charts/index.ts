import type { Looks } from "../../workbook/file";
import type { FileChart } from "../../workbook/formatting";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import { placeAxes } from "./drawer/axis-places";
import { readAxisTitles } from "./drawer/axis-titles";
import { refreshCaches } from "./drawer/caches";
import type { SheetChart } from "./drawer/drawing";
import { chartFloat } from "./float";
import { chartId } from "./id";
import { anchorOf, anchorOver } from "./place";
import { referenceReader } from "./references";
import { requestedChart } from "./drawer/requested";

/** The charts of the workbook on show. */
export interface Charts {
  /** Shows the charts of a workbook just opened in the place of the ones before; names those it can't draw. */
  open(looks: Looks | undefined): string[];
  /** Shows the same charts again: their workbook was put back. */
  showAgain(): void;
  /** A program adds a chart to a sheet. */
  add: Grid["addChart"];
  /** Charts that were added since the workbook was opened, a phrase each. */
  added(): string[];
}

/** Keeps charts on their sheets, drawn anew after each calculation. `grid` is asked for when it is needed. */
export function createCharts(running: RunningGrid, grid: () => Grid): Charts {
  let charts: SheetChart[] = [];
  let opened = 0;
  let added: string[] = [];
  const float = chartFloat(running, (id) => charts.find((chart) => chart.id === id));
  const refresh = () => {
    if (!running.api.getActiveWorkbook()) return;
    const read = referenceReader(grid());
    for (const { model } of charts) refreshCaches(model, read);
    float.redraw();
  };
  running.calculation.onCalculated(refresh);
  return {
    open(looks) {
      opened++;
      added = [];
      const all = looks?.formatting.charts ?? [];
      charts = all.flatMap((chart, i) => fileChart(chart, chartId(opened, i)) ?? []);
      float.show(charts);
      return undrawn(all, looks?.drawn ?? new Map());
    },
    showAgain: () => float.showAgain(),
    added: () => added,
    add(sheet, request) {
      const chart = {
        id: chartId(opened, charts.length),
        sheet,
        title: request.title,
        anchor: anchorOver(request.position, request.source),
        model: requestedChart(request),
      };
      added = [...added, `${sheet}: the chart ${request.title ?? "without a title"}, which was added here`];
      charts = [...charts, chart];
      refresh();
      float.show(charts);
    },
  };
}

function fileChart({ model, title, range, sheet }: FileChart, id: string): SheetChart | undefined {
  if (!model) return undefined;
  readAxisTitles(model);
  placeAxes(model);
  return { id, sheet, title, anchor: anchorOf(range), model };
}

/** The charts of a kind that is not drawn by their titles, those that could not be read by their number. */
function undrawn(read: readonly FileChart[], drawn: Looks["drawn"]): string[] {
  const named = read
    .filter(({ model }) => !model)
    .map(({ sheet, title }) => `${sheet}: the chart ${title ?? "without a title"}`);
  const unread = [...drawn].flatMap(([sheet, { charts }]) => {
    const count = charts - read.filter((chart) => chart.sheet === sheet).length;
    return count > 0 ? [`${sheet}: ${count} ${count === 1 ? "chart" : "charts"}`] : [];
  });
  return [...named, ...unread];
}
