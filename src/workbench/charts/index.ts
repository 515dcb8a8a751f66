import type { Looks } from "../../workbook/file";
import type { FileChart } from "../../workbook/formatting";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import { readAxisTitles } from "./drawer/axis-titles";
import { refreshCaches } from "./drawer/caches";
import type { SheetChart } from "./drawer/drawing";
import { chartFloat } from "./float";
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
}

/** Keeps charts on their sheets, drawn anew after each calculation. `grid` is asked for when it is needed. */
export function createCharts(running: RunningGrid, grid: () => Grid): Charts {
  let charts: SheetChart[] = [];
  let opened = 0;
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
      const all = looks?.formatting.charts ?? [];
      charts = all.flatMap((chart, i) => fileChart(chart, `chart-${opened}-${i}`) ?? []);
      float.show(charts);
      return all
        .filter(({ model }) => !model)
        .map(({ sheet, title }) => `${sheet}: the chart ${title ?? "without a title"}`);
    },
    showAgain: () => float.showAgain(),
    add(sheet, request) {
      const chart = {
        id: `chart-${opened}-${charts.length}`,
        sheet,
        title: request.title,
        anchor: anchorOver(request.position, request.source),
        model: requestedChart(request),
      };
      charts = [...charts, chart];
      refresh();
      float.show(charts);
    },
  };
}

function fileChart({ model, title, range, sheet }: FileChart, id: string): SheetChart | undefined {
  if (!model) return undefined;
  readAxisTitles(model);
  return { id, sheet, title, anchor: anchorOf(range), model };
}
