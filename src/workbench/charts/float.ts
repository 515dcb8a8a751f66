import { createElement, useEffect, useReducer, useRef, useState } from "react";
import type { RunningGrid } from "../grid";
import { contextOf, unrecorded } from "../grid";
import type { SheetChart } from "./drawer/drawing";
import { chartPicture } from "./drawer/drawing";
import type { Measures } from "./place";
import { boxOf } from "./place";

const COMPONENT = "EdgeChart";
/** The sheet's own headers, from which the grid measures. */
const ROW_HEADER_PIXELS = 46;
const COLUMN_HEADER_PIXELS = 20;

/** Charts floating over the cells of the sheet on show. */
export interface ChartFloat {
  show(charts: readonly SheetChart[]): void;
  /** Shows the same ones in a workbook that was put back. */
  showAgain(): void;
  redraw(): void;
}

/** The grid places a drawing only on the active sheet: the others' charts follow when they are activated. */
export function chartFloat(
  running: RunningGrid,
  chartOf: (id: string) => SheetChart | undefined,
): ChartFloat {
  const { api } = running;
  const redraws = new Set<() => void>();
  const shown = new Set<string>();
  let charts: readonly SheetChart[] = [];
  const zoom = () => api.getActiveWorkbook()?.getActiveSheet().getZoom() ?? 1;
  api.registerComponent(COMPONENT, chartComponent(chartOf, redraws, zoom));
  const place = () => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    for (const chart of charts) {
      if (!sheet || chart.sheet !== sheet.getSheetName() || shown.has(chart.id)) continue;
      shown.add(chart.id);
      const { left, top, width, height } = boxOf(chart.anchor, measures(running, chart.sheet));
      const startX = left + ROW_HEADER_PIXELS;
      const startY = top + COLUMN_HEADER_PIXELS;
      const initPosition = { startX, startY, endX: startX + width, endY: startY + height };
      const drawing = { componentKey: COMPONENT, initPosition, data: { id: chart.id }, allowTransform: true };
      unrecorded(running.univer, () => sheet.addFloatDomToPosition(drawing, chart.id));
    }
  };
  // the sheet's canvas is there a moment after the event
  api.addEvent(api.Event.ActiveSheetChanged, () => void setTimeout(place, 50));
  return {
    show(all) {
      charts = all;
      setTimeout(place, 50);
    },
    showAgain() {
      shown.clear();
      setTimeout(place, 50);
    },
    redraw: () => redraws.forEach((redraw) => redraw()),
  };
}

function measures(running: RunningGrid, name: string): Measures {
  const sheet = contextOf(running).sheetOf(name);
  const worksheet = sheet.getSheet();
  return {
    columnWidth: (column) => (worksheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0),
    rowHeight: (row) => (worksheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0),
  };
}

/** Draws at the size that the element would have without zoom: texts grow and shrink with the sheet's. */
function chartComponent(
  chartOf: (id: string) => SheetChart | undefined,
  redraws: Set<() => void>,
  zoom: () => number,
) {
  return function EdgeChart({ data }: { data?: { id: string } }) {
    const frame = useRef<HTMLDivElement>(null);
    const [size, setSize] = useState<[number, number] | undefined>();
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      redraws.add(redraw);
      return () => void redraws.delete(redraw);
    }, []);
    useEffect(() => {
      const observer = new ResizeObserver(([entry]) => {
        const { width, height } = entry!.contentRect;
        if (width > 0 && height > 0) setSize([Math.round(width / zoom()), Math.round(height / zoom())]);
      });
      observer.observe(frame.current!);
      return () => observer.disconnect();
    }, []);
    const chart = data && chartOf(data.id);
    const picture =
      chart && size
        ? createElement("img", {
            src: chartPicture(chart, ...size),
            alt: chart.title ? `Chart: ${chart.title}` : "Chart",
            draggable: false,
          })
        : null;
    return createElement("div", { ref: frame, className: "edge-chart" }, picture);
  };
}
